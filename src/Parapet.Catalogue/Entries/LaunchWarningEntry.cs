using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Warning;

namespace Parapet.Catalogue.Entries;

/// <summary>A launch-warning satellite as its file gives it.</summary>
public sealed record LaunchWarningEntry : Entry
{
    [Description("Shortest time from ignition to the alert."), Allowed("[0 s, 30 min]")]
    public required Figure<Duration> MinimumDelay { get; init; }

    [Description("Longest time from ignition to the alert."), Allowed("[0 s, 30 min]")]
    public required Figure<Duration> MaximumDelay { get; init; }

    [Description("One standard deviation of the launch point along each horizontal axis."), Allowed("[0 km, 500 km]")]
    public required Figure<Length> PointSigma { get; init; }

    [Description("Chance that a launch is seen at all."), Allowed("[0, 1]")]
    public required Figure<Ratio> DetectionProbability { get; init; }

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        InOrder(node, problems, "minimumDelay", MinimumDelay.Untyped, "maximumDelay", MaximumDelay.Untyped);
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The satellite that a draw gives. The two delays are drawn apart and change places where they cross.</summary>
    public LaunchWarningDescription In(FigureDraw draw)
    {
        var (first, last) = (MinimumDelay.In(draw), MaximumDelay.In(draw));
        return new LaunchWarningDescription
        {
            Id = Id,
            Name = Name,
            MinimumDelay = first < last ? first : last,
            MaximumDelay = first < last ? last : first,
            PointSigma = PointSigma.In(draw),
            DetectionProbability = DetectionProbability.In(draw),
        };
    }
}
