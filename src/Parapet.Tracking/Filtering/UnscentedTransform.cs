namespace Parapet.Tracking.Filtering;

/// <summary>
/// The mean and covariance of a function of a Gaussian vector, from 2 n + 1 points laid about its mean
/// [JulierUhlmann2004]: exact for linear functions, and to the third order of the errors for others. Holds its working
/// store, so that repeated use allocates nothing; not for use by two threads at once.
/// </summary>
/// <param name="size">Components of the vector, n, from 1.</param>
/// <param name="results">Components of the function's value, from 1.</param>
public sealed class UnscentedTransform(int size, int results)
{
    private readonly double[] _root = new double[size * size];
    private readonly double[] _point = new double[size];
    private readonly double[] _values = new double[(2 * size + 1) * results];
    private readonly double[] _mean = new double[results];
    private readonly double[] _covariance = new double[results * results];
    private readonly double[] _cross = new double[size * results];

    /// <summary>Writes the function's value at a point. Angles must not jump by a turn from point to point.</summary>
    public delegate void Function(ReadOnlySpan<double> point, Span<double> value);

    /// <summary>Of the function's value.</summary>
    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>Of the function's value, results x results.</summary>
    public ReadOnlySpan<double> Covariance => _covariance;

    /// <summary>Of the vector with the function's value, size x results.</summary>
    public ReadOnlySpan<double> Cross => _cross;

    /// <summary>
    /// Transforms a Gaussian. The centre has the weight k / (n + k) with n + k = 3, which serves the fourth moment of a
    /// Gaussian along each axis; where that is negative (n above 3) k = 0, so that no covariance can be.
    /// </summary>
    /// <param name="mean">n components.</param>
    /// <param name="covariance">n x n, symmetric.</param>
    /// <returns>False where the covariance is not positive; nothing is transformed then.</returns>
    public bool Run(ReadOnlySpan<double> mean, ReadOnlySpan<double> covariance, Function function)
    {
        if (!Root(covariance))
        {
            return false;
        }

        var scale = Math.Max(size, 3.0);
        function(mean, _values.AsSpan(0, results));
        for (var axis = 0; axis < size; axis++)
        {
            Put(mean, axis, Math.Sqrt(scale), function, 2 * axis + 1);
            Put(mean, axis, -Math.Sqrt(scale), function, 2 * axis + 2);
        }

        Gather(scale);
        return true;
    }

    private void Put(ReadOnlySpan<double> mean, int axis, double distance, Function function, int place)
    {
        for (var i = 0; i < size; i++)
        {
            _point[i] = mean[i] + distance * _root[i * size + axis];
        }

        function(_point, _values.AsSpan(place * results, results));
    }

    private void Gather(double scale)
    {
        var (centre, side) = (1 - size / scale, 0.5 / scale);
        Array.Clear(_mean);
        Array.Clear(_covariance);
        Array.Clear(_cross);
        for (var i = 0; i < _values.Length; i++)
        {
            _mean[i % results] += (i < results ? centre : side) * _values[i];
        }

        for (var point = 0; point <= 2 * size; point++)
        {
            var value = _values.AsSpan(point * results, results);
            for (var a = 0; a < results; a++)
            {
                value[a] -= _mean[a];
            }

            Spread(value, point == 0 ? centre : side);
        }

        for (var i = 0; i < size; i++)
        {
            for (var axis = 0; axis < size; axis++)
            {
                var step = side * Math.Sqrt(scale) * _root[i * size + axis];
                for (var a = 0; a < results; a++)
                {
                    _cross[i * results + a] += step * (_values[(2 * axis + 1) * results + a] - _values[(2 * axis + 2) * results + a]);
                }
            }
        }
    }

    private void Spread(ReadOnlySpan<double> value, double weight)
    {
        for (var a = 0; a < results; a++)
        {
            for (var b = 0; b < results; b++)
            {
                _covariance[a * results + b] += weight * value[a] * value[b];
            }
        }
    }

    /// <summary>The lower Cholesky factor.</summary>
    private bool Root(ReadOnlySpan<double> covariance)
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = covariance[i * size + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= _root[i * size + k] * _root[j * size + k];
                }

                if (i == j && !(sum > 0))
                {
                    return false;
                }

                _root[i * size + j] = i == j ? Math.Sqrt(sum) : sum / _root[j * size + j];
            }
        }

        return true;
    }
}
