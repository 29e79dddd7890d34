namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// How targets may move, from what the sensors are built for: a radar that reports missiles' speeds, one that looks often
/// enough for fighters' turns, one for air traffic, or a plane with its own scale.
/// </summary>
public static class MotionPriors
{
    private const double MissileMetresPerSecond = 1000;
    private const double AgileSeconds = 3;

    /// <summary>The settings for a set of sensors.</summary>
    /// <exception cref="ArgumentException">There is no sensor.</exception>
    public static MultiHypothesisSettings For(IReadOnlyList<LocalSensor> sensors)
    {
        if (sensors.Count == 0)
            throw new ArgumentException("A tracker needs at least one sensor.", nameof(sensors));
        var period = sensors.Min(sensor => sensor.Period.Seconds);
        if (sensors[0] is PlaneSensor plane)
        {
            return new()
            {
                Hypotheses = 300,
                Memory = 12,
                Modes = Plane(plane.XSigma.Metres, period),
                FirstTargets = 3,
                CutOff = plane.XSigma * 10,
            };
        }

        if (sensors.Max(sensor => sensor.GreatestRangeRate.MetresPerSecond) > MissileMetresPerSecond)
            return new() { Modes = Missiles(), Ceiling = Length.FromKilometres(1000), LeastExistence = 1e-4 };
        return period < AgileSeconds ? new() { Modes = Fighters() } : new() { Modes = Traffic() };
    }

    /// <summary>White accelerations: their walk is a fifth of the sensor's error in two looks.</summary>
    private static List<MotionMode> Plane(double sigma, double period) =>
    [
        new()
        {
            Intensity = 0.012 * sigma * sigma / (period * period * period), VerticalIntensity = 0, ClimbSigma = default,
            Stay = Duration.FromSeconds(1e6), Share = 1, FromFirstPlot = true,
        },
    ];

    private static List<MotionMode> Missiles() =>
    [
        new()
        {
            Falls = true, Intensity = 0.5, VerticalIntensity = 0.5, ClimbSigma = Speed.FromMetresPerSecond(1500),
            Stay = Duration.FromSeconds(300), Share = 0.9, FromFirstPlot = true,
        },
        new()
        {
            Intensity = 1000, VerticalIntensity = 1000, ClimbSigma = Speed.FromMetresPerSecond(1500),
            Stay = Duration.FromSeconds(30), Share = 0.1,
        },
    ];

    /// <summary>Up to 9 g at 250 m/s: a rate of 0.36 rad/s.</summary>
    private static List<MotionMode> Fighters() =>
    [
        Straight(4, 12, 20),
        Climbing(30, 15),
        .. Turns(0.06, 12, 10, 0.15),
        .. Turns(0.14, 12, 10, 0.15),
        .. Turns(0.24, 12, 10, 0.15),
        .. Turns(0.36, 12, 10, 0.1),
    ];

    /// <summary>Half a g and a little over one at 250 m/s.</summary>
    private static List<MotionMode> Traffic() =>
    [
        Straight(0.3, 6, 60),
        Climbing(4, 30),
        .. Turns(0.02, 6, 25, 0.15),
        .. Turns(0.045, 6, 25, 0.15),
    ];

    private static MotionMode Straight(double intensity, double climb, double stay) => new()
    {
        Intensity = intensity, VerticalIntensity = climb * climb * 2 / 60, ClimbFades = Duration.FromSeconds(60),
        ClimbSigma = Speed.FromMetresPerSecond(climb), Stay = Duration.FromSeconds(stay), Share = 0.5, FromFirstPlot = true,
    };

    private static MotionMode Climbing(double intensity, double stay) => new()
    {
        Intensity = intensity, VerticalIntensity = intensity, ClimbSigma = Speed.FromMetresPerSecond(60),
        Stay = Duration.FromSeconds(stay), Share = 0.05, FromFirstPlot = true,
    };

    private static IEnumerable<MotionMode> Turns(double rate, double climb, double stay, double share) =>
        from side in new[] { -1.0, 1.0 }
        select new MotionMode
        {
            TurnRadiansPerSecond = side * rate, Intensity = 4, VerticalIntensity = climb * climb * 2 / 60, ClimbFades = Duration.FromSeconds(60),
            ClimbSigma = Speed.FromMetresPerSecond(climb), Stay = Duration.FromSeconds(stay), Share = share / 2,
        };
}
