using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs.Threats;

/// <summary>The threat rule of one post, asked of a program.</summary>
internal sealed class ProgramThreatRule : IThreatRule
{
    private readonly ModelProgram _program;
    private readonly int _post;
    private readonly int _assets;

    /// <exception cref="OwnModelException">The program does not take the post.</exception>
    public ProgramThreatRule(ModelProgram program, int post, ThreatSetting setting)
    {
        (_program, _post, _assets) = (program, post, setting.Assets.Length);
        program.AskNext<ReadyAnswer>(line => new PostAsked { Line = line, Post = post, Assets = [.. setting.Assets.Select(ToldAsset.Of)], HarmRadiusMetres = setting.HarmRadius.Metres });
    }

    /// <inheritdoc/>
    public Threat OfFalling(TrackReport track, PredictedImpact? impact) =>
        Of(line => new FallingAsked { Line = line, Post = _post, Track = ToldTrack.Of(track), Impact = impact is { } told ? ToldImpact.Of(told) : null });

    /// <inheritdoc/>
    public Threat OfAirBreathing(TrackReport track) => Of(line => new AirBreathingAsked { Line = line, Post = _post, Track = ToldTrack.Of(track) });

    private Threat Of(Func<long, NumberedAsked> question)
    {
        var answer = _program.AskNext<ThreatAnswer>(question);
        var threat = new Threat(
            answer.Asset, answer.Worth, answer.ImpactNanoseconds is { } time ? new(time) : Instant.Never, answer.Harms, Length.FromMetres(answer.ImpactSigmaMetres));
        return ThreatLimits.Fault(threat, _assets) is { } fault ? throw _program.Fault(fault) : threat;
    }
}
