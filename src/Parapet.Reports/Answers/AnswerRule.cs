using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Reports.Wording;
using Parapet.Statistics.Estimates;
using Parapet.Statistics.Intervals;
using Parapet.Studies.Definition;

namespace Parapet.Reports.Answers;

/// <summary>Makes the answer from the numbers by rule: nothing of it is written beforehand.</summary>
public static class AnswerRule
{
    /// <summary>The answer; in words why there is none, where nothing is compared or the measure has no value.</summary>
    public static Answer Apply(StudyFindings findings)
    {
        if (findings.Comparisons.IsEmpty)
        {
            return new("Only one option was run, so there is nothing to compare.", "Add a second option to the study.");
        }

        if (findings.Decided(findings.Comparisons[0]) is not { } difference)
        {
            return new($"{findings.Deciding.Name} has no value in one of the two options asked about.", "Name another measure or other options in the study.");
        }

        if (difference.Estimate.Units < Estimate.FewestUnits)
        {
            return new(TooFew(findings, difference), "Run more replications; the study itself states how many it was made for.");
        }

        var condition = difference.Reversal.Draws < 2
            ? "One set of figures was run, so nothing is said about the figures on which sources disagree."
            : Condition(findings, difference);

        // Two sentences at most: what a reader must know first, then the numbers.
        string[] first = [.. Known(SitingSentence.Opening(findings), BasisSentence.Claim(findings))];
        return new(string.Join(" ", first.Take(1).Append(Finding(findings, difference))), condition)
        {
            Reach = [.. first.Skip(1), .. Known(Family(findings, difference), SitingSentence.Rules(findings))],
            Mechanism = Mechanism(findings, difference),
        };
    }

    /// <summary>Whether a headline that is clear by itself is so among all pairs asked about; empty where it is not clear, and where it is the only one.</summary>
    private static string Family(StudyFindings findings, PairedDifference difference)
    {
        var levels = findings.Levels(findings.Deciding);
        return !difference.IsClear || levels.Count < 2 || levels.Of((difference.A, difference.B)) is not { } level ? ""
            : level.IsClearAmong ? $"It is clear by itself, and among all {levels.Count} pairs asked about (Holm: {LevelText.Of(level.Among)})."
            : $"It is clear by itself ({LevelText.Of(level.Alone)}), but not among all {levels.Count} pairs asked about (Holm: {LevelText.Of(level.Among)}; 5 % or less would be).";
    }

    private static IEnumerable<string> Known(params IEnumerable<string> sentences) => sentences.Where(text => text.Length > 0);

    private static string Finding(StudyFindings findings, PairedDifference difference)
    {
        var measure = findings.Deciding;
        var isLeakers = measure.Id == Measures.Leakers.Id;
        var (better, worse) = (difference.Better, difference.Worse);
        var raid = $"{NumberText.Count(findings.MeanRaidSize)} threats";
        if (difference.Estimate is { IsConstant: true, Mean: 0 })
        {
            var possible = NumberText.Percent(BinomialInterval.UpperBoundWithoutEvent(difference.Estimate.Units));
            return $"{Basis(findings.Study.Basis)}{SitingSentence.By(findings)}, {Name(better)} and {Name(worse)} {(isLeakers ? "let through" : "come to")} exactly the same{(isLeakers ? "" : $" ({findings.Deciding.InSentence})")} in every one of {findings.Table.Replications} raids of {raid}; that they part in up to {possible} of {(difference.Estimate.Draws > 1 ? "draws" : "raids")} stays possible (95 %).";
        }

        var interval = difference.Estimate.Mean <= 0
            ? new Interval(-difference.Estimate.Chance.High, -difference.Estimate.Chance.Low)
            : difference.Estimate.Chance;
        var means = $"{Number(Mean(better))} against {Number(Mean(worse))}{(isLeakers ? $" of {raid}" : $" {measure.Unit}")}";
        var by = Number(Math.Abs(difference.Estimate.Mean));
        var chance = interval.IsKnown ? $"95 % interval {Number(interval.Low)} to {Number(interval.High)}" : $"the same in all {difference.Estimate.Units}, so there is no interval";
        var start = $"{Basis(findings.Study.Basis)}{SitingSentence.By(findings)}, ";
        if (!isLeakers)
        {
            return difference.IsClear
                ? $"{start}{Name(better)} does better than {Name(worse)} in {findings.Deciding.InSentence}: {means}, {by} apart ({chance})."
                : $"{start}there is no clear difference between {Name(better)} and {Name(worse)} in {findings.Deciding.InSentence}: {means}, {by} apart ({chance}).";
        }

        return difference.IsClear
            ? $"{start}{Name(better)} lets through {by} fewer than {Name(worse)}: {means} ({chance})."
            : $"{start}there is no clear difference between {Name(better)} and {Name(worse)}: {means} let through, {by} apart ({chance}).";

        string Name(int option) => Quoted(findings.Study.Options[option]);

        double Mean(int option) => findings.Of(option, measure).Mean;

        string Number(double value) => isLeakers ? NumberText.Count(value) : NumberText.Compact(value);
    }

