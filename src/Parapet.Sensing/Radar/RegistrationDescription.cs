using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Radar;

/// <summary>
/// How well a radar is set up: one standard deviation of what survey, north finding, levelling, range calibration and
/// clock leave as a constant error of a whole run.
/// </summary>
public sealed record RegistrationDescription
{
    /// <summary>Of the range's zero.</summary>
    public required Length RangeSigma { get; init; }

    /// <summary>Of the antenna's north.</summary>
    public required Angle AzimuthSigma { get; init; }

    /// <summary>Of the antenna's level.</summary>
    public required Angle ElevationSigma { get; init; }

    /// <summary>Of the clock by which plots are stamped.</summary>
    public required Duration ClockSigma { get; init; }

    /// <summary>The constant errors of one radar in one replication: normal, independent, the same in every option.</summary>
    public MeasurementBias Draw(SensorId sensor, RandomSource random)
    {
        var stream = random.Stream(Purpose.Registration, sensor.Value);
        return new(RangeSigma * stream.NextNormal(), AzimuthSigma * stream.NextNormal(), ElevationSigma * stream.NextNormal())
        {
            Clock = ClockSigma * stream.NextNormal(),
        };
    }
}
