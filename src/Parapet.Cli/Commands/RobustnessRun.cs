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
            return await HeadlineOutput.TellNothing("anything was known", cancellation);
        }

        return await HeadlineOutput.Print(answer.WriteAsync(), () => Console.WriteLine(json ? answer.ToJson() : RobustnessPage.Short(answer.Result)), answer.Result.Interrupted);
    }
}
