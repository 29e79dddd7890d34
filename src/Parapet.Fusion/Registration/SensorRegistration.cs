using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Fusion.Registration;

/// <summary>
/// Estimates the biases of sensors in range, azimuth and time from targets that two of them see: the difference of
/// their two positions is linear in the biases of both [BarShalom2001, sec. 3.4]. Takes pairs of plots, not tracks: the
/// errors of plots are independent, so that the covariance is honest. Not for use by two threads at once.
/// </summary>
public sealed class SensorRegistration
{
    private const int Biases = 3;

    /// <summary>99.9 % of chi-square with three degrees: a pair beyond it is of two targets.</summary>
    private const double Gate = 16.27;

    /// <summary>What a target may do between its two plots, m2/s3: a fighter's turn.</summary>
    private const double Intensity = 100;

    private readonly ImmutableArray<RegisteredSensor> _sensors;
    private readonly Dictionary<SensorId, int> _placeOf = [];
    private readonly BiasEstimate _estimate;
    private readonly double[] _rows;

    /// <param name="sensors">At least two, each once.</param>
    /// <exception cref="ArgumentException">There are fewer than two, or one stands twice.</exception>
    public SensorRegistration(ImmutableArray<RegisteredSensor> sensors)
    {
        if (sensors.Length < 2)
        {
            throw new ArgumentException($"registration needs at least two sensors; got {sensors.Length}", nameof(sensors));
        }

        _sensors = sensors;
        var sigmas = new double[Biases * sensors.Length];
        for (var i = 0; i < sensors.Length; i++)
        {
            if (!_placeOf.TryAdd(sensors[i].Model.Sensor, i))
            {
                throw new ArgumentException($"sensor {sensors[i].Model.Sensor} stands twice", nameof(sensors));
            }

            var expected = sensors[i].Expected;
            (sigmas[Biases * i], sigmas[Biases * i + 1], sigmas[Biases * i + 2]) = (expected.Range.Metres, expected.Azimuth.Radians, expected.Clock.Seconds);
        }

        _estimate = new(sigmas);
        _rows = new double[3 * sigmas.Length];
    }

    /// <summary>Pairs passed over because they differ more than the biases known so far allow.</summary>
    internal int Refused { get; private set; }

    /// <summary>
    /// Takes in two plots of what is held to be one target.
    /// </summary>
    /// <param name="velocity">The target's, from a track; carries the second plot to the time of the first.</param>
    /// <returns>Whether the pair was taken.</returns>
    /// <exception cref="ArgumentException">The plots are of one sensor, or of one that takes no part.</exception>
    public bool Add(in Plot first, in Plot second, Velocity<Ecef> velocity)
    {
        var (a, b) = (PlaceOf(first.Sensor), PlaceOf(second.Sensor));
        if (a == b)
        {
            throw new ArgumentException($"both plots are of sensor {first.Sensor}", nameof(second));
        }

        var (one, other) = (new SightedPoint(_sensors[a], first), new SightedPoint(_sensors[b], second));
        var apart = (first.Time - second.Time).Seconds;
        var difference = one.Position - (other.Position + velocity.Over(apart));
        var spread = one.Covariance.Plus(other.Covariance).PlusDiagonal(Intensity * Math.Abs(apart * apart * apart) / 3);
        Array.Clear(_rows);
        Put(a, one, velocity, 1);
        Put(b, other, velocity, -1);
        if (!_estimate.Take(_rows, difference, spread, Gate))
        {
            Refused++;
            return false;
        }

        return true;
    }

    /// <summary>The biases as known so far.</summary>
    public SensorBias Of(SensorId sensor) => Read(PlaceOf(sensor), _estimate.Mean);

    /// <summary>One standard deviation of each of <see cref="Of"/>. What no target has shown stays as it was expected.</summary>
    public SensorBias SigmaOf(SensorId sensor) => Read(PlaceOf(sensor), _estimate.Sigma);

    /// <summary>The covariance of two biases, each 3 x the sensor's place + 0 for range (m), 1 for azimuth (rad), 2 for clock (s).</summary>
    internal double Covariance(int row, int column) => _estimate.Covariance(row, column);

    /// <summary>The plot without the biases known so far.</summary>
    public Plot Corrected(in Plot plot)
    {
        var bias = Of(plot.Sensor);
        return plot with
        {
            Range = plot.Range - bias.Range,
            Azimuth = plot.Azimuth - bias.Azimuth,
            Time = plot.Time - bias.Clock,
        };
    }

    private int PlaceOf(SensorId sensor) =>
        _placeOf.TryGetValue(sensor, out var place) ? place : throw new ArgumentException($"sensor {sensor} takes no part in the registration", nameof(sensor));

    /// <summary>How the reported position moves with each bias; a plot stamped late shows where the target was before.</summary>
    private void Put(int sensor, in SightedPoint point, Velocity<Ecef> velocity, double sign)
    {
        PutColumn(Biases * sensor, point.Along, sign);
        PutColumn(Biases * sensor + 1, point.PerAzimuth, sign);
        PutColumn(Biases * sensor + 2, velocity.Over(-1), sign);
    }

    private void PutColumn(int column, Vector<Ecef> v, double sign)
    {
        var width = _rows.Length / 3;
        (_rows[column], _rows[width + column], _rows[2 * width + column]) = (sign * v.X, sign * v.Y, sign * v.Z);
    }

    private static SensorBias Read(int place, Func<int, double> value) => new(
        Length.FromMetres(value(Biases * place)),
        Angle.FromRadians(value(Biases * place + 1)),
        Duration.FromSeconds(value(Biases * place + 2)));
}
