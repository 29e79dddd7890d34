using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.OwnModels.Programs;

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
        var line = program.Asked + 1;
        var ready = program.Ask<ReadyAnswer>(new PostAsked
        {
            Line = line,
            Post = post,
            Assets = [.. setting.Assets.Select(Told)],
            HarmRadiusMetres = setting.HarmRadius.Metres,
        });
        CheckLine(ready.Line, line);
    }

    /// <inheritdoc/>
    public Threat OfFalling(TrackReport track, PredictedImpact? impact)
    {
        var line = _program.Asked + 1;
        return Of(_program.Ask<ThreatAnswer>(new FallingAsked { Line = line, Post = _post, Track = ToldTrack.Of(track), Impact = impact is { } told ? ToldImpact.Of(told) : null }), line);
    }

    /// <inheritdoc/>
    public Threat OfAirBreathing(TrackReport track)
    {
        var line = _program.Asked + 1;
        return Of(_program.Ask<ThreatAnswer>(new AirBreathingAsked { Line = line, Post = _post, Track = ToldTrack.Of(track) }), line);
    }

    private Threat Of(ThreatAnswer answer, long line)
    {
        CheckLine(answer.Line, line);
        var threat = new Threat(
            answer.Asset, answer.Worth, answer.ImpactNanoseconds is { } time ? new(time) : Instant.Never, answer.Harms, Length.FromMetres(answer.ImpactSigmaMetres));
        return ThreatLimits.Fault(threat, _assets) is { } fault ? throw _program.Fault(fault) : threat;
    }

    /// <summary>An answer that repeats another number answers another line: every one behind it would be taken for the wrong track.</summary>
    private void CheckLine(long answered, long asked)
    {
        if (answered != asked)
        {
            throw _program.Fault(FormattableString.Invariant($"answered line {answered}; the line asked, {asked}"));
        }
    }

    private static ToldAsset Told(DefendedAsset asset)
    {
        var place = Wgs84.ToEcef(asset.Place);
        return new() { Name = asset.Name, PositionMetres = [place.X, place.Y, place.Z], RadiusMetres = asset.Radius.Metres, Value = asset.Value };
    }
}
