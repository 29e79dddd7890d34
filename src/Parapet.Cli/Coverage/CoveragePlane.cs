using Parapet.Earth.Ellipsoid;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>The plane that a map is drawn on: distances and azimuths from its middle are true. Pixels count from the north-western corner.</summary>
internal sealed class CoveragePlane
{
    private const double Margin = 1.04;

    private readonly Geodetic _middle;

    /// <param name="pixels">Along a side of the square map.</param>
    public CoveragePlane(IReadOnlyList<CoverageSensor> sensors, int pixels)
    {
        var sum = sensors.Aggregate(new Vector<Ecef>(0, 0, 0), (total, sensor) => total + (Wgs84.ToEcef(sensor.Antenna) - default(Position<Ecef>)));
        _middle = Wgs84.ToGeodetic(default(Position<Ecef>) + sum / sensors.Count) with { Height = Length.Zero };
        var half = sensors.Max(sensor => Geodesic.Inverse(_middle, sensor.Antenna).Distance.Metres + Math.Min(sensor.Reach.Metres, CoverageSensor.FarthestTerrain.Metres));
        Pixels = pixels;
        PixelSize = Length.FromMetres(2 * half * Margin / pixels);
    }

    public int Pixels { get; }

    public Length PixelSize { get; }

    public (Angle Latitude, Angle Longitude) PlaceOf(double x, double y)
    {
        var (east, north) = (x - Pixels / 2.0, Pixels / 2.0 - y);
        var place = Geodesic.Direct(_middle, Azimuth.Of(east, north), PixelSize * Math.Sqrt(east * east + north * north)).Place;
        return (place.Latitude, place.Longitude);
    }

    public (double X, double Y) PixelOf(Geodetic place)
    {
        var leg = Geodesic.Inverse(_middle, place with { Height = Length.Zero });
        var (sin, cos) = Math.SinCos(leg.Departure.Radians);
        var pixels = leg.Distance / PixelSize;
        return (Pixels / 2.0 + pixels * sin, Pixels / 2.0 - pixels * cos);
    }
}
