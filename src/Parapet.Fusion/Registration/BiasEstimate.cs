namespace Parapet.Fusion.Registration;

/// <summary>A Gaussian belief about constants, sharpened by linear measurements one component at a time [BarShalom2001, sec. 3.4].</summary>
internal sealed class BiasEstimate
{
    private readonly int _size;
    private readonly double[] _mean;
    private readonly double[] _covariance;
    private readonly double[] _whitened;
    private readonly double[] _projected;

    /// <param name="sigmas">One standard deviation of each constant about 0, each in its own unit.</param>
    public BiasEstimate(ReadOnlySpan<double> sigmas)
    {
        _size = sigmas.Length;
        _mean = new double[_size];
        _covariance = new double[_size * _size];
        _whitened = new double[3 * _size];
        _projected = new double[_size];
        for (var i = 0; i < _size; i++)
        {
            _covariance[i * _size + i] = sigmas[i] * sigmas[i];
        }
    }

    /// <summary>What one constant is held to be.</summary>
    public double Mean(int place) => _mean[place];

    /// <summary>One standard deviation of it.</summary>
    public double Sigma(int place) => Math.Sqrt(Covariance(place, place));

    /// <summary>A row of the covariance.</summary>
    public ReadOnlySpan<double> Row(int row) => _covariance.AsSpan(row * _size, _size);

    /// <summary>The covariance of two constants.</summary>
    public double Covariance(int row, int column) => _covariance[row * _size + column];

    /// <summary>Takes in a measured vector, unless its normalised distance squared from what is believed exceeds the gate.</summary>
    /// <param name="rows">Three rows, one number for each constant.</param>
    public bool Take(ReadOnlySpan<double> rows, Vector<Ecef> measured, in SpreadMatrix spread, double gate)
    {
        var factor = spread.Factor();
        for (var i = 0; i < _size; i++)
        {
            var column = factor.Whiten(new(rows[i], rows[_size + i], rows[2 * _size + i]));
            (_whitened[i], _whitened[_size + i], _whitened[2 * _size + i]) = (column.X, column.Y, column.Z);
        }

        var value = factor.Whiten(measured);
        if (Distance(value) > gate)
        {
            return false;
        }

        Update(_whitened.AsSpan(0, _size), value.X);
        Update(_whitened.AsSpan(_size, _size), value.Y);
        Update(_whitened.AsSpan(2 * _size, _size), value.Z);
        return true;
    }

    private double Distance(Vector<Ecef> value)
    {
        Span<double> expected = stackalloc double[9];
        for (var i = 0; i < 3; i++)
        {
            Project(_whitened.AsSpan(i * _size, _size));
            for (var j = 0; j < 3; j++)
            {
                expected[3 * i + j] = Dot(_whitened.AsSpan(j * _size, _size), _projected) + (i == j ? 1 : 0);
            }
        }

        var residual = value - new Vector<Ecef>(Predicted(0), Predicted(1), Predicted(2));
        var spread = new SpreadMatrix(expected[0], expected[1], expected[2], expected[4], expected[5], expected[8]);
        return spread.Factor().Whiten(residual).NormSquared;
    }

    private double Predicted(int row) => Dot(_whitened.AsSpan(row * _size, _size), _mean);

    /// <summary>A scalar measurement of variance one.</summary>
    private void Update(ReadOnlySpan<double> row, double value)
    {
        Project(row);
        var residual = value - Dot(row, _mean);
        var variance = 1 + Dot(row, _projected);
        for (var i = 0; i < _size; i++)
        {
            _mean[i] += _projected[i] * residual / variance;
            for (var j = 0; j < _size; j++)
            {
                _covariance[i * _size + j] -= _projected[i] * _projected[j] / variance;
            }
        }
    }

    /// <summary>The covariance times a row.</summary>
    private void Project(ReadOnlySpan<double> row)
    {
        for (var i = 0; i < _size; i++)
        {
            _projected[i] = Dot(_covariance.AsSpan(i * _size, _size), row);
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
