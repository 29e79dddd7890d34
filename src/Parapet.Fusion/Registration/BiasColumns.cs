using System.Runtime.Intrinsics;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Fusion.Registration;

/// <summary>
/// How a reported position moves with a radar's systematic errors: the columns of the matrix that takes range (m),
/// azimuth (rad), elevation (rad) and clock (s) to a displacement in metres, to first order.
/// </summary>
internal static class BiasColumns
{
    public const int Count = 4;

    /// <summary>Writes the columns, each with its three axes side by side and a lane to spare.</summary>
    /// <param name="sign">1, or -1 for what is taken from another's.</param>
    public static void Find(in LocalFrame site, Position<Ecef> position, Velocity<Ecef> velocity, double sign, Span<Vector256<double>> into)
    {
        var sight = position - site.Origin;

        // As long as the ground range and pointing clockwise; at the zenith an azimuth has no meaning.
        var clockwise = sight.Cross(site.Rotation.ZAxis);
        into[0] = Axes(sight) * (sign / Math.Max(1, sight.Norm));
        into[1] = Axes(clockwise) * sign;
        into[2] = Axes(clockwise.Cross(sight)) * (sign / Math.Max(1, clockwise.Norm));

        // A track stamped late shows where the target was before.
        into[3] = Axes(velocity.Over(-sign));
    }

    private static Vector256<double> Axes(Vector<Ecef> v) => Vector256.Create(v.X, v.Y, v.Z, 0);
}
