using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;

namespace Parapet.Catalogue.Entries;

/// <summary>A stage of a ballistic missile, in aggregate, as its file gives it.</summary>
public sealed record BallisticStageEntry
{
    [Description("Its part of the burn time; all stages' parts add to one."), Allowed("(0, 1]")]
    public required Figure<Ratio> BurnShare { get; init; }

    [Description("Its part of the velocity that thrust gives; all stages' parts add to one."), Allowed("(0, 1]")]
    public required Figure<Ratio> GainShare { get; init; }

    [Description("Specific impulse times standard gravity."), Allowed("[1 km/s, 5 km/s]")]
    public required Figure<Speed> ExhaustSpeed { get; init; }

    /// <summary>The stage that a draw gives; its shares are never disputed, so that all still add to one.</summary>
    public BallisticStage In(FigureDraw draw) => new(BurnShare.In(draw), GainShare.In(draw), ExhaustSpeed.In(draw));
}
