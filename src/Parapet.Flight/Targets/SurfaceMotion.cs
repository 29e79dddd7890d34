using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>
/// A point that moves over the ellipsoid's surface: its outward normal and its heading, both of unit length in ECEF.
/// Going straight carries the heading along parallel to itself, which traces a geodesic [doCarmo1976, sec. 4-4].
/// </summary>
internal struct SurfaceMotion
{
    private const double AxisRatioSquared = (1 - Wgs84.Flattening) * (1 - Wgs84.Flattening);

    public SurfaceMotion(Angle latitude, Angle longitude)
    {
        Up = NormalAt(latitude, longitude);
        Heading = new(0, 0, 1);
    }

    /// <summary>The outward normal of the ellipsoid.</summary>
    public Vector<Ecef> Up { get; private set; }

    /// <summary>The direction of motion, horizontal.</summary>
    public Vector<Ecef> Heading { get; private set; }

    public readonly Position<Ecef> Place => PlaceAt(Up);

    public static Vector<Ecef> NormalAt(Angle latitude, Angle longitude)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(latitude.Radians);
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude.Radians);
        return new(cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }

    /// <summary>The point of the ellipsoid whose outward normal is given.</summary>
    public static Position<Ecef> PlaceAt(Vector<Ecef> up)
    {
        var primeVertical = Wgs84.SemiMajorAxisMetres / Math.Sqrt(1 - Wgs84.EccentricitySquared * up.Z * up.Z);
        return new(primeVertical * up.X, primeVertical * up.Y, primeVertical * AxisRatioSquared * up.Z);
    }

    /// <summary>The ellipsoid's normal at a place on it; at one some metres off it, to the same share of a second of arc.</summary>
    public static Vector<Ecef> NormalBelow(Vector<Ecef> place) => new Vector<Ecef>(place.X, place.Y, place.Z / AxisRatioSquared).Normalized();

    public void HeadFor(Position<Ecef> place) => Heading = Horizontal(place - Place).Normalized();

    /// <summary>How far a place lies ahead along the heading, by the chord, in metres; negative once it is passed.</summary>
    public readonly double AheadTo(Position<Ecef> place)
    {
        var way = place - Place;
        return Math.CopySign(way.Norm, way.Dot(Heading));
    }

    /// <summary>The turn, clockwise positive, that would point the heading at a place; in (-pi, pi].</summary>
    public readonly double TurnTo(Position<Ecef> place)
    {
        var way = Horizontal(place - Place);
        return Math.Atan2(Heading.Cross(way).Dot(-Up), Heading.Dot(way));
    }

    /// <summary>How the normal turns while the point moves at one metre per second along a horizontal direction, in 1/s.</summary>
    public static Vector<Ecef> NormalRate(Vector<Ecef> up, Vector<Ecef> direction)
    {
        var flattened = 1 - Wgs84.EccentricitySquared * up.Z * up.Z;
        var root = Math.Sqrt(flattened);
        var alongMeridian = root * flattened / (Wgs84.SemiMajorAxisMetres * (1 - Wgs84.EccentricitySquared));
        var alongPrimeVertical = root / Wgs84.SemiMajorAxisMetres;
        var axis = Math.Sqrt(up.X * up.X + up.Y * up.Y);
        var east = new Vector<Ecef>(-up.Y / axis, up.X / axis, 0);
        var eastward = direction.Dot(east);
        return direction * alongMeridian + east * (eastward * (alongPrimeVertical - alongMeridian));
    }

    /// <summary>Moves along an arc of constant curvature.</summary>
    /// <param name="metres">The arc's length.</param>
    /// <param name="turn">Change of heading over it in radians, clockwise positive.</param>
    public void Advance(double metres, double turn)
    {
        var half = turn / 2;
        var chord = Math.Abs(half) < 1e-9 ? metres : metres * Math.Sin(half) / half;
        var direction = Turned(half);
        var middle = (Up + NormalRate(Up, direction) * (chord / 2)).Normalized();
        var carried = direction - middle * middle.Dot(direction);
        var moved = (Up + NormalRate(middle, carried.Normalized()) * chord).Normalized();
        var heading = Turned(turn);
        Up = moved;
        Heading = Horizontal(heading).Normalized();
    }

    private readonly Vector<Ecef> Turned(double angle)
    {
        if (angle == 0)
        {
            return Heading;
        }

        var (sin, cos) = Math.SinCos(angle);
        return Heading * cos + Heading.Cross(Up) * sin;
    }

    private readonly Vector<Ecef> Horizontal(Vector<Ecef> v) => v - Up * Up.Dot(v);
}
