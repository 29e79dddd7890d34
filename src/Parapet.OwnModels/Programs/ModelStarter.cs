namespace Parapet.OwnModels.Programs;

/// <summary>Starts a program anew for every run, so that nothing passes from run to run, and greets it.</summary>
internal sealed class ModelStarter(ProgramCommand command, ModelProtocol protocol)
{
    private const int LongestName = 200;

    /// <summary>A program that has answered the first line of the protocol once, as a model that runs it.</summary>
    /// <param name="source">Where runs take it from.</param>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public static OpenedModel<TSource> Open<TSource>(ProgramCommand command, ModelProtocol protocol, Func<ModelStarter, TSource> source)
    {
        var starter = new ModelStarter(command, protocol);
        using var program = new ModelProgram(command, protocol);
        return new(source(starter), protocol.Seat, command.Words, starter.Greet(program), command.Hash);
    }

    /// <summary>A program at work for one run, greeted.</summary>
    /// <exception cref="OwnModelException">It cannot be started, or does not speak the protocol.</exception>
    public ModelProgram Begin()
    {
        var program = new ModelProgram(command, protocol);
        try
        {
            Greet(program);
            return program;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    private string Greet(ModelProgram program)
    {
        var hello = program.Ask<HelloAnswer>(new HelloAsked(protocol.Name, protocol.Version));
        if (hello.Protocol != protocol.Name || hello.Version != protocol.Version)
        {
            throw program.Fault(FormattableString.Invariant($"speaks '{hello.Protocol}' in version {hello.Version}; '{protocol.Name}' in version {protocol.Version}"));
        }

        return hello.Name.Length is > 0 and <= LongestName && !hello.Name.Any(char.IsControl)
            ? hello.Name
            : throw program.Fault(FormattableString.Invariant($"a name of {hello.Name.Length} letters; 1 to {LongestName} letters on one line"));
    }
}
