using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>A radar's systematic errors as its file gives them, each as one standard deviation.</summary>
public sealed record RegistrationEntry
{
    [Description("Of the range's zero."), Allowed("[0 m, 5 km]")]
    public required Figure<Length> Range { get; init; }

    [Description("Of the antenna's north."), Allowed("[0 deg, 5 deg]")]
    public required Figure<Angle> Azimuth { get; init; }

    [Description("Of the antenna's level."), Allowed("[0 deg, 5 deg]")]
    public required Figure<Angle> Elevation { get; init; }

    [Description("Of the clock by which plots are stamped."), Allowed("[0 s, 1 s]")]
    public required Figure<Duration> Clock { get; init; }

    /// <summary>The standard deviations that a draw gives, not the errors of one run.</summary>
    public RegistrationDescription In(FigureDraw draw) => new()
    {
        RangeSigma = Range.In(draw),
        AzimuthSigma = Azimuth.In(draw),
        ElevationSigma = Elevation.In(draw),
        ClockSigma = Clock.In(draw),
    };
}
