using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// Local coordinates that follow the turning Earth: east and north on the plane that touches the ellipsoid at one place,
/// and the height above the sphere that fits it there. In them level flight keeps its height and is straight to 1e-3
/// m/s2 at 250 m/s, as far as any radar looks.
/// </summary>
internal sealed class CurvedGround
{
    // An aircraft taken for a falling body asks for ever more drag; beyond this a step of half a second would not be stable.
    private const double GreatestDragRate = 2;
    private const double LowestMetres = -1000;

    private readonly LocalFrame _frame;
    private readonly Rotation<Enu, Ecef> _back;
    private readonly double _radius;
    private readonly double _gravity;
    private readonly Vector<Enu> _spin;

    /// <param name="anchor">The coordinates begin below this place.</param>
    public CurvedGround(Position<Ecef> anchor)
    {
        var place = Wgs84.ToGeodetic(anchor);
        _frame = LocalFrame.At(place with { Height = default });
        _back = _frame.Rotation.Inverse();
        _radius = (Wgs84.RadiusOfCurvature(place.Latitude, Azimuth.FromDegrees(0)).Metres
            + Wgs84.RadiusOfCurvature(place.Latitude, Azimuth.FromDegrees(90)).Metres) / 2;

        // Normal gravity on the ellipsoid, which has the centrifugal part in it, to 1e-5.
        var sine = Math.Sin(place.Latitude.Radians);
        _gravity = 9.780325 * (1 + 0.005302 * sine * sine);
        _spin = _frame.Rotation.Apply(new Vector<Ecef>(0, 0, Wgs84.RotationRateRadiansPerSecond));
    }

    /// <summary>Cartesian components, along east, north and up of the anchor, of a direction.</summary>
    public Vector<Enu> Axes(in Vector<Ecef> direction) => _frame.Rotation.Apply(direction);

    /// <summary>From the sphere's centre.</summary>
    public Vector<Enu> FromCentre(in Position<Ecef> position)
    {
        var p = _frame.Rotation.Apply(position - _frame.Origin);
        return new(p.X, p.Y, p.Z + _radius);
    }

    /// <summary>The same of a place in local coordinates.</summary>
    public Vector<Enu> FromCentre(double x, double y, double height)
    {
        var r = _radius + height;
        return new(x, y, Math.Sqrt(r * r - x * x - y * y));
    }

    public Position<Ecef> ToEcef(in Vector<Enu> fromCentre) =>
        _frame.Origin + _back.Apply(new Vector<Enu>(fromCentre.X, fromCentre.Y, fromCentre.Z - _radius));

    public double Height(in Vector<Enu> fromCentre) => fromCentre.Norm - _radius;

    /// <summary>The velocity along the anchor's axes of a state whose third velocity is a climb.</summary>
    public static Vector<Enu> Velocity(in KinematicState s, in Vector<Enu> fromCentre) =>
        new(s.Vx, s.Vy, (fromCentre.Norm * s.Vz - fromCentre.X * s.Vx - fromCentre.Y * s.Vy) / fromCentre.Z);

    /// <summary>The acceleration of a falling body in these coordinates: gravity, drag, and the turning of the frame.</summary>
    /// <param name="dragRate">Drag over speed, in 1/s.</param>
    public (double X, double Y, double Z) Fall(in KinematicState s, double logBeta, out double dragRate)
    {
        var p = FromCentre(s.X, s.Y, s.Z);
        var v = Velocity(s, p);
        var r = _radius + s.Z;
        dragRate = Math.Min(0.5 * AtmosphereTable.At(Math.Max(s.Z, LowestMetres)).Density * v.Norm * Math.Exp(-logBeta), GreatestDragRate);
        var gravity = _gravity * _radius * _radius / (r * r * r);
        var turned = -2 * _spin.Cross(v);
        var outward = p.Dot(turned) / r - gravity * r;
        return (
            turned.X - gravity * s.X - dragRate * s.Vx,
            turned.Y - gravity * s.Y - dragRate * s.Vy,
            outward + (v.NormSquared - s.Vz * s.Vz) / r - dragRate * s.Vz);
    }

    /// <summary>The state with its covariance in ECEF.</summary>
    public KalmanState ToEcef(in KinematicState s)
    {
        var p = FromCentre(s.X, s.Y, s.Z);
        var v = _back.Apply(Velocity(s, p));
        var state = new KalmanState { Position = ToEcef(p), Velocity = new(v.X, v.Y, v.Z) };

        // Each local coordinate's own direction; the slow turning of these directions along the flight is left out.
        Span<Vector<Ecef>> along =
        [
            _back.Apply(new Vector<Enu>(1, 0, -p.X / p.Z)),
            _back.Apply(new Vector<Enu>(0, 1, -p.Y / p.Z)),
            _back.Apply(new Vector<Enu>(0, 0, p.Norm / p.Z)),
        ];
        ReadOnlySpan<double> place = [s.Pxx, s.Pxy, s.Pxz, s.Pxy, s.Pyy, s.Pyz, s.Pxz, s.Pyz, s.Pzz];
        ReadOnlySpan<double> both = [s.Cxx, s.Cxy, s.Cxz, s.Cyx, s.Cyy, s.Cyz, s.Czx, s.Czy, s.Czz];
        ReadOnlySpan<double> speed = [s.Vxx, s.Vxy, s.Vxz, s.Vxy, s.Vyy, s.Vyz, s.Vxz, s.Vyz, s.Vzz];
        Turn(place, along, ref state, 0, 0);
        Turn(both, along, ref state, 0, 3);
        Turn(speed, along, ref state, 3, 3);
        return state;
    }

    private static void Turn(ReadOnlySpan<double> block, ReadOnlySpan<Vector<Ecef>> along, ref KalmanState into, int firstRow, int firstColumn)
    {
        Span<double> turned = stackalloc double[9];
        for (var a = 0; a < 3; a++)
        {
            for (var b = 0; b < 3; b++)
            {
                var (u, w) = (along[a] * block[3 * a + b], along[b]);
                turned[0] += u.X * w.X;
                turned[1] += u.X * w.Y;
                turned[2] += u.X * w.Z;
                turned[3] += u.Y * w.X;
                turned[4] += u.Y * w.Y;
                turned[5] += u.Y * w.Z;
                turned[6] += u.Z * w.X;
                turned[7] += u.Z * w.Y;
                turned[8] += u.Z * w.Z;
            }
        }

        for (var row = 0; row < 3; row++)
        {
            for (var column = firstRow == firstColumn ? row : 0; column < 3; column++)
            {
                into.Covariance.Set(firstRow + row, firstColumn + column, turned[3 * row + column]);
            }
        }
    }
}
