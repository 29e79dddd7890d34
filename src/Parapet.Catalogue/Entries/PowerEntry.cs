using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>What a radar's range is made of, where the public record gives that too. Nothing is simulated from it: it stands beside the published range.</summary>
public sealed record PowerEntry
{
    [Description("Mean power of the transmitter while it dwells."), Allowed("(0 kW, 100000 kW]")]
    public required Figure<Power> AveragePower { get; init; }

    [Description("Area of the antenna."), Allowed("(0 m2, 10000 m2]")]
    public required Figure<Area> Aperture { get; init; }

    [Description("Effective over physical area."), Allowed("(0, 1]")]
    public required Figure<Ratio> ApertureEfficiency { get; init; }

    [Description("Gain of the transmitting antenna."), Allowed("[0 dB, 70 dB]")]
    public required Figure<Decibels> TransmitGain { get; init; }

    [Description("Time spent on one target."), Allowed("(0 s, 10 s]")]
    public required Figure<Duration> Dwell { get; init; }

    [Description("Noise temperature of the receiving system."), Allowed("[50 K, 5000 K]")]
    public required Figure<Temperature> SystemTemperature { get; init; }

    [Description("All losses together."), Allowed("[0 dB, 40 dB]")]
    public required Figure<Decibels> Loss { get; init; }

    /// <summary>The radar equation that a draw gives, by <see cref="RadarEquation.OfDwell"/>.</summary>
    public RadarEquation In(FigureDraw draw) => RadarEquation.OfDwell(
        AveragePower.In(draw),
        ApertureEfficiency.In(draw),
        Aperture.In(draw),
        TransmitGain.In(draw).Ratio,
        Dwell.In(draw),
        SystemTemperature.In(draw),
        Loss.In(draw).Ratio);
}
