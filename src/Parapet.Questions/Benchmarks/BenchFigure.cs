using System.ComponentModel;

namespace Parapet.Questions.Benchmarks;

/// <summary>One figure of a scene, in a unit that it names.</summary>
public sealed record BenchFigure(
    [property: Description("Whether it tells of speed, of a share of the time, of the workload or of accuracy.")] FigureKind Kind,
    [property: Description("What it is.")] string Name,
    [property: Description("The median over turns, where there are several.")] double Value,
    [property: Description("Of all its numbers; empty for a count or ratio.")] string Unit)
{
    [Description("The least over turns; null where it was measured once.")]
    public double? Low { get; init; }

    [Description("The greatest over turns; null where it was measured once.")]
    public double? High { get; init; }

    [Description("The bar, where it should be no less than that.")]
    public double? AtLeast { get; init; }

    [Description("The bar, where it should be no more than that.")]
    public double? AtMost { get; init; }

    internal static BenchFigure Speed(string name, Turns turns, string unit) =>
        new(FigureKind.Speed, name, turns.Median, unit) { Low = turns.Least, High = turns.Greatest };
}
