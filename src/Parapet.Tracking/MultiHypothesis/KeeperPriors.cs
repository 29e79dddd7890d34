using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// What a keeper in the field expects: aircraft and cruise missiles, bodies that fall, and rockets under way, whichever
/// its radar was built for. Figures are estimates of ours.
/// </summary>
internal static class KeeperPriors
{
    private static readonly InboundVelocity AnySpeed = new(
        default, Speed.FromMetresPerSecond(1500), Speed.FromMetresPerSecond(1500), default);

    public static MultiHypothesisSettings For(SensorModel sensor, TrackKeeperSettings settings) => new()
    {
        Modes = [Straight, Falling, Agile, Free],
        Averages = false,
        Hypotheses = 8,
        HypothesisSpread = 6,
        Memory = 3,
        Gate = 40,
        LeastExistence = 0.05 * settings.NewTargetsPerScan / (Math.Max(sensor.FalsePlotsPerScan, 1) + settings.NewTargetsPerScan),
        CutOff = Length.FromKilometres(1e6),
        Ceiling = Length.FromKilometres(1e6),
        MeanLife = Duration.FromSeconds(600),
        FirstTargets = 1,
        NewTargetsPerSecond = settings.NewTargetsPerScan / sensor.ScanPeriod.Seconds,
    };

    private static MotionMode Straight => Mode(0, 2, 0.5, 10, 60, 0.5);

    private static MotionMode Agile => Mode(0, 1000, 1000, 80, 15, 0.4) with { FromFirstPlot = false };

    private static MotionMode Falling => Mode(0, 0.3, 0.3, 1500, 300, 0.05) with { Falls = true, IsMissile = true, Inbound = AnySpeed };

    /// <summary>The thrust of a rocket, or the drag of a body that tumbles.</summary>
    private static MotionMode Free => Mode(0, 5000, 5000, 1500, 30, 0.05) with { IsMissile = true, Inbound = AnySpeed, FromFirstPlot = false };

    private static MotionMode Mode(double turn, double intensity, double verticalIntensity, double climbSigma, double stay, double share) => new()
    {
        TurnRadiansPerSecond = turn,
        Intensity = intensity,
        VerticalIntensity = verticalIntensity,
        ClimbSigma = Speed.FromMetresPerSecond(climbSigma),
        Stay = Duration.FromSeconds(stay),
        Share = share,
        FromFirstPlot = true,
    };
}
