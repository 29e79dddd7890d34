using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>The holding pattern of an early-warning aircraft: two long legs joined by half turns.</summary>
public static class Racetrack
{
    /// <summary>
    /// The waypoints of whole rounds, clockwise, laid out in the horizontal plane at the centre; for
    /// <see cref="RouteFlight"/>. Good to a hundred kilometres of length.
    /// </summary>
    /// <param name="centre">The middle, with the height above the ellipsoid that is held.</param>
    /// <param name="axis">Of the first long leg.</param>
    /// <param name="length">Of the long legs, corner to corner.</param>
    /// <param name="width">Between the long legs; at least two turn radii.</param>
    /// <param name="rounds">At least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is not one round.</exception>
    public static Waypoint[] Waypoints(Geodetic centre, Azimuth axis, Length length, Length width, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var frame = LocalFrame.At(centre);
        var (sin, cos) = Math.SinCos(axis.Radians);
        var (along, across) = (length.Metres / 2, width.Metres / 2);
        ReadOnlySpan<(double Along, double Across)> corners = [(-along, -across), (along, -across), (along, across), (-along, across)];
        var points = new Waypoint[4 * rounds + 1];
        for (var i = 0; i < points.Length; i++)
        {
            var corner = corners[i % 4];
            var place = Wgs84.ToGeodetic(frame.ToEcef(new Position<Enu>(
                corner.Along * sin + corner.Across * cos, corner.Along * cos - corner.Across * sin, 0)));
            points[i] = new(place.Latitude, place.Longitude, centre.Height, HeightReference.Ellipsoid);
        }

        return points;
    }
}
