using Parapet.Foundation.Randomness;

namespace Parapet.Statistics.Designs;

/// <summary>
/// A Latin hypercube [McKay1979]: of as many points as it has, each lies in another one of the equal strata of every
/// dimension, at a random place within it.
/// </summary>
public static class LatinHypercube
{
    /// <summary>The points, each with a value in (0, 1) for every dimension. A dimension's values do not depend on how many others there are.</summary>
    /// <param name="points">1 or more.</param>
    /// <param name="dimensions">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is less.</exception>
    public static double[][] Of(int points, int dimensions, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(dimensions);
        double[][] columns = [.. Enumerable.Range(0, dimensions).Select(dimension => Column(points, random.Stream(Purpose.LatinHypercube, dimension)))];
        return [.. Enumerable.Range(0, points).Select(point => columns.Select(column => column[point]).ToArray())];
    }

    private static double[] Column(int points, RandomStream stream)
    {
        var strata = Enumerable.Range(0, points).ToArray();
        for (var left = points; left > 1; left--)
        {
            var chosen = stream.NextIndex(left);
            (strata[left - 1], strata[chosen]) = (strata[chosen], strata[left - 1]);
        }

        var values = new double[points];
        for (var point = 0; point < points; point++)
        {
            values[point] = (strata[point] + stream.NextUniform()) / points;
        }

        return values;
    }
}
