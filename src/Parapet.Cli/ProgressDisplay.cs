using Spectre.Console;

namespace Parapet.Cli;

/// <summary>A progress bar on the terminal while long work runs; nothing where output is not a terminal.</summary>
internal static class ProgressDisplay
{
    /// <param name="steps">How often the work will tell of a step done.</param>
    /// <param name="work">Given what to call after each step; null where nobody looks.</param>
    public static T Show<T>(string title, int steps, Func<Action?, T> work)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Capabilities.Interactive)
        {
            return work(null);
        }

        return terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: steps);
                return work(() => task.Increment(1));
            });
    }
}
