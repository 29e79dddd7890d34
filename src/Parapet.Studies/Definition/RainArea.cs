using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Rain over a round piece of the earth, or everywhere, for the whole raid.</summary>
public sealed record RainArea : IChecked
{
    [Description("in mm an hour, 5 moderate, 25 heavy: one rate, or the least and the greatest, between which each reading of the public record draws one by its logarithm")]
    [Allowed("[1, 2]"), AllowedEach("(0, 200]")]
    public required ImmutableArray<double> Rate { get; init; }

    [Description("height of the rain (default: 4 km)")]
    [Allowed("(0 km, 10 km]")]
    public Length Top { get; init; } = 4.Kilometres;

    [Description("the middle of the cell; it rains everywhere if left out")]
    public Geodetic? At { get; init; }

    [Description("of the cell, along the ground")]
    [Allowed("(0 km, 1000 km]")]
    public Length? Radius { get; init; }

    /// <summary>The rate that a draw gives.</summary>
    /// <param name="share">In [0, 1], between the least and the greatest.</param>
    public double RateAt(double share) => Rate[0] * Math.Pow(Rate[^1] / Rate[0], share);

    void IChecked.Check(Node node, Problems problems)
    {
        if (Rate is [var least, var greatest] && least > greatest)
        {
            problems.Add(node.Field("rate")!, FormattableString.Invariant($"{least} to {greatest} mm/h"), "the least first");
        }

        if (At is null != Radius is null)
        {
            problems.Add(node, At is null ? "'radius' without 'at'" : "'at' without 'radius'", "both, for a cell, or neither, for rain everywhere");
        }
    }
}
