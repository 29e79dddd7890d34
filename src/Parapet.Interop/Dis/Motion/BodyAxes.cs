using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Motion;

/// <summary>
/// The axes of an entity in the Earth-centred frame, from the angles that DIS sends and from heading, pitch and roll at a
/// place, and back. Either way the turns go about z, then about the new y, then about the new x; they begin at the axes of
/// the frame, or at north, east and down.
/// </summary>
public static class BodyAxes
{
    /// <summary>Below this cosine of the second turn the first and the third are one: all of it is told as the first.</summary>
    private const double LockedCosine = 1e-7;

    /// <summary>From the angles of a PDU.</summary>
    public static Rotation<Ecef, Body> Of(EulerAngles angles) =>
        Turned(new(1, 0, 0), new(0, 1, 0), new(0, 0, 1), angles.Psi, angles.Theta, angles.Phi);

    /// <summary>From where the nose points, at a place; pitch is positive upward, roll with the right side down.</summary>
    public static Rotation<Ecef, Body> Of(Geodetic place, Azimuth heading, Angle pitch, Angle roll)
    {
        var axes = LocalFrame.At(place).Rotation;
        return Turned(axes.YAxis, axes.XAxis, -axes.ZAxis, heading.Radians, pitch.Radians, roll.Radians);
    }

    /// <summary>As a PDU sends them: psi and phi from -pi to pi, theta from -pi/2 to pi/2; phi is zero where theta is either of these.</summary>
    public static EulerAngles AnglesOf(Rotation<Ecef, Body> axes)
    {
        var (psi, theta, phi) = Turns(axes, new(1, 0, 0), new(0, 1, 0), new(0, 0, 1));
        return new((float)psi, (float)theta, (float)phi);
    }

    /// <summary>Heading, pitch and roll at a place; roll is zero where the nose points straight up or down.</summary>
    public static (Azimuth Heading, Angle Pitch, Angle Roll) LocalAngles(Rotation<Ecef, Body> axes, Geodetic place)
    {
        var local = LocalFrame.At(place).Rotation;
        var (heading, pitch, roll) = Turns(axes, local.YAxis, local.XAxis, -local.ZAxis);
        return (Azimuth.FromRadians(heading), Angle.FromRadians(pitch), Angle.FromRadians(roll));
    }

    /// <summary>The one turn that takes one set of axes to another; from 0 to pi.</summary>
    public static Angle Between(Rotation<Ecef, Body> a, Rotation<Ecef, Body> b)
    {
        // The chord between like axes: the cosine would lose small angles.
        var chords = (a.XAxis - b.XAxis).NormSquared + (a.YAxis - b.YAxis).NormSquared + (a.ZAxis - b.ZAxis).NormSquared;
        return Angle.FromRadians(2 * Math.Asin(Math.Min(1, Math.Sqrt(chords / 8))));
    }

    private static Rotation<Ecef, Body> Turned(Vector<Ecef> x, Vector<Ecef> y, Vector<Ecef> z, double aboutZ, double aboutY, double aboutX)
    {
        var (sinPsi, cosPsi) = Math.SinCos(aboutZ);
        var (sinTheta, cosTheta) = Math.SinCos(aboutY);
        var (sinPhi, cosPhi) = Math.SinCos(aboutX);
        var level = x * cosPsi + y * sinPsi;
        var across = y * cosPsi - x * sinPsi;
        var below = level * sinTheta + z * cosTheta;
        return new(level * cosTheta - z * sinTheta, across * cosPhi + below * sinPhi, below * cosPhi - across * sinPhi);
    }

    private static (double AboutZ, double AboutY, double AboutX) Turns(Rotation<Ecef, Body> axes, Vector<Ecef> x, Vector<Ecef> y, Vector<Ecef> z)
    {
        var (along, across) = (axes.XAxis.Dot(x), axes.XAxis.Dot(y));
        var cosine = Math.Sqrt(along * along + across * across);
        var aboutY = Math.Atan2(-axes.XAxis.Dot(z), cosine);
        return cosine < LockedCosine
            ? (Math.Atan2(-axes.YAxis.Dot(x), axes.YAxis.Dot(y)), aboutY, 0)
            : (Math.Atan2(across, along), aboutY, Math.Atan2(axes.YAxis.Dot(z), axes.ZAxis.Dot(z)));
    }
}
