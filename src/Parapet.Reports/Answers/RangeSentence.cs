using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Reports.Wording;

namespace Parapet.Reports.Answers;

/// <summary>What sets the range of an option's first shot, in words: who sees the target first, and whose track the round waits for.</summary>
internal static class RangeSentence
{
    /// <summary>Without a full stop; empty where no ranges were measured.</summary>
    public static string Of(StudyFindings findings, int option, TargetClass kind)
    {
        if (findings.Ranges is not { } ranges)
        {
            return "";
        }

        var engagement = findings.Study.Options[option].EngagementRadars;
        var radars = ranges.Rows.Where(row => row.Option == option && row.Class == kind && row.By.Length > 0).ToArray();
        var seen = radars.Where(row => row.Step == RangeStep.Detected && row.Share.Mean > 0).MaxBy(row => row.Kilometres.Mean);
        var guides = radars.Where(row => row.Step == RangeStep.Tracked && engagement.Contains(row.By)).ToArray();
        return seen is null
            ? "no radar ever held one by itself"
            : $"{seen.By} sees a {kind.Label} first, at {Kilometres(seen)}; {string.Join(" and ", guides.Select(Held))}";
    }

    /// <summary>For which share of targets a launch on another's track was held back, and why, for every option that tried; empty if none did.</summary>
    public static string Remote(StudyFindings findings)
    {
        var held =
            from row in findings.Ranges?.Rows ?? []
            where row.Step is RangeStep.HeldForAge or RangeStep.HeldForError && row.Share.Mean > 0 && row.Class == (findings.Deciding.Class ?? row.Class) && findings.Study.Options[row.Option].Role.IsDefended
            group row by (row.Option, row.Class) into rows
            let reasons = rows.Select(row => $"{row.Step.Label} in {NumberText.Percent(row.Share.Mean)} (first {NumberText.Compact(row.Kilometres.Mean)} km out)")
            select $"{OptionText.Quoted(findings, rows.Key.Option)}, {rows.Key.Class.Label}: {string.Join(", ", reasons)}";
        var told = string.Join("; ", held);
        return told.Length == 0 ? "" : $"Rounds that might have left on another's track were held back since that track was: {told}.";
    }

    private static string Held(RangeRow row) => row.Share.Mean > 0
        ? $"{row.By}, which guides, holds it at {Kilometres(row)}"
        : $"{row.By}, which guides, never holds it";

    private static string Kilometres(RangeRow row) =>
        $"{NumberText.Compact(row.Kilometres.Mean)} km{(row.Share.Mean < 0.995 ? $" ({NumberText.Percent(row.Share.Mean)} of them)" : "")}";
}
