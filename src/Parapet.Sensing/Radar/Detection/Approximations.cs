using Parapet.Flight.Signatures;

namespace Parapet.Sensing.Radar.Detection;

/// <summary>
/// The two closed forms that engineers use in place of <see cref="DetectionModel.RequiredSignalToNoise"/>. Nothing in
/// the simulation rests on them: they stand here so that their error against the exact model can be shown.
/// </summary>
public static class Approximations
{
    /// <summary>
    /// Albersheim's formula for a steady echo [Albersheim1981]: within 0.2 dB of an envelope detector for Pfa 1e-7 to
    /// 1e-3 and Pd 0.5 to 0.9. Often quoted down to Pd 0.1, where one pulse misses by 0.7 to 4 dB.
    /// </summary>
    /// <returns>The mean signal-to-noise ratio per pulse.</returns>
    public static Decibels Albersheim(Ratio falseAlarmProbability, Ratio detectionProbability, int pulses)
    {
        var a = Math.Log(0.62 / falseAlarmProbability.Value);
        var b = Math.Log(detectionProbability.Value / (1 - detectionProbability.Value));
        var slope = 6.2 + 4.54 / Math.Sqrt(pulses + 0.44);
        return Decibels.FromDecibels(-5 * Math.Log10(pulses) + slope * Math.Log10(a + 0.12 * a * b + 1.7 * b));
    }

    /// <summary>
    /// Shnidman's formula for every one of Swerling's cases [Shnidman2002]: within 0.5 dB for Pfa 1e-9 to 1e-3, Pd 0.3
    /// to 0.9 and up to 100 pulses; 0.6 dB have been found at Pd 0.1 and 0.95.
    /// </summary>
    /// <returns>The mean signal-to-noise ratio per pulse.</returns>
    public static Decibels Shnidman(Fluctuation fluctuation, Ratio falseAlarmProbability, Ratio detectionProbability, int pulses)
    {
        var (falseAlarm, detection) = (falseAlarmProbability.Value, detectionProbability.Value);
        var root = Root(falseAlarm) + Math.Sign(detection - 0.5) * Root(detection);
        var shift = pulses < 40 ? 0 : 0.25;
        var steady = root * (root + 2 * Math.Sqrt(pulses / 2.0 + (shift - 0.25)));
        var fluctuationLoss = Loss(falseAlarm, detection, pulses) / Shape(fluctuation, pulses);
        return Decibels.FromDecibels(fluctuationLoss + 10 * Math.Log10(steady / pulses));
    }

    private static double Root(double probability) => Math.Sqrt(-0.8 * Math.Log(4 * probability * (1 - probability)));

    private static double Loss(double falseAlarm, double detection, int pulses)
    {
        var loss = ((17.7006 * detection - 18.4496) * detection + 14.5339) * detection - 3.525;
        return detection <= 0.872
            ? loss
            : loss + Math.Exp(27.31 * detection - 25.14)
                + (detection - 0.8) * (0.7 * Math.Log(1e-5 / falseAlarm) + (2 * pulses - 20) / 80.0);
    }

    private static double Shape(Fluctuation fluctuation, int pulses) => fluctuation switch
    {
        Fluctuation.Swerling1 => 1,
        Fluctuation.Swerling2 => pulses,
        Fluctuation.Swerling3 => 2,
        Fluctuation.Swerling4 => 2 * pulses,
        _ => double.PositiveInfinity,
    };
}
