namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Where threat rules other than the built-in ones come from: one of one's own, in place of what doctrines name. Asked by
/// several threads at once, each for a run of its own.
/// </summary>
public interface IThreatRuleSource
{
    /// <summary>Begins a run. What it gives remembers nothing of any other run, since runs are done in any order, several at a time.</summary>
    IThreatRuleRun Begin();
}
