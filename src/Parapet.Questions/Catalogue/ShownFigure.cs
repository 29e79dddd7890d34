using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Listing;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Catalogue;

/// <summary>A figure of the catalogue: value, range, where it comes from.</summary>
public sealed record ShownFigure
{
    public required FigurePlace Place { get; init; }

    [Description("The value to six digits.")]
    public required double Nominal { get; init; }

    [Description("The least that a draw can give; the value itself where it is not disputed.")]
    public required double Low { get; init; }

    [Description("The greatest that a draw can give; the value itself where it is not disputed.")]
    public required double High { get; init; }

    [Description("Of the three numbers; empty for a number without unit.")]
    public required string Unit { get; init; }

    [Description("triangular, uniform, log-uniform, or \"credibility of\" a family; empty where the figure is not disputed.")]
    public required string Spread { get; init; }

    public required FigureStatus Status { get; init; }

    [Description("Of the source that the value is from; null unless sourced.")]
    public required SourceGrade? Grade { get; init; }

    [Description("That of the value first; empty unless sourced.")]
    public required ImmutableArray<Source> Sources { get; init; }

    [Description("The formula of a derived figure, the reason of an estimate; empty for a sourced one.")]
    public required string Reason { get; init; }

    [Description("The file's remark on it; empty where there is none.")]
    public required string Note { get; init; }

    [Description("The shared figure that it is; empty for the entry's own.")]
    public required string Shared { get; init; }

    internal static ShownFigure Of(FigureListing listing, Figure figure)
    {
        Dimension.TrySplit(listing.Value, out var nominal, out var symbol);
        var unit = figure.Dimension.Units.First(unit => unit.Symbol == symbol);
        var (low, high) = figure.Bounds;
        return new()
        {
            Place = listing.Place,
            Nominal = nominal,
            Low = ToSixDigits(low / unit.InSi),
            High = ToSixDigits(high / unit.InSi),
            Unit = symbol,
            Spread = listing.Spread,
            Status = listing.Status,
            Grade = listing.Grade,
            Sources = listing.Sources,
            Reason = listing.Reason,
            Note = listing.Note,
            Shared = listing.Shared,
        };
    }

    // As the catalogue writes it: a conversion of units leaves no tail.
    internal static double ToSixDigits(double value) => double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
