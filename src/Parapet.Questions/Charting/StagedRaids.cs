using System.Collections.Immutable;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>The query that lays raids out, one to a row, with what each option came to side by side, from the long table of measures.</summary>
internal static class StagedRaids
{
    /// <summary>The query over the tables raids and measures.</summary>
    public static string Sql(ImmutableArray<LaidRow> rows)
    {
        string[] measures = [.. rows.Select(row => row.Asked.Measure).Distinct()];
        string[] options = [.. rows.SelectMany(row => row.Options).Distinct()];
        var columns = rows.Select(row => row.Columns(Array.IndexOf(measures, row.Asked.Measure), option => Array.IndexOf(options, option)));
        return $"SELECT unit, {string.Join(", ", columns)} FROM raids{string.Concat(measures.Select((measure, number) => Joined(number, [.. rows.Where(row => row.Asked.Measure == measure)], options)))}";
    }

    private static string Joined(int number, LaidRow[] rows, string[] options)
    {
        string[] met = [.. rows.SelectMany(row => row.Options).Distinct()];
        (string From, char Letter)[] parts = rows[0].IsQuotient ? [("value", 'v'), ("numerator", 'n'), ("denominator", 'd')] : [("value", 'v')];
        var columns = from option in met
                      from part in parts
                      select $"max({part.From}) FILTER (WHERE option = {ResultStore.Text(option)}) AS {part.Letter}{Array.IndexOf(options, option)}";
        return $" LEFT JOIN (SELECT draw, replication, {string.Join(", ", columns)} FROM measures WHERE measure = {ResultStore.Text(rows[0].Asked.Measure)} AND option IN ({string.Join(", ", met.Select(ResultStore.Text))}) GROUP BY draw, replication) m{number} USING (draw, replication)";
    }
}
