using System.Collections.Immutable;
using Parapet.BattleManagement.ThreatEvaluation;

namespace Parapet.OwnModels.Programs;

/// <summary>Threat rules of a program that is started anew for every run, so that nothing passes from run to run.</summary>
public sealed class ProgramThreatRules : IThreatRuleSource
{
    private const int LongestName = 200;

    private readonly ProgramCommand _command;

    private ProgramThreatRules(ProgramCommand command) => _command = command;

    /// <summary>A program that has answered the first line of the protocol once.</summary>
    /// <param name="folder">Of the study's file; the program runs there.</param>
    /// <param name="line">The program, of the folder or of the search path, and what it is given; one word or more.</param>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public static OwnThreatRule Open(string folder, ImmutableArray<string> line) => Open(new ProgramCommand(folder, line));

    internal static OwnThreatRule Open(ProgramCommand command)
    {
        using var program = new ModelProgram(command);
        return new(new ProgramThreatRules(command), command.Words, Greet(program), command.Hash);
    }

    /// <inheritdoc/>
    public IThreatRuleRun Begin()
    {
        var program = new ModelProgram(_command);
        try
        {
            Greet(program);
            return new ProgramThreatRun(program);
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    private static string Greet(ModelProgram program)
    {
        var hello = program.Ask<HelloAnswer>(new HelloAsked(ThreatProtocol.Name, ThreatProtocol.Version));
        if (hello.Protocol != ThreatProtocol.Name || hello.Version != ThreatProtocol.Version)
        {
            throw program.Fault(FormattableString.Invariant($"speaks '{hello.Protocol}' in version {hello.Version}; '{ThreatProtocol.Name}' in version {ThreatProtocol.Version}"));
        }

        return hello.Name.Length is > 0 and <= LongestName && !hello.Name.Any(char.IsControl)
            ? hello.Name
            : throw program.Fault(FormattableString.Invariant($"a name of {hello.Name.Length} letters; 1 to {LongestName} letters on one line"));
    }
}
