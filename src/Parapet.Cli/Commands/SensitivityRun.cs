using System.Globalization;
using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Sensitivity;
using Parapet.Reports;
using Parapet.Reports.Sensitivity;

namespace Parapet.Cli.Commands;

/// <summary><c>parapet run --sensitivity</c>: which disputed figures decide a study's answer.</summary>
internal static class SensitivityRun
{
    public static async Task<int> Answer(SensitivityQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        var prepared = question.Prepare(problems);
        var unwritable = ReportFolder.Problems(prepared?.Run.Output ?? question.Run.Output ?? "out");
        if (prepared is null || !unwritable.IsEmpty)
        {
            return Complaint.Print(problems, unwritable);
        }

        try
        {
            await Console.Error.WriteLineAsync(Told(prepared.Analysis.Cost(cancellation), question));
            return ProgressDisplay.Show($"Disputed figures of {prepared.Run.Study.Title}", progress => question.Answer(prepared, progress, problems, cancellation)) is { } answer
                ? await HeadlineOutput.Print(answer.WriteAsync(), () => Console.WriteLine(json ? answer.ToJson() : SensitivityPage.Short(answer.Result)), isInterrupted: false)
                : Complaint.Print(problems);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing was written.");
            return ExitCode.Interrupted;
        }
    }

    private static string Told(SensitivityCost cost, SensitivityQuestion question)
    {
        var whole = cost.On(question.Run.Threads);
        var told = whole.Seconds < 90 ? $"{Math.Ceiling(whole.Seconds):0} s" : $"{Math.Ceiling(whole.Minutes):0} min";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"At most {cost.Raids} raids of both options ({question.Sizes.Explorations} explorations); one took {cost.OfOne.Seconds:0.00} s just now: some {told} on {question.Run.Threads} threads.");
    }
}
