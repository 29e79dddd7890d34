using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Signatures;

namespace Parapet.Catalogue.Entries;

/// <summary>A noise jammer as its carrier's file gives it.</summary>
public sealed record JammerEntry
{
    [Description("The bands that it covers."), Allowed("[1, 6]")]
    public required ImmutableArray<RadarBand> Bands { get; init; }

    [Description("Power times antenna gain towards a radar."), Allowed("(0 kW, 10000 kW]")]
    public required Figure<Power> EffectivePower { get; init; }

    [Description("Width of the band over which the power is spread evenly."), Allowed("[0.1 MHz, 20000 MHz]")]
    public required Figure<Frequency> Bandwidth { get; init; }

    /// <summary>The power and bandwidth that a draw gives.</summary>
    public JammerDescription In(FigureDraw draw) =>
        new() { Bands = Bands, EffectivePower = EffectivePower.In(draw), Bandwidth = Bandwidth.In(draw) };
}
