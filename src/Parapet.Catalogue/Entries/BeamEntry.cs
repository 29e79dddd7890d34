using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>A radar's beam and receiver as its file gives them.</summary>
public sealed record BeamEntry
{
    [Description("Width of the beam in azimuth between its half-power points."), Allowed("[0.1 deg, 40 deg]")]
    public required Figure<Angle> AzimuthWidth { get; init; }

    [Description("Width of the beam in elevation between its half-power points."), Allowed("[0.1 deg, 60 deg]")]
    public required Figure<Angle> ElevationWidth { get; init; }

    [Description("Mean level of the one-way sidelobes against the main lobe."), Allowed("[-70 dB, -5 dB]")]
    public required Figure<Decibels> Sidelobes { get; init; }

    [Description("Noise temperature of the receiving system."), Allowed("[50 K, 5000 K]")]
    public required Figure<Temperature> SystemTemperature { get; init; }

    /// <summary>The beam and receiver that a draw gives.</summary>
    public BeamDescription In(FigureDraw draw) => new()
    {
        AzimuthWidth = AzimuthWidth.In(draw),
        ElevationWidth = ElevationWidth.In(draw),
        Sidelobes = Sidelobes.In(draw),
        SystemTemperature = SystemTemperature.In(draw),
    };
}
