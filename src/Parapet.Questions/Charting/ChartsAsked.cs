using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Questions.Json;

namespace Parapet.Questions.Charting;

/// <summary>Which distributions over a run's raids are asked for, and which raids are brushed out of all.</summary>
public sealed record ChartsAsked
{
    /// <summary>Rows that may be asked for at once.</summary>
    public const int MostRows = 24;

    [Description("A distribution each, from 1 to 24; no two alike.")]
    public required ImmutableArray<RowAsked> Rows { get; init; }

    [Description("Ranges that a raid must lie in, one for a row at most; none for all raids.")]
    public ImmutableArray<BrushAsked> Brushes { get; init; } = [];

    /// <summary>What can be told to be wrong without a look at the run; one line each.</summary>
    internal IEnumerable<string> Faults()
    {
        if (Rows.IsDefaultOrEmpty || Rows.Length > MostRows)
        {
            yield return FormattableString.Invariant($"rows: {(Rows.IsDefault ? 0 : Rows.Length)}; from 1 to {MostRows}");
            yield break;
        }

        foreach (var (index, row) in Rows.Index())
        {
            if (row is null || Rows.IndexOf(row) != index)
            {
                yield return FormattableString.Invariant($"rows[{index}]: {(row is null ? "nothing" : "the same row again")}; each once");
            }
        }

        var brushes = Brushes.IsDefault ? [] : Brushes;
        foreach (var (index, brush) in brushes.Take(MostRows).Index())
        {
            if (brush is null || brush.Row < 0 || brush.Row >= Rows.Length)
            {
                yield return FormattableString.Invariant($"brushes[{index}]: row {brush?.Row}; the number of a row, from 0 to {Rows.Length - 1}");
            }
            else if (!double.IsFinite(brush.From) || !double.IsFinite(brush.To) || brush.From >= brush.To)
            {
                yield return FormattableString.Invariant($"brushes[{index}]: from {brush.From} to {brush.To}; two numbers, the smaller first");
            }
            else if (brushes.Take(index).Any(earlier => earlier?.Row == brush.Row))
            {
                yield return FormattableString.Invariant($"brushes[{index}]: a second range of row {brush.Row}; one for each row");
            }
        }

        if (brushes.Length > MostRows)
        {
            yield return FormattableString.Invariant($"brushes: {brushes.Length}; at most {MostRows}");
        }
    }
}

/// <summary>A measure in every raid.</summary>
/// <param name="Measure">Its key in summary.json.</param>
/// <param name="Option">By its name in the study.</param>
/// <param name="Less">The option that is taken off it raid by raid; null for the option by itself.</param>
public sealed record RowAsked(string Measure, string Option, string? Less = null);

/// <summary>A range of a row, in the unit of its measure.</summary>
/// <param name="Row">Its number among those asked for, from 0.</param>
/// <param name="From">The raid's value is no less.</param>
/// <param name="To">It is less than this.</param>
public sealed record BrushAsked(int Row, double From, double To);

/// <summary>What the raids say that a brush leaves.</summary>
public sealed record ChartsAnswer
{
    [Description("Raids that every option met.")]
    public required long Raids { get; init; }

    [Description("Of them, those in every brush.")]
    public required long Kept { get; init; }

    [Description("In the order asked for.")]
    public required ImmutableArray<ShownRow> Rows { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);
}

/// <summary>A distribution in bins of one width, those of one measure alike.</summary>
/// <param name="Unit">Of its values.</param>
/// <param name="From">Where the first bin begins: it holds what is no less.</param>
/// <param name="Width">Of a bin.</param>
/// <param name="All">Raids in each bin.</param>
/// <param name="Kept">Of them, those in the brushes of all other rows.</param>
/// <param name="Value">The mean of the raids in every brush, with the 95 % interval that chance leaves: draws of the disputed figures stand for themselves, of a single draw its raids.</param>
/// <param name="WithoutValue">Raids in the brushes of all other rows in which there is nothing to divide by.</param>
public sealed record ShownRow(string Unit, double From, double Width, ImmutableArray<long> All, ImmutableArray<long> Kept, Measure Value, long WithoutValue);
