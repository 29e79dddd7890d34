using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels.Programs.Threats;

/// <summary>The threat rules of one run, all asked of one program in the order in which they are needed.</summary>
internal sealed class ProgramThreatRun(ModelProgram program) : IThreatRuleRun
{
    private int _posts;

    /// <inheritdoc/>
    public IThreatRule Of(ThreatSetting setting) => new ProgramThreatRule(program, _posts++, setting);

    /// <inheritdoc/>
    public void Dispose() => program.Dispose();
}
