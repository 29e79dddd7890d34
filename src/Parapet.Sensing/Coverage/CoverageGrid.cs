using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Coverage;

/// <summary>The grid of latitudes and longitudes that holds all that some sensors reach.</summary>
public static class CoverageGrid
{
    private const int LinesAcross = 1000;
    private const double FarthestNorth = 90;

    /// <summary>Some thousand rows or columns, with cells that are about square in the middle. Longitudes run on beyond 180 deg where the sensors stand on both sides.</summary>
    public static PostGrid Around(ImmutableArray<CoverageSensor> sensors)
    {
        var origin = sensors[0].Antenna.Longitude.Degrees;
        var (south, north, west, east) = (90.0, -90.0, 360.0, -360.0);
        foreach (var sensor in sensors)
        {
            var (latitude, half) = (sensor.Antenna.Latitude.Degrees, HalfWidths(sensor));
            var longitude = origin + Math.IEEERemainder(sensor.Antenna.Longitude.Degrees - origin, 360);
            south = Math.Min(south, Math.Max(-FarthestNorth, latitude - half.Latitude));
            north = Math.Max(north, Math.Min(FarthestNorth, latitude + half.Latitude));
            west = Math.Min(west, longitude - half.Longitude);
            east = Math.Max(east, longitude + half.Longitude);
        }

        if (east - west >= 359)
        {
            (west, east) = (-180, 180);
        }

        var narrowing = Math.Max(0.05, Math.Cos((south + north) / 2 * (Math.PI / 180)));
        var step = Math.Max(north - south, (east - west) * narrowing) / LinesAcross;
        west = west < -180 ? west + 360 : west;
        east = east < west ? east + 360 : east;
        return new(
            north, west, step, step / narrowing, (int)Math.Ceiling((north - south) / step) + 1, (int)Math.Ceiling((east - west) / (step / narrowing)) + 1);
    }

    /// <summary>Degrees to the north and to the east that the sensor's circle takes.</summary>
    private static (double Latitude, double Longitude) HalfWidths(CoverageSensor sensor)
    {
        // A little more than the sphere's, for the flattening.
        var angle = sensor.GroundReach.Metres * 1.005 / Wgs84.SemiMinorAxisMetres;
        var cosine = Math.Cos(sensor.Antenna.Latitude.Radians);
        var longitude = Math.Sin(angle) < cosine ? Math.Asin(Math.Sin(angle) / cosine) : Math.PI;
        return (angle * (180 / Math.PI), longitude * (180 / Math.PI));
    }
}
