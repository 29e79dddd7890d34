using System.Collections.Immutable;

namespace Parapet.Questions.Charting;

/// <summary>A row as columns of a table: its value in each raid, and of a quotient what stands above and below the line.</summary>
/// <param name="Index">Among the rows asked for.</param>
internal sealed record LaidRow(int Index, RowAsked Asked, bool IsQuotient)
{
    /// <summary>Set once the values are known.</summary>
    public ChartAxis Axis { get; init; } = ChartAxis.Empty;

    /// <summary>Whose values it needs.</summary>
    public ImmutableArray<string> Options => Asked.Less is { } less ? [Asked.Option, less] : [Asked.Option];

    /// <summary>Columns of numbers that it takes.</summary>
    public int Width => IsQuotient ? 1 + 2 * Options.Length : 1;

    /// <summary>The number of the value's bin, from 0; nothing where there is no value.</summary>
    public string Bin => FormattableString.Invariant(
        $"CASE WHEN x{Index} IS NOT NULL THEN least(greatest(floor((x{Index} - {ChartLayout.Text(Axis.From)}) / {ChartLayout.Text(Axis.Width)}), 0), {Axis.Count - 1})::UTINYINT END AS b{Index}");

    /// <summary>What is added up over the raids of a unit: of a pair of quotients both.</summary>
    public ImmutableArray<string> Sums => IsQuotient
        ? [.. Options.SelectMany((_, place) => new[] { $"sum({Part('n', place)}) FILTER (WHERE x{Index} IS NOT NULL)", $"sum({Part('d', place)}) FILTER (WHERE x{Index} IS NOT NULL)" })]
        : [$"sum(x{Index})", $"count(x{Index})"];

    /// <summary>The columns, from those of one measure's options.</summary>
    /// <param name="measure">Its number among the joined tables.</param>
    /// <param name="number">Of an option.</param>
    public string Columns(int measure, Func<string, int> number)
    {
        var value = string.Join(" - ", Options.Select(option => $"m{measure}.v{number(option)}"));
        var parts = IsQuotient ? Options.SelectMany((option, place) => new[] { $"m{measure}.n{number(option)} AS {Part('n', place)}", $"m{measure}.d{number(option)} AS {Part('d', place)}" }) : [];
        return string.Join(", ", parts.Prepend($"{value} AS x{Index}"));
    }

    private string Part(char letter, int place) => $"{letter}{Index}_{place}";
}
