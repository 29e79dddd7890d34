using System.Collections.Immutable;
using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels.Programs.Threats;

/// <summary>Threat rules of a program.</summary>
public sealed class ProgramThreatRules : IThreatRuleSource
{
    private readonly ModelStarter _starter;

    private ProgramThreatRules(ModelStarter starter) => _starter = starter;

    /// <summary>A program that has answered the first line of the protocol once.</summary>
    /// <param name="folder">Of the study's file; the program runs there.</param>
    /// <param name="line">The program, of the folder or of the search path, and what it is given; one word or more.</param>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public static OpenedModel<IThreatRuleSource> Open(string folder, ImmutableArray<string> line) => Open(new ProgramCommand(folder, line));

    internal static OpenedModel<IThreatRuleSource> Open(ProgramCommand command) =>
        ModelStarter.Open<IThreatRuleSource>(command, ModelProtocol.ThreatRule, starter => new ProgramThreatRules(starter));

    /// <inheritdoc/>
    public IThreatRuleRun Begin() => new ProgramThreatRun(_starter.Begin());
}
