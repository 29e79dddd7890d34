using Parapet.Messages;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>Whether errors are as large as a covariance says.</summary>
internal static class Consistency
{
    /// <summary>The normalised error squared e' P^-1 e, by plain elimination: nothing shared with the code under test.</summary>
    public static double Normalised(in StateCovariance covariance, Vector<Ecef> position, Velocity<Ecef> velocity)
    {
        double[] error = [position.X, position.Y, position.Z, velocity.X, velocity.Y, velocity.Z];
        var a = new double[6, 7];
        for (var i = 0; i < 6; i++)
        {
            for (var j = 0; j < 6; j++)
            {
                a[i, j] = covariance.At(i, j);
            }

            a[i, 6] = error[i];
        }

        for (var i = 0; i < 6; i++)
        {
            for (var k = 0; k < 6; k++)
            {
                var factor = a[k, i] / a[i, i];
                for (var j = i; k != i && j < 7; j++)
                {
                    a[k, j] -= factor * a[i, j];
                }
            }
        }

        return Enumerable.Range(0, 6).Sum(i => error[i] * a[i, 6] / a[i, i]);
    }
}
