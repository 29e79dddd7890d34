using System.Collections.Immutable;

namespace Parapet.Record;

/// <summary>Names and units of the 21 numbers of a covariance, in the order in which a report holds them.</summary>
internal static class CovarianceFields
{
    private static readonly string[] Axes = ["X", "Y", "Z", "Vx", "Vy", "Vz"];

    public static ImmutableArray<string> Names { get; } = [.. Pairs().Select(pair => $"cov{Axes[pair.Row]}{Axes[pair.Column]}")];

    public static ImmutableArray<string> Units { get; } =
        [.. Pairs().Select(pair => pair.Column < 3 ? "m2" : pair.Row < 3 ? "m2/s" : "m2/s2")];

    private static IEnumerable<(int Row, int Column)> Pairs() =>
        from row in Enumerable.Range(0, Axes.Length)
        from column in Enumerable.Range(row, Axes.Length - row)
        select (row, column);
}
