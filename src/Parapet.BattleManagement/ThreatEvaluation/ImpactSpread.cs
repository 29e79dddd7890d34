using Parapet.Messages;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// The covariance of a predicted impact on the ground, on two level axes, in m2: across the fall and along it. The
/// error of the report is carried to the time of impact, <c>C = P + T (X + X') + T^2 V</c>, and slides down the path to
/// the ground, <c>d = e - w (u.e) / (u.w)</c> for an error e, the velocity w at impact and the vertical u.
/// </summary>
internal readonly record struct ImpactSpread(double Across, double AcrossAlong, double Along)
{
    /// <param name="covariance">Of the report.</param>
    /// <param name="seconds">From the report to the impact, T.</param>
    /// <param name="impact">Direction from the Earth's centre to the impact, u.</param>
    /// <param name="velocity">At impact, w; descending.</param>
    /// <param name="across">Level, of unit length.</param>
    /// <param name="along">Level, of unit length, at right angles to <paramref name="across"/>.</param>
    public static ImpactSpread Of(
        in StateCovariance covariance, double seconds, in Vector<Ecef> impact, Velocity<Ecef> velocity, out Vector<Ecef> across, out Vector<Ecef> along)
    {
        along = EarthShape.Course(velocity, impact, out var level);
        across = along.Cross(impact);
        var slide = level / -velocity.Along(impact);
        // Along the fall an error in height is an error in place, the more the shallower the fall.
        var down = along + slide * impact;
        return new(
            Carried(covariance, seconds, across, across),
            Carried(covariance, seconds, across, down),
            Carried(covariance, seconds, down, down));
    }

    /// <summary>The root mean square of the two axes, in metres.</summary>
    public double SigmaMetres => Math.Sqrt((Across + Along) / 2);

    /// <summary>The standard deviation of the speed along a direction, in m/s.</summary>
    public static double SpeedSigma(in StateCovariance covariance, in Vector<Ecef> along)
    {
        Span<double> axis = [along.X, along.Y, along.Z];
        var sum = 0.0;
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                sum += axis[row] * axis[column] * covariance.At(row + 3, column + 3);
            }
        }

        return Math.Sqrt(Math.Max(0, sum));
    }

    /// <summary>The covariance of two components of position after some seconds of straight flight, in m2.</summary>
    public static double Carried(in StateCovariance covariance, double seconds, in Vector<Ecef> a, in Vector<Ecef> b)
    {
        Span<double> left = [a.X, a.Y, a.Z];
        Span<double> right = [b.X, b.Y, b.Z];
        var sum = 0.0;
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var both = covariance.At(row, column)
                    + seconds * (covariance.At(row, column + 3) + covariance.At(column, row + 3) + seconds * covariance.At(row + 3, column + 3));
                sum += left[row] * right[column] * both;
            }
        }

        return sum;
    }
}
