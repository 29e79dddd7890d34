using Parapet.Flight.Signatures;
using Parapet.Foundation.Randomness;

namespace Parapet.Sensing.Radar.Detection;

/// <summary>
/// <see cref="DetectionModel"/> for one pulse a look, in the form that a scan evaluates: closed for the fluctuating
/// cases (1 and 2 agree there, and 3 and 4), a table over the echo's amplitude for the steady one, within 1e-4.
/// </summary>
public sealed class DetectionCurve
{
    private const double AmplitudeStep = 0.04;

    // Six standard deviations above the threshold's amplitude a steady echo is missed once in 1e9 looks.
    private const double AmplitudeMargin = 6;

    private readonly DetectionModel _model;
    private readonly double _threshold;
    private double[]? _steady;

    /// <exception cref="ArgumentOutOfRangeException">The model adds more than one pulse.</exception>
    public DetectionCurve(DetectionModel model)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(model.Pulses, 1);
        _model = model;
        _threshold = model.Threshold.Value;
    }

    /// <summary>The threshold on the look's power in units of the mean noise power.</summary>
    public double Threshold => _threshold;

    /// <summary>The probability that a look at this mean signal-to-noise ratio detects.</summary>
    public double At(Fluctuation fluctuation, double signalToNoise) => fluctuation switch
    {
        Fluctuation.Swerling1 or Fluctuation.Swerling2 => Math.Exp(-_threshold / (1 + signalToNoise)),
        Fluctuation.Swerling3 or Fluctuation.Swerling4 => DominantPlusRayleigh(signalToNoise),
        _ => Steady(signalToNoise),
    };

    /// <summary>
    /// The power of the look, in units of the mean noise power, which <paramref name="uniform"/> picks: the threshold
    /// at which a look of detection probability <paramref name="uniform"/> would just be detected, so that one draw
    /// decides both whether and how strongly. Exact for the fluctuating cases; for a steady echo the amplitude is
    /// taken as normal about its root mean square. Never below <see cref="Threshold"/>.
    /// </summary>
    public double Power(Fluctuation fluctuation, double signalToNoise, double uniform)
    {
        var power = fluctuation switch
        {
            Fluctuation.Swerling1 or Fluctuation.Swerling2 => -(1 + signalToNoise) * Math.Log(uniform),
            Fluctuation.Swerling3 or Fluctuation.Swerling4 => DominantPlusRayleighPower(signalToNoise, uniform),
            _ => SteadyPower(signalToNoise, uniform),
        };
        return Math.Max(_threshold, power);
    }

    private double DominantPlusRayleigh(double signalToNoise)
    {
        var spread = 2 + signalToNoise;
        return (1 + 2 * _threshold * signalToNoise / (spread * spread)) * Math.Exp(-2 * _threshold / spread);
    }

    private static double DominantPlusRayleighPower(double signalToNoise, double uniform)
    {
        // (1 + b x) exp(-x) = u with x = 2 y / (2 + S): convex in the logarithm, Newton from the right never overshoots.
        var share = signalToNoise / (2 + signalToNoise);
        var logarithm = Math.Log(uniform);
        var x = 2 - 2 * logarithm;
        for (var step = 0; step < 6; step++)
        {
            var factor = 1 + share * x;
            x -= (x - Math.Log(factor) + logarithm) / (1 - share / factor);
        }

        return x * (2 + signalToNoise) / 2;
    }

    private double Steady(double signalToNoise)
    {
        // Filled on first use: few targets are steady. Two threads that come at once fill it alike.
        var table = _steady ??= SteadyTable(_model);
        var place = Math.Sqrt(2 * signalToNoise) * (1 / AmplitudeStep);
        var index = (int)Math.Min(place, table.Length);
        return index < table.Length - 1
            ? table[index] + (place - index) * (table[index + 1] - table[index])
            : 1;
    }

    private static double[] SteadyTable(DetectionModel model)
    {
        var table = new double[(int)Math.Ceiling((Math.Sqrt(2 * model.Threshold.Value) + AmplitudeMargin) / AmplitudeStep) + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var amplitude = i * AmplitudeStep;
            table[i] = model.DetectionProbability(Fluctuation.Swerling0, Ratio.Of(amplitude * amplitude / 2)).Value;
        }

        return table;
    }

    private static double SteadyPower(double signalToNoise, double uniform)
    {
        var amplitude = Math.Sqrt(1 + 2 * signalToNoise) - StandardNormal.Quantile(uniform);
        return amplitude > 0 ? amplitude * amplitude / 2 : 0;
    }
}
