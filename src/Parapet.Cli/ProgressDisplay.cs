using Spectre.Console;

namespace Parapet.Cli;

/// <summary>A progress bar on the terminal while long work runs; lines where errors do not go to a terminal.</summary>
internal static class ProgressDisplay
{
    /// <param name="work">Given what to tell the share that is done, from 0 to 1.</param>
    public static T Show<T>(string title, Func<Action<double>, T> work)
    {
        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        if (!terminal.Profile.Capabilities.Interactive)
        {
            return work(ProgressLines.Begin(title, Console.Error).Tell);
        }

        return terminal.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(share => task.Value = share);
            });
    }
}
