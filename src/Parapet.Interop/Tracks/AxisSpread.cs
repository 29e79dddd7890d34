using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Interop.Tracks;

/// <summary>The standard deviations of a track along east, north and up at its place, in m and m/s.</summary>
internal readonly record struct AxisSpread(double East, double North, double Up, double EastSpeed, double NorthSpeed, double UpSpeed)
{
    public static AxisSpread Of(in StateCovariance covariance, Geodetic place)
    {
        var axes = LocalFrame.At(place).Rotation;
        return new(
            Along(covariance, axes.XAxis, 0), Along(covariance, axes.YAxis, 0), Along(covariance, axes.ZAxis, 0),
            Along(covariance, axes.XAxis, 3), Along(covariance, axes.YAxis, 3), Along(covariance, axes.ZAxis, 3));
    }

    /// <summary>North, as an angle at the Earth's mean radius.</summary>
    public double LatitudeDegrees => Angle.FromRadians(North / Wgs84.SemiMajorAxisMetres).Degrees;

    /// <summary>East, as an angle along the parallel; a half turn at the poles.</summary>
    public double LongitudeDegrees(Geodetic place) =>
        Math.Min(180, Angle.FromRadians(East / (Wgs84.SemiMajorAxisMetres * Math.Max(1e-12, Math.Cos(place.Latitude.Radians)))).Degrees);

    private static double Along(in StateCovariance covariance, Vector<Ecef> axis, int first)
    {
        ReadOnlySpan<double> weights = [axis.X, axis.Y, axis.Z];
        var sum = 0.0;
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                sum += weights[row] * covariance.At(first + row, first + column) * weights[column];
            }
        }

        return Math.Sqrt(Math.Max(0, sum));
    }
}
