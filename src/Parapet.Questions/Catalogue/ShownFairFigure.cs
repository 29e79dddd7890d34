using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Fairness;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Catalogue;

/// <summary>One system's figure of a quantity.</summary>
public sealed record ShownFairFigure
{
    public required FigurePlace Place { get; init; }

    [Description("The value to six digits.")]
    public required double Nominal { get; init; }

    [Description("The least that a draw can give; the value itself for a point.")]
    public required double Low { get; init; }

    [Description("The greatest that a draw can give; the value itself for a point.")]
    public required double High { get; init; }

    [Description("Of the three numbers; empty for a number without unit.")]
    public required string Unit { get; init; }

    [Description("A, B or C of the source of the value; else derived or estimated.")]
    public required string Grade { get; init; }

    [Description("What its draw goes with: a family of claims or a shared figure; empty where it is drawn by itself or not at all.")]
    public required string Family { get; init; }

    [Description("Why it is a point and needs no range; empty for one that has a range or needs one.")]
    public required string Exemption { get; init; }

    [Description("Whether it has no range and needs one; the check fails with any such figure.")]
    public required bool LacksRange { get; init; }

    [Description("Whether it is an estimate of its own where rivals share one.")]
    public required bool IsAsymmetry { get; init; }

    internal static ShownFairFigure Of(FairFigure fair, FairQuantity quantity)
    {
        Dimension.TrySplit(fair.Figure.Dimension.Write(fair.Figure.Value), out var nominal, out var symbol);
        var unit = fair.Figure.Dimension.Units.First(unit => unit.Symbol == symbol);
        var (low, high) = fair.Figure.Bounds;
        return new()
        {
            Place = fair.Place,
            Nominal = nominal,
            Low = ShownFigure.ToSixDigits(low / unit.InSi),
            High = ShownFigure.ToSixDigits(high / unit.InSi),
            Unit = symbol,
            Grade = fair.GradeInWords,
            Family = fair.Family,
            Exemption = fair.Exemption,
            LacksRange = fair.LacksRange,
            IsAsymmetry = quantity.Asymmetries.Contains(fair),
        };
    }
}
