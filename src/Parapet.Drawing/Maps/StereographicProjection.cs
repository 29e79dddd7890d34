namespace Parapet.Drawing.Maps;

/// <summary>
/// The stereographic projection on the sphere [Snyder1987, eq. 21-2 to 21-4]: shapes stay true about any place on earth,
/// poles and antimeridian included, and north is up at the middle. The far side of the earth falls far out.
/// </summary>
internal sealed class StereographicProjection
{
    private const double Degree = Math.PI / 180;
    private const double NearestAntipode = 1e-9;
    private readonly double _longitude;
    private readonly double _sin;
    private readonly double _cos;

    public StereographicProjection(Geodetic middle)
    {
        Middle = middle;
        _longitude = middle.Longitude.Radians;
        (_sin, _cos) = Math.SinCos(middle.Latitude.Radians);
    }

    /// <summary>The place at the origin of the plane.</summary>
    public Geodetic Middle { get; }

    /// <summary>East and north of the middle, in radii of the sphere.</summary>
    public (double X, double Y) Project(double longitude, double latitude)
    {
        var (sin, cos) = Math.SinCos(latitude * Degree);
        var (sinTurn, cosTurn) = Math.SinCos(longitude * Degree - _longitude);
        var factor = 2 / Math.Max(NearestAntipode, 1 + _sin * sin + _cos * cos * cosTurn);
        return (factor * cos * sinTurn, factor * (_cos * sin - _sin * cos * cosTurn));
    }

    /// <summary>The place on the earth of a point of the plane.</summary>
    public Geodetic PlaceAt(double x, double y)
    {
        var radius = Math.Sqrt(x * x + y * y);
        var (sin, cos) = Math.SinCos(AngleAt(radius).Radians);
        var (across, along) = radius == 0 ? (0, 0) : (x / radius * sin, y / radius * sin);
        return new(
            Angle.FromRadians(Math.Asin(Math.Clamp(cos * _sin + along * _cos, -1, 1))),
            Angle.FromRadians(Math.IEEERemainder(_longitude + Math.Atan2(across, _cos * cos - _sin * along), 2 * Math.PI)),
            Length.Zero);
    }

    /// <summary>What angle from the middle a radius of the plane stands for, below half a turn.</summary>
    public static Angle AngleAt(double radius) => Angle.FromRadians(2 * Math.Atan(radius / 2));
}
