using System.ComponentModel;
using Parapet.Questions.Json;
using Parapet.Sensing.Coverage;

namespace Parapet.Questions.Coverage;

/// <summary>A radar of a map.</summary>
public sealed record CoveredSensor
{
    [Description("The radar and its place.")]
    public required string Name { get; init; }

    public required Angle Latitude { get; init; }

    public required Angle Longitude { get; init; }

    [Unit(nameof(Length.Metres), Decimals = 1)]
    [Description("Height above the ellipsoid.")]
    public required Length AntennaHeight { get; init; }

    [Unit(nameof(Length.Kilometres), Decimals = 3)]
    [Description("In free space.")]
    public required Length Reach { get; init; }

    [Unit(nameof(Length.Metres), Decimals = 1)]
    [Description("Of the samples of the ground by which it was surveyed, at the reach.")]
    public required Length PostSpacing { get; init; }

    [Unit(nameof(Length.Metres), Decimals = 1)]
    [Description("The same at the radar: spacings halve from ring to ring.")]
    public required Length FinestPostSpacing { get; init; }

    internal static CoveredSensor Of(CoverageSensor sensor) => new()
    {
        Name = sensor.Name,
        Latitude = sensor.Antenna.Latitude,
        Longitude = sensor.Antenna.Longitude,
        AntennaHeight = sensor.Antenna.Height,
        Reach = sensor.Reach,
        PostSpacing = sensor.Sight.WidestSpacing,
        FinestPostSpacing = sensor.Sight.FinestSpacing,
    };
}
