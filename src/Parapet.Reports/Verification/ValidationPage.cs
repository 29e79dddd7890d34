using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Parapet.Validation;
using Parapet.Validation.Tables;

namespace Parapet.Reports.Verification;

/// <summary>The page docs/validation.md: what stands against what, how close it comes, and why that is asked of it.</summary>
public static class ValidationPage
{
    /// <summary>The text, in Markdown.</summary>
    public static string Draw(ImmutableArray<QuantityResult> results)
    {
        var page = new StringBuilder();
        page.AppendLine("# Validation");
        page.AppendLine();
        page.AppendLine("Written by `parapet validate --page docs/validation.md`; do not edit. Every case is computed with the program's");
        page.AppendLine("own models. A row gives the case with the least margin: the share of the tolerance that its error leaves.");
        foreach (var topic in results.GroupBy(result => result.Table.Topic))
        {
            page.AppendLine();
            page.AppendLine($"## {topic.Key}");
            foreach (var table in topic.GroupBy(result => result.Table))
            {
                Append(page, table.Key, [.. table]);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, ReferenceTable table, ImmutableArray<QuantityResult> quantities)
    {
        page.AppendLine();
        page.AppendLine($"**{table.Title}** (`validation/{table.Name}.csv`, {Kind(table.Evidence)}). Source: {table.Source}.");
        page.AppendLine();
        page.AppendLine("| quantity | cases | worst case | expected | computed | error | tolerance | margin |");
        page.AppendLine("|---|--:|---|--:|--:|--:|--:|--:|");
        foreach (var quantity in quantities)
        {
            var worst = quantity.Worst;
            page.AppendLine(
                $"| {quantity.Expectation.Meaning} | {quantity.Judged} | {worst.Case} | {Number(worst.Expected, "G7")} | {Number(worst.Computed, "G7")} | "
                + $"{Number(worst.Error, "0.0e+0")} | {Number(worst.Tolerance, "0.0e+0")} | {(worst.Holds ? Number(worst.Margin, "P0") : "**out**")} |");
        }

        page.AppendLine();
        foreach (var quantity in quantities)
        {
            page.AppendLine($"- `{quantity.Expectation.Column}` {Limit(quantity.Expectation)}: {quantity.Expectation.Reason}.");
        }

        foreach (var (quantity, one) in
            from quantity in quantities
            from one in quantity.Cases
            where !one.IsJudged
            select (quantity, one))
        {
            page.AppendLine(
                $"- {one.Case}, `{quantity.Expectation.Column}`: not judged, {one.Outside}; expected {Number(one.Expected, "G7")}, computed {Number(one.Computed, "G7")}.");
        }
    }

    private static string Limit(Expectation expectation) =>
        expectation.IsRelative ? $"within {Number(expectation.Tolerance, "G3")} of the value" : $"within {Number(expectation.Tolerance, "G3")}";

    private static string Kind(Evidence evidence) => evidence switch
    {
        Evidence.Validation => "outside values",
        Evidence.ClosedForm => "a closed form",
        _ => "regression only: no outside source",
    };

    private static string Number(double value, string form) => value.ToString(form, CultureInfo.InvariantCulture);
}
