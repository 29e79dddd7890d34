namespace Parapet.Flight.Fixes;

/// <summary>
/// The smoothing spline of the fifth degree through values at ascending times: it makes the squared misfits over their variance and
/// the squared jerk over its density together least [Reinsch1967]. A motion whose jerk is white noise of that density has it for its
/// estimate [Wecker1983], so that a filter forwards and a recursion backwards give it in a time that grows with the number of values
/// [Bierman1973]. Several coordinates share the filter's gains.
/// </summary>
internal sealed class SmoothingSpline
{
    /// <summary>What is known of a motion before its first fix, in m2, m2/s2 and m2/s4: next to nothing, and of the acceleration that it is no shell's.</summary>
    private const double PlaceVariance = 1e12;
    private const double SpeedVariance = 1e7;
    private const double AccelerationVariance = 1e4;

    private readonly double[] _seconds;
    private readonly double[][] _values;
    private readonly Step[] _steps;
    private readonly SplineNode[][] _before;
    private readonly double[][] _surprises;

    /// <param name="seconds">Ascending, at least one.</param>
    /// <param name="values">Of each coordinate one for each time, in metres.</param>
    public SmoothingSpline(double[] seconds, params double[][] values)
    {
        (_seconds, _values) = (seconds, values);
        _steps = new Step[seconds.Length];
        _before = [.. values.Select(_ => new SplineNode[seconds.Length])];
        _surprises = [.. values.Select(_ => new double[seconds.Length])];
        Nodes = [.. values.Select(_ => new SplineNode[seconds.Length])];
    }

    /// <summary>Of each coordinate the spline at each time, as it was fitted last.</summary>
    public SplineNode[][] Nodes { get; }

    /// <summary>The sum of the squared misfits of a value over all coordinates, in m2.</summary>
    public double MisfitSquared(int place)
    {
        var sum = 0.0;
        for (var coordinate = 0; coordinate < _values.Length; coordinate++)
        {
            var misfit = _values[coordinate][place] - Nodes[coordinate][place].Place;
            sum += misfit * misfit;
        }

        return sum;
    }

    /// <param name="variance">Of each value, in m2.</param>
    /// <param name="density">Of the jerk, in m2/s5.</param>
    public void Fit(double variance, double density)
    {
        Gains(variance, density);
        for (var coordinate = 0; coordinate < _values.Length; coordinate++)
        {
            Forwards(_values[coordinate], _before[coordinate], _surprises[coordinate]);
            Backwards(variance, _before[coordinate], _surprises[coordinate], Nodes[coordinate]);
        }
    }

    /// <summary>The covariance before each value, which no value enters.</summary>
    private void Gains(double variance, double density)
    {
        var before = new Step(PlaceVariance, 0, 0, SpeedVariance, 0, AccelerationVariance, PlaceVariance + variance);
        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i] = before;
            if (i < _steps.Length - 1)
            {
                before = before.Updated(variance).Moved(_seconds[i + 1] - _seconds[i], density, variance);
            }
        }
    }

    private void Forwards(double[] values, SplineNode[] before, double[] surprises)
    {
        var expected = new SplineNode(values[0], 0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            var (step, surprise) = (_steps[i], values[i] - expected.Place);
            (before[i], surprises[i]) = (expected, surprise);
            var share = surprise / step.Sum;
            var found = new SplineNode(expected.Place + step.P00 * share, expected.Speed + step.P01 * share, expected.Acceleration + step.P02 * share);
            if (i < values.Length - 1)
            {
                var seconds = _seconds[i + 1] - _seconds[i];
                expected = new(
                    found.Place + seconds * (found.Speed + seconds / 2 * found.Acceleration), found.Speed + seconds * found.Acceleration, found.Acceleration);
            }
        }
    }

    private void Backwards(double variance, SplineNode[] before, double[] surprises, SplineNode[] nodes)
    {
        var (place, speed, acceleration) = (0.0, 0.0, 0.0);
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            var step = _steps[i];
            place = (place * variance - surprises[i] - step.P01 * speed - step.P02 * acceleration) / step.Sum;
            nodes[i] = new(
                before[i].Place - step.P00 * place - step.P01 * speed - step.P02 * acceleration,
                before[i].Speed - step.P01 * place - step.P11 * speed - step.P12 * acceleration,
                before[i].Acceleration - step.P02 * place - step.P12 * speed - step.P22 * acceleration);
            if (i > 0)
            {
                var seconds = _seconds[i] - _seconds[i - 1];
                acceleration += seconds * (speed + seconds / 2 * place);
                speed += seconds * place;
            }
        }
    }

    /// <summary>The covariance of place, speed and acceleration before a value, and the variance of that value about what is expected.</summary>
    private readonly record struct Step(double P00, double P01, double P02, double P11, double P12, double P22, double Sum)
    {
        public Step Updated(double variance) => new(
            P00 * variance / Sum, P01 * variance / Sum, P02 * variance / Sum, P11 - P01 * P01 / Sum, P12 - P01 * P02 / Sum, P22 - P02 * P02 / Sum, Sum);

        public Step Moved(double seconds, double density, double variance)
        {
            var (half, cube) = (seconds * seconds / 2, seconds * seconds * seconds);
            var a00 = P00 + seconds * P01 + half * P02;
            var a01 = P01 + seconds * P11 + half * P12;
            var a02 = P02 + seconds * P12 + half * P22;
            var a11 = P11 + seconds * P12;
            var a12 = P12 + seconds * P22;
            var p00 = a00 + seconds * a01 + half * a02 + density * cube * seconds * seconds / 20;
            return new(
                p00, a01 + seconds * a02 + density * cube * seconds / 8, a02 + density * cube / 6,
                a11 + seconds * a12 + density * cube / 3, a12 + density * half, P22 + density * seconds, p00 + variance);
        }
    }
}
