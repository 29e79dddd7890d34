using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Networks;

namespace Parapet.Catalogue.Entries;

/// <summary>A way of linking two command posts as its file gives it; the file's id is the preset's name.</summary>
public sealed record NetworkEntry : Entry
{
    [Description("What is shared; what is not named is not.")]
    public required LinkContent Carries { get; init; }

    [Description("Which way it runs between a system and the national centre: in to the system, out of it, or both.")]
    public required LinkDirection Direction { get; init; }

    [Description("From one transmission of a track to its next."), Allowed("(0 s, 1 h]")]
    public required Figure<Duration> Period { get; init; }

    [Description("Least delay from transmission to receipt."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> MinimumLatency { get; init; }

    [Description("Greatest delay from transmission to receipt."), Allowed("[0 s, 1 h]")]
    public required Figure<Duration> MaximumLatency { get; init; }

    [Description("Chance that one message is lost."), Allowed("[0, 1)")]
    public required Figure<Ratio> Loss { get; init; }

    [Description("Grid to which positions are rounded, as a spoken grid reference is; 0 m for a data link."), Allowed("[0 m, 100 km]")]
    public required Figure<Length> PositionGrain { get; init; }

    [Description("Most tracks carried in one period; 0 for no limit."), Allowed("[0, 100000]")]
    public required Figure<int> TracksPerPeriod { get; init; }

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        InOrder(node, problems, "minimumLatency", MinimumLatency.Untyped, "maximumLatency", MaximumLatency.Untyped);
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The link that a draw gives, named by the file's id. The two delays are drawn apart and change places where they cross.</summary>
    public LinkDescription In(FigureDraw draw)
    {
        var (first, last) = (MinimumLatency.In(draw), MaximumLatency.In(draw));
        return new LinkDescription
        {
            Name = Id,
            Period = Period.In(draw),
            MinimumLatency = first < last ? first : last,
            MaximumLatency = first < last ? last : first,
            Loss = Loss.In(draw),
            PositionGrain = PositionGrain.In(draw),
            TracksPerPeriod = TracksPerPeriod.In(draw),
            Carries = Carries,
            Direction = Direction,
        };
    }
}
