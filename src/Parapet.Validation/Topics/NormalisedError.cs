using Parapet.Messages;

namespace Parapet.Validation.Topics;

/// <summary>The normalised error squared e' P^-1 e [BarShalom2001, sec. 5.4].</summary>
internal static class NormalisedError
{
    private const int Size = 6;

    /// <summary>Of an error in position (m) and velocity (m/s) under a covariance, by plain elimination.</summary>
    public static double Squared(in StateCovariance covariance, Vector<Ecef> position, Velocity<Ecef> velocity)
    {
        double[] error = [position.X, position.Y, position.Z, velocity.X, velocity.Y, velocity.Z];
        var rows = new double[Size, Size + 1];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                rows[i, j] = covariance.At(i, j);
            }

            rows[i, Size] = error[i];
        }

        for (var pivot = 0; pivot < Size; pivot++)
        {
            for (var row = 0; row < Size; row++)
            {
                var factor = rows[row, pivot] / rows[pivot, pivot];
                for (var column = pivot; row != pivot && column <= Size; column++)
                {
                    rows[row, column] -= factor * rows[pivot, column];
                }
            }
        }

        return Enumerable.Range(0, Size).Sum(i => error[i] * rows[i, Size] / rows[i, i]);
    }
}
