using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Motion;
using Parapet.Flight.Targets;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Made-up missiles that turn, and what their flights are held against.</summary>
internal static class TurningMissiles
{
    public static readonly Geodetic Aim = Geodetic.FromDegrees(39, 35, 900);

    public static readonly ManoeuvreDescription Weave = new()
    {
        LateralLimit = Acceleration.FromMetresPerSecondSquared(98.1),
        LiftToDrag = 2,
        WeaveBelow = 25.Kilometres,
        WeavePeriod = Duration.FromSeconds(5),
        AdvantageNeeded = 3,
    };

    public static readonly BallisticDescription Weaver = new()
    {
        MaximumRange = 500.Kilometres,
        MinimumRange = 50.Kilometres,
        BurnTime = Duration.FromSeconds(30),
        BallisticCoefficient = 15_000,
        DragShape = DragShape.Slender,
        Loft = Angle.FromDegrees(-20),
        Manoeuvre = Weave,
        CircularErrorProbable = Length.Zero,
        CredibleObjects = 0,
        DiscriminationProbability = Ratio.One,
    };

    public static readonly BallisticDescription Glider = Weaver with
    {
        MaximumRange = 4000.Kilometres,
        MinimumRange = 600.Kilometres,
        BurnTime = Duration.FromSeconds(100),
        BallisticCoefficient = 10_000,
        DragShape = DragShape.Constant,
        Loft = Angle.FromDegrees(-30),
        Manoeuvre = Weave with { LiftToDrag = 2.5, WeaveBelow = Length.Zero, GlideDownTo = Speed.FromMetresPerSecond(1500) },
    };

    public static BallisticPath Fly(BallisticDescription missile, double rangeKilometres, double bearing = 90, ManoeuvrePlan plan = default) =>
        Fly(missile, Geodesic.Direct(Aim, Azimuth.FromDegrees(bearing), rangeKilometres.Kilometres).Place, Aim, plan);

    public static BallisticPath Fly(BallisticDescription missile, Geodetic launch, Geodetic aim, ManoeuvrePlan plan = default) =>
        BallisticFlight.Fly(missile, launch, aim, Instant.Start, SmoothEarth.Instance, plan: plan);

    public static double MissMetres(BallisticPath path, Geodetic aim) =>
        (Wgs84.ToEcef(path.Impact) - Wgs84.ToEcef(aim.WithHeight(Length.Zero))).Norm;

    public static double StepSeconds(BallisticPath path) =>
        (path.Trajectory.Ends - path.Trajectory.Begins).Seconds / (path.Trajectory.States.Length - 1);

    /// <summary>Ground height of the smooth earth's aim: the search ends at the aim's own height, the flight on the ellipsoid.</summary>
    public static Geodetic OnEllipsoid(Geodetic place) => place.WithHeight(Length.Zero);
}
