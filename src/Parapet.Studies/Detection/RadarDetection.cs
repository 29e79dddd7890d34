using Parapet.Flight.Signatures;

namespace Parapet.Studies.Detection;

/// <summary>How far one radar detects one target in free space.</summary>
public sealed record RadarDetection
{
    /// <summary>The radar's id.</summary>
    public required string Radar { get; init; }

    public required string Name { get; init; }

    public required RadarBand Band { get; init; }

    /// <summary>The target's id.</summary>
    public required string Target { get; init; }

    /// <summary>In the radar's band from the asked side.</summary>
    public required FigureSpread CrossSectionSquareMetres { get; init; }

    /// <summary>By the published range; not beyond the instrumented one.</summary>
    public required FigureSpread RangeKilometres { get; init; }

    /// <summary>By power, aperture and losses; null where they are not public.</summary>
    public FigureSpread? PowerRangeKilometres { get; init; }

    /// <summary>By how much the published range claims more signal than power, aperture and losses give; null where they are not public.</summary>
    public FigureSpread? PublishedOverPowerDecibels { get; init; }

    /// <summary>Under a jammer that the target carries; null without a jammer, or where it does not cover the band.</summary>
    public FigureSpread? SelfScreeningKilometres { get; init; }

    /// <summary>Under a jammer that stands off, in the radar's sidelobes.</summary>
    public FigureSpread? StandOffKilometres { get; init; }
}
