namespace Parapet.BattleManagement.FireRules;

/// <summary>The fire rules of one run, one for each of its posts; disposed when the run ends, however it ends.</summary>
public interface IFireRuleRun : IDisposable
{
    /// <summary>The rule of a post. Posts are asked for one after another, before the first track of the run.</summary>
    IFireRule Of(FireSetting setting);
}
