using Parapet.Studies.Results;
using Parapet.Studies.Statistics;

namespace Parapet.Studies.Report;

/// <summary>Makes the answer from the numbers by rule: nothing of it is written beforehand.</summary>
public static class AnswerRule
{
    public static Answer Apply(StudyFindings findings)
    {
        if (findings.Comparisons.IsEmpty)
        {
            return new("Only one option was run, so there is nothing to compare.", "Add a second option to the study.");
        }

        var (a, b) = findings.Comparisons[0];
        var difference = findings.Difference(a, b, Measures.Leakers)!;
        return new(
            Finding(findings, difference),
            difference.Reversal.Draws < 2
                ? "One set of figures was run, so nothing is said about the figures on which sources disagree."
                : Condition(findings, difference));
    }

    private static string Finding(StudyFindings findings, PairedDifference difference)
    {
        var (better, worse) = difference.Estimate.Mean <= 0 ? (difference.A, difference.B) : (difference.B, difference.A);
        var raid = $"{NumberText.Count(findings.MeanRaidSize)} threats";
        if (difference.Estimate is { Mean: 0, Chance: { Low: 0, High: 0 } })
        {
            return $"{Name(better)} and {Name(worse)} let through exactly the same in every one of {findings.Table.Replications} raids of {raid}.";
        }

        var interval = difference.Estimate.Mean <= 0
            ? new Interval(-difference.Estimate.Chance.High, -difference.Estimate.Chance.Low)
            : difference.Estimate.Chance;
        var means = $"{NumberText.Count(Mean(better))} against {NumberText.Count(Mean(worse))} of {raid}";
        var by = NumberText.Count(Math.Abs(difference.Estimate.Mean));
        var chance = interval.IsKnown ? $"95 % interval {NumberText.Count(interval.Low)} to {NumberText.Count(interval.High)}" : "no interval from a single replication";
        var start = $"{Basis(findings.Study.Basis)}, ";
        return difference.IsClear
            ? $"{start}{Name(better)} lets through {by} fewer than {Name(worse)}: {means} ({chance})."
            : $"{start}there is no clear difference between {Name(better)} and {Name(worse)}: {means} let through, {by} apart ({chance}).";

        string Name(int option) => Quoted(findings.Study.Options[option]);

        double Mean(int option) => findings.Of(option, Measures.Leakers).Mean;
    }

    private static string Condition(StudyFindings findings, PairedDifference difference)
    {
        var reversal = difference.Reversal;
        var draws = $"{reversal.Draws} draws of the disputed figures";
        var holding = NumberText.Percent(reversal.HoldingShare);
        var reversed = NumberText.Percent(reversal.ReversedShare);
        var driver = findings.Spread?.Drivers.FirstOrDefault(entry => entry.IsClear);
        var mover = driver == null ? "" : $"; what moves it most is {Subject(FieldText.Of(driver.Name))}";
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
            var (better, worse) = difference.Estimate.Mean <= 0 ? (difference.A, difference.B) : (difference.B, difference.A);
            return $"{Quoted(findings.Study.Options[better])} leads in {holding} of the {draws} and {Quoted(findings.Study.Options[worse])} in {reversed}{mover}.";
        }

        return reversal.Reversed == 0
            ? $"This holds in {holding} of the {draws}{mover}{OtherBases(findings, difference)}."
            : $"This holds in {holding} of the {draws} and turns round in {reversed}{mover}{OtherBases(findings, difference)}.";
    }

    private static string OtherBases(StudyFindings findings, PairedDifference difference)
    {
        var better = findings.Study.Options[difference.Estimate.Mean <= 0 ? difference.A : difference.B].Name;
        var worse = findings.Study.Options[difference.Estimate.Mean <= 0 ? difference.B : difference.A].Name;
        var against = findings.Study.OtherBases
            .Where(ranking => ranking.Options.IndexOf(better) > ranking.Options.IndexOf(worse) && ranking.Options.Contains(worse))
            .Select(ranking => Basis(ranking.Basis).ToLowerInvariant())
            .ToArray();
        return against.Length == 0 ? "" : $"; {string.Join(" and ", against)} the order is the other";
    }

    private static string Subject(string driver) => driver.Split(';')[0] is var first && driver.Contains(';') ? $"{first} with what is drawn along with it" : first;

    private static string Quoted(OptionResult option) => option.Hypothetical ? $"\u201c{option.Name}\u201d (hypothetical)" : $"\u201c{option.Name}\u201d";

    private static string Basis(ForceBasis basis) => basis switch
    {
        ForceBasis.EqualCost => "At equal cost",
        ForceBasis.EqualRoundsAndChannels => "With equal rounds and channels",
        _ => "With the forces as offered",
    };
}
