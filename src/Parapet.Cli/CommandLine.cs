using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Commands;

namespace Parapet.Cli;

/// <summary>The program's face: one command each, with examples in its help and JSON beside its tables.</summary>
internal static class CommandLine
{
    /// <summary>The program with all its commands.</summary>
    public static RootCommand Root() => new RootCommand("Parapet: simulates integrated air and missile defence from public figures.")
    {
        // Studies and what they tell.
        RunCommand.Create(),
        WhyCommand.Create(),
        ReplayCommand.Create(),
        ForkCommand.Create(),
        ShardCommand.Create(),
        MergeCommand.Create(),
        ClusterCommand.Create(),
        QueryCommand.Create(),
        CompareCommand.Create(),
        SweepCommand.Create(),
        RareCommand.Create(),

        // Other programs' standards.
        ExportCommand.Create(),
        ImportCommand.Create(),
        PlayCommand.Create(),
        ListenCommand.Create(),
        InteropCommand.Create(),

        // Single models, drawn and printed.
        TrajectoryCommand.Create(),
        EnvelopeCommand.Create(),
        FootprintCommand.Create(),
        ScoreCommand.Create(),
        TrackCommand.Create(),
        AssignCommand.Create(),

        // Recordings of others.
        DecodeCommand.Create(),

        // Figures, and how far they can be trusted.
        CatalogueCommand.Create(),
        SchemaCommand.Create(),
        ValidateCommand.Create(),
        VerificationCommand.Create(),
        CoverageCommand.Create(),
        TerrainCommand.Create(),
        DetectionCommand.Create(),

        // The program itself.
        ServeCommand.Create(),
        BenchCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        if (Problems(parsed).ToArray() is { Length: > 0 } problems)
        {
            foreach (var problem in problems)
            {
                await Console.Error.WriteLineAsync($"error: {problem}");
            }

            await Console.Error.WriteLineAsync("Try: parapet --help");
            return ExitCode.BadInput;
        }

        // After Ctrl-C a run keeps what it has; writing that may take a while.
        var invocation = new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(5), EnableDefaultExceptionHandler = false };
        return await Net(() => parsed.InvokeAsync(invocation), Console.Error);
    }

    /// <summary>The top net: what nobody foresaw is told in one line, with how to report it.</summary>
    internal static async Task<int> Net(Func<Task<int>> command, TextWriter errors)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (IOException exception)
        {
            // As where the output goes to a full disk: files are told of by who reads and writes them.
            await errors.WriteLineAsync(Complaint.Plain($"error: {exception.Message.TrimEnd('.')}; room for what is written, and files that stay while they are read"));
            return ExitCode.BadInput;
        }
        catch (OutOfMemoryException)
        {
            await errors.WriteLineAsync("error: there is not memory enough for this; a smaller question, or fewer threads, takes less");
            return ExitCode.BadInput;
        }
        catch (Exception exception)
        {
            var fault = Refusal.Of(exception);
            await errors.WriteLineAsync(Complaint.Plain($"error: {fault.Reason} [{fault.Place}]"));
            await errors.WriteLineAsync("The program did not foresee this: please report both lines, with the command line and the files that it read.");
            return ExitCode.BadInput;
        }
    }

    /// <summary>What is wrong with the arguments, as a user is told.</summary>
    internal static IEnumerable<string> Problems(ParseResult parsed) => parsed.Errors.Select(Told).Concat(Nameless(parsed.CommandResult));

    /// <summary>An empty text names no file, folder or study: most often a variable of a script that was never set.</summary>
    private static IEnumerable<string> Nameless(CommandResult command) =>
        command.Children.Where(child => child.Tokens.Any(token => token.Value.Length == 0)).Select(child => child switch
        {
            OptionResult option => $"{option.Option.Name}: found an empty text; a value",
            ArgumentResult argument => $"{argument.Argument.Name}: found an empty text; a value",
            _ => "found an empty text; a value",
        });

    /// <summary>The parser speaks of types where a number is none; a user is told of numbers. What is wrong with one that is a number, its option says.</summary>
    private static string Told(ParseError error)
    {
        if (error.SymbolResult is not OptionResult { Tokens: [var token] } result)
        {
            return error.Message;
        }

        var type = Nullable.GetUnderlyingType(result.Option.ValueType) ?? result.Option.ValueType;
        var allowed = Type.GetTypeCode(type) switch
        {
            TypeCode.Int32 when !int.TryParse(token.Value, CultureInfo.InvariantCulture, out _) => "a whole number",
            TypeCode.UInt64 when !ulong.TryParse(token.Value, CultureInfo.InvariantCulture, out _) => "a whole number from 0 on",
            TypeCode.Double when !double.TryParse(token.Value, CultureInfo.InvariantCulture, out _) => "a number",
            _ => null,
        };
        return allowed is null ? error.Message : $"{result.Option.Name}: found '{token.Value}'; {allowed}";
    }
}
