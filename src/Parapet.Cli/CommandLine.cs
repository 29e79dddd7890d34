using System.CommandLine;
using Parapet.Cli.Commands;

namespace Parapet.Cli;

/// <summary>The program's face: one command each, with examples in its help and JSON beside its tables.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Parapet: simulates integrated air and missile defence from public figures.")
        {
            // Studies and what they tell.
            RunCommand.Create(),
            WhyCommand.Create(),

            // Single models, drawn and printed.
            TrajectoryCommand.Create(),
            EnvelopeCommand.Create(),
            FootprintCommand.Create(),
            ScoreCommand.Create(),
            TrackCommand.Create(),
            AssignCommand.Create(),

            // Figures, and how far they can be trusted.
            CatalogueCommand.Create(),
            SchemaCommand.Create(),
            ValidateCommand.Create(),
            CoverageCommand.Create(),
            TerrainCommand.Create(),
            DetectionCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"error: {error.Message}");
            }

            await Console.Error.WriteLineAsync("Try: parapet --help");
            return ExitCode.BadInput;
        }

        // After Ctrl-C a run keeps what it has; writing that may take a while.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromMinutes(5) });
    }
}
