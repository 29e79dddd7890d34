using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Coverage;

/// <summary>
/// What a sensor detects in the vertical plane of one azimuth: a range-height chart in the manner of Blake
/// [Blake1986], with terrain in place of lobes.
/// </summary>
public sealed class VerticalCoverage
{
    private const int Halvings = 40;

    private VerticalCoverage(CoverageSensor sensor, Azimuth azimuth, ImmutableArray<VerticalSlice> slices)
    {
        Sensor = sensor;
        Azimuth = azimuth;
        Slices = slices;
    }

    public CoverageSensor Sensor { get; }

    public Azimuth Azimuth { get; }

    /// <summary>From near to far, evenly spaced.</summary>
    public ImmutableArray<VerticalSlice> Slices { get; }

    /// <summary>Slices from one step out to the sensor's ground reach, along the geodesic that leaves in this azimuth.</summary>
    /// <param name="count">How many slices to make, at least two, from one step to the reach.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two slices.</exception>
    public static VerticalCoverage Along(CoverageSensor sensor, Azimuth azimuth, IElevation elevation, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 2);
        return new(sensor, azimuth, [.. Enumerable.Range(1, count).Select(i => SliceAt(sensor, azimuth, elevation, sensor.GroundReach * ((double)i / count)))]);
    }

    private static VerticalSlice SliceAt(CoverageSensor sensor, Azimuth azimuth, IElevation elevation, Length range)
    {
        var place = Geodesic.Direct(sensor.Antenna, azimuth, range).Place;
        var ground = elevation.HeightAt(place.Latitude, place.Longitude);
        var point = new SurfacePoint(place.Latitude, place.Longitude, ground);
        return sensor.Shadow(point) is { } shadow && sensor.LeastHeight(point, shadow) is { } least
            ? new(range, ground, least, Highest(sensor, point, least))
            : new(range, ground, null, null);
    }

    private static Length Highest(CoverageSensor sensor, in SurfacePoint point, Length least)
    {
        var (low, high) = (least, least + sensor.Reach);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = sensor.Reaches(point, middle) ? (middle, high) : (low, middle);
        }

        return low;
    }
}
