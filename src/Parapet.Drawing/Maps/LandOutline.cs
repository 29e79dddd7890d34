namespace Parapet.Drawing.Maps;

/// <summary>
/// Land about the middle of a projection as rings of its plane, to be filled together by the even-odd rule. What lies
/// outside a circle is drawn in to the circle's rim, which leaves the inside as it is; where the middle's antipode is
/// land, the rim itself is a ring more, for then the land goes on all around.
/// </summary>
internal static class LandOutline
{
    private const double LongestStepDegrees = 2;
    private const double RimStep = Math.PI / 36;

    /// <param name="radius">Of the circle on the plane, in radii of the sphere.</param>
    public static IEnumerable<IEnumerable<(double X, double Y)>> Within(MapBackdrop backdrop, StereographicProjection projection, double radius)
    {
        var rings = backdrop.Land.Select(ring => Ring(ring, projection, radius));
        var antipode = projection.PlaceAt(0, double.MaxValue);
        return IsLand(backdrop, antipode) ? rings.Prepend(Rim(0, 2 * Math.PI, radius)) : rings;
    }

    private static IEnumerable<(double X, double Y)> Ring(IReadOnlyList<double> flat, StereographicProjection projection, double radius)
    {
        (double Azimuth, bool IsOutside)? before = null;
        foreach (var (longitude, latitude) in Close(flat))
        {
            var (x, y) = projection.Project(longitude, latitude);
            var far = Math.Sqrt(x * x + y * y);
            var azimuth = Math.Atan2(x, y);
            if (far <= radius)
            {
                yield return (x, y);
            }
            else
            {
                // Between two places outside the way follows the rim, on the side that is nearer.
                var turn = before is { IsOutside: true } last ? Math.IEEERemainder(azimuth - last.Azimuth, 2 * Math.PI) : 0;
                foreach (var point in Rim(azimuth - turn, turn, radius))
                {
                    yield return point;
                }
            }

            before = (azimuth, far > radius);
        }
    }

    private static IEnumerable<(double X, double Y)> Rim(double from, double turn, double radius)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / RimStep));
        for (var step = 1; step <= steps; step++)
        {
            var (sin, cos) = Math.SinCos(from + turn * step / steps);
            yield return (radius * sin, radius * cos);
        }
    }

    /// <summary>The corners of a ring with places between them where a side is long, and the first again at the end.</summary>
    private static IEnumerable<(double Longitude, double Latitude)> Close(IReadOnlyList<double> flat)
    {
        yield return (flat[0], flat[1]);
        for (var i = 0; i < flat.Count; i += 2)
        {
            var next = (i + 2) % flat.Count;
            var (east, north) = (flat[next] - flat[i], flat[next + 1] - flat[i + 1]);
            var steps = Math.Max(1, (int)Math.Ceiling(Math.Max(Math.Abs(east), Math.Abs(north)) / LongestStepDegrees));
            for (var step = 1; step <= steps; step++)
            {
                yield return (flat[i] + east * step / steps, flat[i + 1] + north * step / steps);
            }
        }
    }

    private static bool IsLand(MapBackdrop backdrop, Geodetic place)
    {
        var (x, y) = (place.Longitude.Degrees, place.Latitude.Degrees);
        var inside = false;
        foreach (var ring in backdrop.Land)
        {
            for (var i = 0; i < ring.Length; i += 2)
            {
                var next = (i + 2) % ring.Length;
                var (top, bottom) = (ring[i + 1] > y, ring[next + 1] > y);
                inside ^= top != bottom && x < ring[i] + (y - ring[i + 1]) / (ring[next + 1] - ring[i + 1]) * (ring[next] - ring[i]);
            }
        }

        return inside;
    }
}
