using Parapet.Catalogue.Reading;
using Parapet.Questions.Robustness;
using Parapet.Reports;
using Parapet.Reports.Robustness;

namespace Parapet.Cli.Commands;

/// <summary><c>parapet run --robustness</c>: which setting of a study would bring the other answer.</summary>
internal static class RobustnessRun
{
    public static async Task<int> Answer(RobustnessQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Output ?? question.Run.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        if (ProgressDisplay.Show($"Settings of {prepared.Study.Title}", progress => question.Answer(prepared, progress, cancellation)) is not { } answer)
        {
            await Console.Error.WriteLineAsync(cancellation.IsCancellationRequested
                ? "Interrupted before anything was known; nothing was written."
                : "The deciding measure has no value in one of the two options asked about; nothing was written.");
            return cancellation.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.BadInput;
        }

        var faults = await answer.WriteAsync();
        foreach (var fault in faults)
        {
            await Console.Error.WriteLineAsync(fault);
        }

        if (!faults.IsEmpty)
        {
            return ExitCode.BadInput;
        }

        Console.WriteLine(json ? answer.ToJson() : RobustnessPage.Short(answer.Result));
        return answer.Result.Interrupted ? ExitCode.Interrupted : ExitCode.Done;
    }
}
