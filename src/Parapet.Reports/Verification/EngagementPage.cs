using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Statistics.Intervals;
using Parapet.Validation;
using Parapet.Validation.Engagements;

namespace Parapet.Reports.Verification;

/// <summary>The page docs/validation-engagements.md: the public record beside the program, and what is missing where they part.</summary>
public static class EngagementPage
{
    /// <summary>The text, in Markdown.</summary>
    /// <param name="exact">The values of the topic that are judged.</param>
    public static string Draw(EngagementComparison comparison, ImmutableArray<QuantityResult> exact)
    {
        var page = new StringBuilder();
        page.AppendLine("# Held against the world");
        page.AppendLine();
        page.AppendLine("Written by `parapet validate engagements --page docs/validation-engagements.md`; do not edit. The public record");
        page.AppendLine("(`validation/engagements/`) beside two validation studies of the program. Nothing here passes or fails, and nothing was");
        page.AppendLine("tuned to agree: a case is bracketed by the program's 90 % predictive band, or it is not, and then the mechanism that is");
        page.AppendLine("missing is named, as the record's file states it.");
        page.AppendLine();
        page.AppendLine($"{Sentence(comparison)}");
        Order(page, comparison);
        Cases(page, comparison);
        NotCompared(page, comparison);
        Exact(page, exact);
        Sources(page, comparison);
        return page.ToString();
    }

    /// <summary>How it came out, in a sentence or two.</summary>
    public static string Sentence(EngagementComparison comparison)
    {
        var compared = comparison.Cases.Where(one => one.Verdict != CaseVerdict.NotCompared).ToArray();
        var bracketed = compared.Count(one => one.Verdict == CaseVerdict.Bracketed);
        var meeting = compared.Count(one => one.Verdict == CaseVerdict.Meeting);
        return $"Kendall's tau of the classes' order is {Number(comparison.Order.Tau.Value)} (95 %: {Range(comparison.Order.Interval)}). "
            + $"Of {compared.Length} cases that are compared {bracketed} are bracketed, of {meeting} more the record's range and the band meet, {compared.Length - bracketed - meeting} stand apart or are not known. "
            + $"{comparison.Raids} raids of the layered defence and {comparison.Rows} rows of twelve days were run.";
    }

    private static void Order(StringBuilder page, EngagementComparison comparison)
    {
        var order = comparison.Order;
        page.AppendLine();
        page.AppendLine("## The order of the classes");
        page.AppendLine();
        page.AppendLine("| class | record: stopped share | its quarters | of | program: stopped share | 95 % |");
        page.AppendLine("|---|--:|--:|--:|--:|--:|");
        foreach (var place in order.Places)
        {
            page.AppendLine($"| {Word(place.Recorded.Class)} | {Number(place.Recorded.Value)} | {Number(place.Recorded.Low)} to {Number(place.Recorded.High)} | {place.Recorded.Of} | {Number(place.Share)} | {Range(place.Interval)} |");
        }

        page.AppendLine();
        page.AppendLine($"Levels are not comparable, their order is. Of {order.Tau.Pairs} pairs {order.Tau.Alike} stand alike, {order.Tau.Opposed} opposed; the record ties {order.Tau.TiedFirst}, the program {order.Tau.TiedSecond}: Kendall's tau-b {Number(order.Tau.Value)}, 95 % {Range(order.Interval)} with both sides drawn anew.");
        page.AppendLine($"Two unrelated orders of {order.Places.Length} classes would come so near or nearer in {order.ChanceUnrelated.ToString("P0", CultureInfo.InvariantCulture)} of cases: so few classes prove little even where they agree.");
        page.AppendLine($"Ties, declared beforehand: {comparison.Record.Tie.Margin.ToString(CultureInfo.InvariantCulture)}. {comparison.Record.Tie.Reason.Trim()}");
        if (order.Tau.Value < 1)
        {
            page.AppendLine();
            page.AppendLine("Not the record's order. Missing:");
            page.AppendLine();
            foreach (var place in order.Places)
            {
                page.AppendLine($"- {Word(place.Recorded.Class)}: {place.Recorded.Missing}.");
            }
        }
    }

