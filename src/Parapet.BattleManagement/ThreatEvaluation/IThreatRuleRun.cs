namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>The threat rules of one run, one for each of its posts; disposed when the run ends, however it ends.</summary>
public interface IThreatRuleRun : IDisposable
{
    /// <summary>The rule of a post. Posts are asked for one after another, before the first track of the run.</summary>
    IThreatRule Of(ThreatSetting setting);
}
