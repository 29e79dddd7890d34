using Parapet.Studies.Results;
using Parapet.Studies.Running;
using Spectre.Console;

namespace Parapet.Cli;

/// <summary>A progress bar on the terminal while a study runs; nothing where output is not a terminal.</summary>
internal static class ProgressDisplay
{
    public static StudyResult? Show(string title, StudyRunner runner, CancellationToken cancellation)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Capabilities.Interactive)
        {
            return runner.Run(null, cancellation);
        }

        return terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: runner.Blocks);
                return runner.Run(() => task.Increment(1), cancellation);
            });
    }
}