    private static string TooFew(StudyFindings findings, PairedDifference difference) =>
        $"{(difference.Estimate.Draws > 1 ? $"{difference.Estimate.Draws} draws of the disputed figures" : $"{difference.Estimate.Replications} {(difference.Estimate.Replications == 1 ? "raid" : "raids")}")} are too few for an answer: "
        + $"with fewer than {Estimate.FewestUnits} even one side in all of them would be chance in more than one study of twenty. "
        + $"So far {Quoted(findings.Study.Options[difference.A])} minus {Quoted(findings.Study.Options[difference.B])} comes to {NumberText.Signed(difference.Estimate.Mean)} {difference.Measure.Unit}.";

    private static ImmutableArray<string> Mechanism(StudyFindings findings, PairedDifference difference)
    {
        var ranges = findings.Deciding is { NeedsRanges: true, Class: { } kind }
            ? new[] { difference.Better, difference.Worse }.Select(option => $"With {Quoted(findings.Study.Options[option])}, {RangeSentence.Of(findings, option, kind)}.")
            : [];
        return [.. Known([BasisSentence.Of(findings), ComparisonSentence.Of(findings), .. SweepSentence.Each(findings), .. ranges])];
    }

    private static string Condition(StudyFindings findings, PairedDifference difference)
    {
        var reversal = difference.Reversal;
        var draws = $"{reversal.Draws} draws of the disputed figures";
        var (holding, reversed) = ReversalText.Shares(reversal);
        var possible = $"{NumberText.Percent(reversal.HoldingInterval.Low)} to {NumberText.Percent(reversal.HoldingInterval.High)} of all, from so few";
        var driver = findings.Spread?.Drivers.FirstOrDefault(entry => entry.IsClear);
        var mover = driver == null ? "" : $"; what moves it most is {DriverText.Of(driver)}";
        if (reversal.Holding + reversal.Reversed == 0)
        {
            return $"No draw of the {draws} tells them apart.";
        }

        if (difference.Estimate.HasNoSpread)
        {
            return $"Over the {draws} the difference varies no more than chance alone would make it{(difference.IsClear ? OtherBases(findings, difference) : "")}.";
        }

        if (!difference.IsClear)
        {
            var (better, worse) = (difference.Better, difference.Worse);
            return $"{Quoted(findings.Study.Options[better])} leads in {holding} of the {draws} and {Quoted(findings.Study.Options[worse])} in {reversed}{mover}.";
        }

        return reversal.Reversed == 0
            ? $"This holds in {holding} of the {draws} ({possible}){mover}{OtherBases(findings, difference)}."
            : $"This holds in {holding} of the {draws} and reverses in {reversed} (holds in {possible}){mover}{OtherBases(findings, difference)}.";
    }

    private static string OtherBases(StudyFindings findings, PairedDifference difference)
    {
        var (better, worse) = (findings.Study.Options[difference.Better].Name, findings.Study.Options[difference.Worse].Name);
        var against = findings.Study.OtherBases
            .Where(ranking => ranking.Options.IndexOf(better) > ranking.Options.IndexOf(worse) && ranking.Options.Contains(worse))
            .Select(ranking => Basis(ranking.Basis).ToLowerInvariant())
            .ToArray();
        return against.Length == 0 ? "" : $"; {string.Join(" and ", against)} the order is the other";
    }

    private static string Quoted(OptionResult option) => option.Hypothetical ? $"\u201c{option.Name}\u201d (hypothetical)" : $"\u201c{option.Name}\u201d";

    private static string Basis(ForceBasis basis) => basis switch
    {
        ForceBasis.EqualCost => "At equal cost",
        ForceBasis.EqualRoundsAndChannels => "With equal rounds and channels",
        _ => "With the forces as offered",
    };
}
