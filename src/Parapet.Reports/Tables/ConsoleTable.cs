using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>The scorecard for a console: a title, heads of columns, rows of text of the same length. Whoever prints it chooses borders and colours.</summary>
/// <param name="Columns">The first holds names, the others numbers.</param>
public sealed record ConsoleTable(string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    private static readonly ImmutableArray<(string Head, MeasureOfEffectiveness Measure)> Others =
    [
        ("no leaker", Measures.RaidAnnihilation), ("assets hit", Measures.AssetsHit), ("rounds", Measures.RoundsFired),
        ("USD m", Measures.CostOfRounds), ("friends lost", Measures.FriendliesLost), ("doubles", Measures.DoubleEngagements),
    ];

    /// <summary>Options by measures: means with 95 % intervals of chance for all leakers, means alone for the rest.</summary>
    public static ConsoleTable Scorecard(StudyFindings findings)
    {
        var columns = new ClassColumns(findings);
        return new(
            $"Leakers of {NumberText.Count(findings.MeanRaidSize)} threats, {findings.Table.Replications} raids, 95 % interval{(findings.ComesByTurns ? "; by class, the share let through" : "")}",
            ["option", "leakers", .. findings.Classes.Select(threat => threat.Label), .. Others.Select(other => other.Head)],
            [
                .. from entry in findings.Study.Options.Index()
                   where entry.Item.Role.IsOnCard
                   select ImmutableArray.Create<string>(
                   [
                       entry.Item.Hypothetical ? $"{entry.Item.Name} *" : entry.Item.Name,
                       WithInterval(columns, findings.Of(entry.Index, Measures.Leakers)),
                       .. findings.Classes.Select(threat => columns.Number(columns.Of(entry.Index, threat).Mean)),
                       .. Others.Select(other => Mean(findings.Of(entry.Index, other.Measure))),
                   ]),
            ]);
    }

    /// <summary>The paired differences that the study asks about: mean, chance, disputed figures, share of draws that reverse.</summary>
    public static ConsoleTable Differences(StudyFindings findings) => new(
        $"Paired differences: {findings.Deciding.InSentence}",
        ["difference", "mean", "chance, 95 %", "disputed, 5-95 %", "reverses in"],
        [
            .. from pair in findings.Comparisons
               let difference = findings.Decided(pair)
               where difference != null
               select ImmutableArray.Create(
                   OptionText.Less(findings, pair),
                   NumberText.Signed(difference.Estimate.Mean),
                   IntervalText.Signed(difference.Estimate.Chance),
                   BandText.Of(difference.Estimate),
                   ReversalText.Of(difference.Estimate, difference.Reversal)),
        ]);

    private static string WithInterval(ClassColumns columns, Estimate estimate) => estimate.Chance.IsKnown
        ? $"{columns.Number(estimate.Mean)} ({IntervalText.Compact(estimate.Chance)})"
        : columns.Number(estimate.Mean);

    private static string Mean(Estimate estimate) =>
        estimate.IsWithoutEvent ? $"< {NumberText.UpperBound(estimate.Chance.High)}" : NumberText.Compact(estimate.Mean);
}
