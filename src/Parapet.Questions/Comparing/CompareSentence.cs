using System.Globalization;
using Parapet.Statistics.Estimates;

namespace Parapet.Questions.Comparing;

/// <summary>What moved between two runs, in sentences, with the caution that many comparisons need.</summary>
internal static class CompareSentence
{
    private const int MostNamed = 3;

    /// <param name="units">What stands for itself: the draws, or the raids of a single draw.</param>
    public static string Of(CompareAnswer answer, int units)
    {
        if (answer.AreSame)
        {
            return Text($"The runs are equal bit for bit, in all {answer.SameTables.Length} tables.");
        }

        ComparedMeasure[] all = [.. answer.Options.SelectMany(option => option.Measures)];
        if (all.Length == 0)
        {
            return "The runs have no measure of an option in common: there is nothing to compare.";
        }

        if (all.All(measure => measure.Same))
        {
            return Text($"Every measure of every option is the same in every raid, to the last bit ({all.Length} comparisons).");
        }

        var (moved, alone, same) = (all.Count(measure => measure.Moved), all.Count(measure => measure.IsClearAlone), all.Count(measure => measure.Same));
        var equal = same > 0 ? Text($", of which {same} came out the same in every raid") : "";
        var caution = Text($" {all.Length} comparisons were made{equal}; called moved is what is clear among all of them (Holm, 5 %). Outside their own 95 % intervals, taken one by one, lie {alone}; chance alone puts about {CompareAnswer.Level * (all.Length - same):F0} there.");
        if (units < Estimate.FewestUnits)
        {
            return Text($"Nothing can be told: {units} draws or raids stand for themselves, and {Estimate.FewestUnits} at least are needed.{caution}");
        }

        return (moved == 0 ? "Nothing moved beyond chance." : Moved(answer, moved)) + caution;
    }

    private static string Moved(CompareAnswer answer, int moved)
    {
        var clearest = (
            from option in answer.Options
            from measure in option.Measures
            where measure.Moved
            orderby measure.Measure != answer.Deciding, measure.HolmLevel, -Math.Abs(measure.Mean) / (measure.High - measure.Low)
            select $"{measure.Measure} of {option.Option} by {Number(measure.Mean)} {measure.Unit}{Range(measure)}").Take(MostNamed).ToArray();
        return Text($"Moved beyond chance, A minus B: {string.Join("; ", clearest)}{(moved > clearest.Length ? Text($"; and {moved - clearest.Length} more") : "")}.");
    }

    private static string Range(ComparedMeasure measure) => double.IsNaN(measure.Low) ? ", alike in every raid" : $" ({Number(measure.Low)} to {Number(measure.High)})";

    private static string Number(double value) => value.ToString("+0.###;−0.###;0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
