using System.Collections.Immutable;
using Parapet.Store;

namespace Parapet.Questions.Charting;

/// <summary>What an option came to in a measure, raid by raid; NaN where it came to nothing.</summary>
/// <param name="Values">Of the measure.</param>
/// <param name="Above">The line, of a quotient; else empty.</param>
/// <param name="Below">The line, of a quotient; else empty.</param>
internal sealed record MeasuredRaids(double[] Values, double[] Above, double[] Below)
{
    /// <summary>Reads measures of options out of the long table of measures, going through it once.</summary>
    /// <param name="store">With the tables raids, whose raids are numbered from 0, and measures.</param>
    /// <param name="asked">Each once, with whether it is a quotient.</param>
    /// <param name="raids">How many there are.</param>
    public static ImmutableDictionary<(string Measure, string Option), MeasuredRaids> Read(ResultStore store, IReadOnlyCollection<(string Measure, string Option, bool IsQuotient)> asked, int raids, CancellationToken cancellation)
    {
        if (asked.Count == 0)
        {
            return ImmutableDictionary<(string, string), MeasuredRaids>.Empty;
        }

        string[] measures = [.. asked.Select(column => column.Measure).Distinct()];
        string[] options = [.. asked.Select(column => column.Option).Distinct()];
        var read = new MeasuredRaids?[measures.Length * options.Length];
        foreach (var (measure, option, isQuotient) in asked)
        {
            read[Array.IndexOf(measures, measure) * options.Length + Array.IndexOf(options, option)] = new(Nothing(raids), isQuotient ? Nothing(raids) : [], isQuotient ? Nothing(raids) : []);
        }

        var parts = asked.Any(column => column.IsQuotient) ? ", numerator::DOUBLE, denominator::DOUBLE" : "";
        store.Scan(
            $"SELECT raid::DOUBLE, {Number("measure", measures)} * {options.Length} + {Number("option", options)}, value::DOUBLE{parts} FROM measures JOIN raids USING (draw, replication) WHERE {Among("measure", measures)} AND {Among("option", options)}",
            row => read[(int)row[1]]?.Take((int)row[0], row),
            cancellation);
        return asked.ToImmutableDictionary(column => (column.Measure, column.Option), column => read[Array.IndexOf(measures, column.Measure) * options.Length + Array.IndexOf(options, column.Option)]!);
    }

    private void Take(int raid, double[] row)
    {
        Values[raid] = row[2];
        if (Above.Length > 0)
        {
            (Above[raid], Below[raid]) = (row[3], row[4]);
        }
    }

    private static string Number(string column, string[] names) =>
        $"(CASE {column}{string.Concat(names.Select((name, place) => FormattableString.Invariant($" WHEN {ResultStore.Text(name)} THEN {place}")))} END)::DOUBLE";

    private static string Among(string column, string[] names) => $"{column} IN ({string.Join(", ", names.Select(ResultStore.Text))})";

    private static double[] Nothing(int raids)
    {
        var values = new double[raids];
        Array.Fill(values, double.NaN);
        return values;
    }
}