    private static void Cases(StringBuilder page, EngagementComparison comparison)
    {
        page.AppendLine();
        page.AppendLine("## Case by case");
        page.AppendLine();
        page.AppendLine("| case | defence | quantity | record | its range | program | 90 % predicted | | missing, where not bracketed |");
        page.AppendLine("|---|---|---|--:|--:|--:|--:|---|---|");
        foreach (var one in comparison.Cases.Where(one => one.Verdict != CaseVerdict.NotCompared))
        {
            var missing = one.Verdict == CaseVerdict.Bracketed ? "" : one.Recorded.Missing;
            page.AppendLine($"| {one.Recorded.Name} | {one.Recorded.Defence} | {one.Recorded.Quantity} | {Number(one.Recorded.Value)} | {Number(one.Recorded.Low)} to {Number(one.Recorded.High)} | {Number(one.Computed)} | {Range(one.Band)} | {Word(one.Verdict)} | {missing} |");
        }

        page.AppendLine();
        foreach (var one in comparison.Cases.Where(one => one.Verdict != CaseVerdict.NotCompared))
        {
            page.AppendLine($"- {one.Recorded.Name} ({one.Recorded.Date}): {one.Recorded.Counted}. Not compared: {one.Recorded.NotCompared}{Single(one.Recorded)}");
        }
    }

    private static void NotCompared(StringBuilder page, EngagementComparison comparison)
    {
        page.AppendLine();
        page.AppendLine("## Kept and not compared");
        page.AppendLine();
        foreach (var one in comparison.Cases.Where(one => one.Verdict == CaseVerdict.NotCompared && one.Recorded.ComparedBy != ComparedBy.Order))
        {
            page.AppendLine($"- {one.Recorded.Name}, {one.Recorded.Defence}, {one.Recorded.Date}: {one.Recorded.Quantity} {Number(one.Recorded.Value)}; {one.Recorded.Counted}. {one.Recorded.NotCompared}{Single(one.Recorded)}");
        }
    }

    private static void Exact(StringBuilder page, ImmutableArray<QuantityResult> exact)
    {
        page.AppendLine();
        page.AppendLine("## Exact values");
        page.AppendLine();
        page.AppendLine("| table: quantity | case | expected | computed | tolerance | |");
        page.AppendLine("|---|---|--:|--:|--:|---|");
        foreach (var (quantity, one) in from quantity in exact from one in quantity.Cases select (quantity, one))
        {
            page.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {quantity.Table.Name}: {quantity.Expectation.Column} | {one.Case} | {one.Expected:G6} | {one.Computed:G6} | {one.Tolerance:G3} | {(one.Holds ? "within" : "**out**")} |"));
        }
    }

    private static void Sources(StringBuilder page, EngagementComparison comparison)
    {
        page.AppendLine();
        page.AppendLine("## Sources");
        page.AppendLine();
        foreach (var source in comparison.Record.Sources)
        {
            page.AppendLine($"- `{source.Id}` (grade {source.Grade}): {source.Text}. {source.Address}");
        }
    }

    private static string Single(RecordedOutcome recorded) =>
        $" Sources: {string.Join(", ", recorded.Sources.Select(id => $"`{id}`"))}{(recorded.SingleSourced ? "; single-sourced" : "")}.";

    private static string Range(Interval interval) => interval.IsKnown ? $"{Number(interval.Low)} to {Number(interval.High)}" : "not known";

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : "not known";

    private static string Word(RecordedClass recorded) => recorded switch
    {
        RecordedClass.Drone => "drones",
        RecordedClass.Cruise => "cruise missiles",
        RecordedClass.Ballistic => "ballistic missiles",
        RecordedClass.Aeroballistic => "aeroballistic missiles",
        _ => "all threats",
    };

    /// <summary>The verdict as a reader sees it.</summary>
    public static string Word(CaseVerdict verdict) => verdict switch
    {
        CaseVerdict.Bracketed => "bracketed",
        CaseVerdict.Meeting => "ranges meet",
        CaseVerdict.Apart => "**apart**",
        CaseVerdict.Unknown => "not known",
        _ => "not compared",
    };
}
