namespace Parapet.BattleManagement.FireRules;

/// <summary>
/// Where fire rules other than the built-in one come from: one of one's own, in place of what doctrines say of salvos, looks and
/// assignment. Asked by several threads at once, each for a run of its own.
/// </summary>
public interface IFireRuleSource
{
    /// <summary>Begins a run. What it gives remembers nothing of any other run, since runs are done in any order, several at a time.</summary>
    IFireRuleRun Begin();
}
