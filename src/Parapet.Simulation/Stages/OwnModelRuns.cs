using Parapet.BattleManagement.FireRules;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Simulation.Scenarios;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Stages;

/// <summary>The models of one run that take the place of built-in ones; null for each that does not.</summary>
internal sealed class OwnModelRuns : IDisposable
{
    /// <summary>Begins each that there is; where one cannot begin, those before it end.</summary>
    public OwnModelRuns(OwnModelSources sources)
    {
        try
        {
            Trackers = sources.Trackers?.Begin();
            Threats = sources.Threats?.Begin();
            Fire = sources.Fire?.Begin();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public ITrackKeeperRun? Trackers { get; }

    public IThreatRuleRun? Threats { get; }

    public IFireRuleRun? Fire { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Trackers?.Dispose();
        Threats?.Dispose();
        Fire?.Dispose();
    }
}
