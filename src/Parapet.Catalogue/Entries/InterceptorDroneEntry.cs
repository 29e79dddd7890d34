using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue.Entries;

/// <summary>An interceptor drone as its file gives it: a slow round, fired at drones alone.</summary>
public sealed record InterceptorDroneEntry : RoundEntry
{
    [Description("At which it flies."), Allowed("[20 m/s, 250 m/s]")]
    public required Figure<Speed> Speed { get; init; }

    [Description("For how long it flies at that speed."), Allowed("[10 s, 2 h]")]
    public required Figure<Duration> Endurance { get; init; }

    [Description("Lateral limit."), Allowed("[0.5 g, 20 g]")]
    public required Figure<Acceleration> LoadLimit { get; init; }

    [Description("Where it is fired at drones; the range is cut to what it flies in its endurance.")]
    public required EnvelopeEntry AgainstDrones { get; init; }

    [Description("Where its camera, or its pilot by it, begins to see the target."), Allowed("(0 km, 10 km]")]
    public required Figure<Length> SeekerRange { get; init; }

    [Description("Half-angle of the cone in which the camera looks."), Allowed("(0 deg, 90 deg]")]
    public required Figure<Angle> SeekerHalfAngle { get; init; }

    [Description("A closest approach within this distance counts as an arrival."), Allowed("(0 m, 50 m]")]
    public required Figure<Length> LethalRadius { get; init; }

    [Description("Cost of one."), Allowed("[0 USD, 10 million USD]")]
    public required Figure<Money> UnitCost { get; init; }

    /// <inheritdoc/>
    internal override WarheadKind Kills => WarheadKind.HitToKill;

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => Round(draw, catalogue.Shared.KillProbability);

    /// <inheritdoc/>
    internal override InterceptorDescription Round(FigureDraw draw, KillProbabilityEntry prior) => new()
    {
        Id = Id,
        Name = Name,
        BurnoutSpeed = Speed.In(draw),
        BurnTime = Duration.Zero,
        BallisticCoefficient = 0,
        LoadLimit = LoadLimit.In(draw),
        DivertAcceleration = default,
        AgainstAircraft = AgainstDrones.In(draw),
        AgainstBallistic = default,
        MaximumTargetSpeed = Speed.In(draw),
        SeekerRange = SeekerRange.In(draw),
        SeekerHalfAngle = SeekerHalfAngle.In(draw),
        LethalRadius = LethalRadius.In(draw),
        KillProbability = prior.In(draw, Kills, own: null),
        ReckonedKill = prior.In(FigureDraw.Nominal, Kills, own: null),
        UnitCost = UnitCost.In(draw),
        Endurance = Endurance.In(draw),
    };
}
