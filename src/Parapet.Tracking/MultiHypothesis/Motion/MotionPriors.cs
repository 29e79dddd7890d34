using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

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
        {
            throw new ArgumentException("A tracker needs at least one sensor.", nameof(sensors));
        }

        var period = sensors.Min(sensor => sensor.Period.Seconds);
        if (sensors[0] is PlaneSensor plane)
        {
            return new()
            {
                Hypotheses = 300,
                Memory = 12,
                Modes = Plane(plane.XSigma.Metres, period),
                FirstTargets = 3,
                NewTargetsPerSecond = 0.005 / period,
                MeanLife = Duration.FromSeconds(500 * period),
                CutOff = plane.XSigma * 10,
            };
        }

        if (sensors.Max(sensor => sensor.GreatestRangeRate.MetresPerSecond) > MissileMetresPerSecond)
        {
            return new()
            {
                Modes = Missiles(),
                Ceiling = Length.FromKilometres(1000),
                MeanLife = Duration.FromSeconds(100),

                // A warning that points the wrong way is none: a quarter of a re-entry body's speed.
                VelocityCutOff = Speed.FromMetresPerSecond(450),
            };
        }

        return period < AgileSeconds ? new() { Modes = Fighters() } : new() { Modes = Traffic() };
    }

    /// <summary>White accelerations: their walk is a fifth of the sensor's error in two looks.</summary>
    private static List<MotionMode> Plane(double sigma, double period) =>
    [
        new()
        {
            Intensity = 0.02 * sigma * sigma / (period * period * period), VerticalIntensity = 0, ClimbSigma = default,
            Stay = Duration.FromSeconds(1e6), Share = 1, FromFirstPlot = true,
        },
    ];

    /// <summary>
    /// Re-entry bodies come inwards and down at 1 to 3 km/s and are in view for some minutes; whatever else there is (a
    /// launch, a manoeuvre) may go anywhere, and is pushed along its way by 5 g rather than across by 1.
    /// </summary>
    private static List<MotionMode> Missiles() =>
    [
        new()
        {
            Falls = true, Intensity = 0.05, VerticalIntensity = 0.05, ClimbSigma = Speed.FromMetresPerSecond(700),
            Inbound = new(Speed.FromMetresPerSecond(1500), Speed.FromMetresPerSecond(800), Speed.FromMetresPerSecond(600), Speed.FromMetresPerSecond(700)),
            Stay = Duration.FromSeconds(300), Share = 0.9, FromFirstPlot = true,
        },
        new()
        {
            Intensity = 100, VerticalIntensity = 100, AlongIntensity = 2500, ClimbSigma = Speed.FromMetresPerSecond(1500),
            Stay = Duration.FromSeconds(30), Share = 0.1, FromFirstPlot = true,
        },
    ];

    /// <summary>Up to 9 g at 250 m/s, a rate of 0.36 rad/s: a fighter in a fight turns most of the time, and climbs as it turns.</summary>
    private static List<MotionMode> Fighters()
    {
        var climb = new Climb(10, null, Speed.FromMetresPerSecond(30));
        return
        [
            Mode(0, 20, climb, 5, 0.3),
            Mode(0, 400, new(400, null, Speed.FromMetresPerSecond(30)), 5, 0.05, isFirst: false),
            .. Turns(0.06, 20, climb, 5, 0.13),
            .. Turns(0.13, 20, climb, 5, 0.13),
            .. Turns(0.2, 20, climb, 5, 0.13),
            .. Turns(0.28, 20, climb, 5, 0.13),
            .. Turns(0.37, 20, climb, 5, 0.08),
        ];
    }

    /// <summary>
    /// Turns of half a g, of one and of two at 250 m/s; level flight, steady climbs, now and then a steep one, and manoeuvres
    /// of any kind. A range-rate shows what a mode leaves open along the line of sight, however little the target makes of it:
    /// so a steep climb is quiet along the ground, and a turn leaves room for rates between those of the modes.
    /// </summary>
    private static List<MotionMode> Traffic()
    {
        var level = new Climb(0.1, Duration.FromSeconds(20), Speed.FromMetresPerSecond(2));
        var steep = new Climb(100, null, Speed.FromMetresPerSecond(60));
        return
        [
            Mode(0, 0.3, level, 60, 0.5),
            Mode(0, 0.3, new(0.02, null, Speed.FromMetresPerSecond(8)), 60, 0.15),
            Mode(0, 400, steep, 20, 0.005),
            Mode(0, 0.3, steep, 20, 0.02, isFirst: false),
            .. Turns(0.02, 5, level, 25, 0.13),
            .. Turns(0.045, 5, level, 25, 0.13),
            .. Turns(0.08, 5, level, 25, 0.05),
        ];
    }

    private static IEnumerable<MotionMode> Turns(double rate, double intensity, Climb climb, double stay, double share) =>
        new[] { -rate, rate }.Select(side => Mode(side, intensity, climb, stay, share / 2, isFirst: false));

    private static MotionMode Mode(double turn, double intensity, Climb climb, double stay, double share, bool isFirst = true) => new()
    {
        TurnRadiansPerSecond = turn, Intensity = intensity,
        VerticalIntensity = climb.Intensity, ClimbFades = climb.Fades, ClimbSigma = climb.Sigma,
        Stay = Duration.FromSeconds(stay), Share = share, FromFirstPlot = isFirst,
    };

    private readonly record struct Climb(double Intensity, Duration? Fades, Speed Sigma);
}
