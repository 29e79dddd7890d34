using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.OwnModels.Assemblies;

/// <summary>Threat rules of an assembly: those of its one public class that is a source of them.</summary>
public sealed class AssemblyThreatRules : IThreatRuleSource
{
    private readonly IThreatRuleSource _own;
    private readonly string _name;

    private AssemblyThreatRules(IThreatRuleSource own, string name) => (_own, _name) = (own, name);

    /// <summary>The source of an assembly.</summary>
    /// <param name="folder">Of the study's file.</param>
    /// <param name="file">The assembly's, from there.</param>
    /// <exception cref="OwnModelException">It is no assembly, it references what knows truth, or it has no such class or several.</exception>
    public static OpenedModel<IThreatRuleSource> Open(string folder, string file) =>
        AssemblySource.Open<IThreatRuleSource>(folder, file, ModelSeat.ThreatRule, ModelAssembly.Commanders, (own, name) => new AssemblyThreatRules(own, name));

    /// <inheritdoc/>
    public IThreatRuleRun Begin() => new Run(_own.Begin() ?? throw AssemblySource.Nothing("run", _name), _name);

    private sealed class Run(IThreatRuleRun own, string name) : IThreatRuleRun
    {
        public IThreatRule Of(ThreatSetting setting) => new Rule(own.Of(setting) ?? throw AssemblySource.Nothing("rule of a post", name), setting.Assets.Length, name);

        public void Dispose() => own.Dispose();
    }

    /// <summary>Lets no answer pass that is out of range.</summary>
    private sealed class Rule(IThreatRule own, int assets, string name) : IThreatRule
    {
        public Threat OfFalling(TrackReport track, PredictedImpact? impact) => Checked(own.OfFalling(track, impact), track);

        public Threat OfAirBreathing(TrackReport track) => Checked(own.OfAirBreathing(track), track);

        private Threat Checked(in Threat threat, TrackReport track) =>
            ThreatLimits.Fault(threat, assets) is { } fault ? throw new OwnModelException($"{name}, of track {track.Number}: {fault}") : threat;
    }
}
