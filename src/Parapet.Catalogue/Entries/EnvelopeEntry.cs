using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue.Entries;

/// <summary>A published reach as an interceptor's file gives it.</summary>
public sealed record EnvelopeEntry : IChecked
{
    [Description("Least slant range of an intercept."), Allowed("[0 km, 500 km]")]
    public required Figure<Length> MinimumRange { get; init; }

    [Description("Greatest slant range of an intercept."), Allowed("(0 km, 3000 km]")]
    public required Figure<Length> MaximumRange { get; init; }

    [Description("Least height of an intercept."), Allowed("[0 km, 500 km]")]
    public required Figure<Length> MinimumHeight { get; init; }

    [Description("Greatest height of an intercept."), Allowed("(0 km, 2000 km]")]
    public required Figure<Length> MaximumHeight { get; init; }

    /// <summary>Least below greatest, in range and in height, whatever a draw gives.</summary>
    public void Check(Node node, Problems problems)
    {
        Below(node, problems, "minimumRange", MinimumRange, "maximumRange", MaximumRange);
        Below(node, problems, "minimumHeight", MinimumHeight, "maximumHeight", MaximumHeight);
    }

    /// <summary>The reach that a draw gives; least stays below greatest in every draw, as the file has been checked for.</summary>
    public EnvelopeLimits In(FigureDraw draw) =>
        new(MinimumRange.In(draw), MaximumRange.In(draw), MinimumHeight.In(draw), MaximumHeight.In(draw));

    private static void Below(Node node, Problems problems, string low, Figure<Length> least, string high, Figure<Length> greatest)
    {
        var (dimension, most, fewest) = (least.Untyped.Dimension, least.Untyped.Bounds.High, greatest.Untyped.Bounds.Low);
        if (most >= fewest)
        {
            problems.Add(node.Field(low)!, dimension.Write(most), $"below the low end of {high}, {dimension.Write(fewest)}");
        }
    }
}
