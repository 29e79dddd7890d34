using System.Collections.Immutable;
using Parapet.BattleManagement.FireRules;

namespace Parapet.OwnModels.Programs.Fire;

/// <summary>Fire rules of a program.</summary>
public sealed class ProgramFireRules : IFireRuleSource
{
    private readonly ModelStarter _starter;

    private ProgramFireRules(ModelStarter starter) => _starter = starter;

    /// <summary>A program that has answered the first line of the protocol once.</summary>
    /// <param name="folder">Of the study's file; the program runs there.</param>
    /// <param name="line">The program, of the folder or of the search path, and what it is given; one word or more.</param>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public static OpenedModel<IFireRuleSource> Open(string folder, ImmutableArray<string> line) => Open(new ProgramCommand(folder, line));

    internal static OpenedModel<IFireRuleSource> Open(ProgramCommand command) =>
        ModelStarter.Open<IFireRuleSource>(command, ModelProtocol.FireRule, starter => new ProgramFireRules(starter));

    /// <inheritdoc/>
    public IFireRuleRun Begin() => new Run(_starter.Begin());

    /// <summary>The posts of one run, all asked of one program in the order in which they look.</summary>
    private sealed class Run(ModelProgram program) : IFireRuleRun
    {
        private int _posts;

        public IFireRule Of(FireSetting setting) => new ProgramFireRule(program, _posts++, setting);

        public void Dispose() => program.Dispose();
    }
}
