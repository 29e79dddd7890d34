using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue.Entries;

/// <summary>A gun with its shells as its file gives it. Magazines that name it hold shells; what leaves at once is a burst.</summary>
public sealed record GunEntry : RoundEntry
{
    [Description("At which a shell leaves."), Allowed("[300 m/s, 2 km/s]")]
    public required Figure<Speed> MuzzleVelocity { get; init; }

    [Description("Of a shell: mass over drag coefficient times area."), Allowed("[200 kg/m2, 20000 kg/m2]")]
    public required Figure<AreaDensity> BallisticCoefficient { get; init; }

    [Description("Shells of one burst, from all barrels of the mount."), Allowed("[1, 1000]")]
    public required Figure<int> RoundsPerBurst { get; init; }

    [Description("Shells in a minute from all barrels of the mount."), Allowed("[30, 12000]")]
    public required Figure<double> RateOfFire { get; init; }

    [Description("Of one shell about the middle of its burst, one standard deviation along each axis."), Allowed("(0 deg, 2 deg]")]
    public required Figure<Angle> Dispersion { get; init; }

    [Description("Of a whole burst beside what its track is wrong by, one standard deviation along each axis: laying, wind, muzzle velocity."), Allowed("[0 deg, 2 deg]")]
    public required Figure<Angle> LayingError { get; init; }

    [Description("How far beside its path a shell still strikes: the pattern of one that bursts before its target, or the reach of a proximity fuze; 0 m for one that must strike."), Allowed("[0 m, 20 m]")]
    public required Figure<Length> BurstRadius { get; init; }

    [Description("Fragments that a shell throws over that pattern; 0 where it kills as a whole."), Allowed("[0, 2000]")]
    public required Figure<int> Fragments { get; init; }

    [Description("What of a target a shell or fragment must meet, as the radius of a disc.")]
    public required LengthByTargetEntry VulnerableRadius { get; init; }

    [Description("Chance that one shell or fragment kills where it meets that.")]
    public required HitKillEntry KillByHit { get; init; }

    [Description("Where it fires at aircraft; ranges are slant ranges.")]
    public required EnvelopeEntry AgainstAircraft { get; init; }

    [Description("Greatest slant range at which it fires at drones and missiles."), Allowed("(0 km, 20 km]")]
    public required Figure<Length> ReachOfSmall { get; init; }

    [Description("Cost of one shell."), Allowed("[0 USD, 1 million USD]")]
    public required Figure<Money> UnitCost { get; init; }

    /// <inheritdoc/>
    internal override WarheadKind Kills => WarheadKind.GunBurst;

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        if (Fragments.Nominal > 0 && !(BurstRadius.Untyped.Bounds.Low > 0))
        {
            problems.Add(node.Field("burstRadius")!, $"{BurstRadius.Untyped.Dimension.Write(BurstRadius.Untyped.Bounds.Low)} at its low end", "above 0 m where 'fragments' are thrown over it");
        }

        if (AgainstAircraft.MinimumRange.Untyped.Bounds.High >= ReachOfSmall.Untyped.Bounds.Low)
        {
            problems.Add(node.Field("reachOfSmall")!, ReachOfSmall.Untyped.Dimension.Write(ReachOfSmall.Untyped.Bounds.Low), "above the high end of againstAircraft.minimumRange");
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => Round(draw, catalogue.Shared.KillProbability);

    /// <inheritdoc/>
    internal override InterceptorDescription Round(FigureDraw draw, KillProbabilityEntry prior) => new()
    {
        Id = Id,
        Name = Name,
        BurnoutSpeed = MuzzleVelocity.In(draw),
        BurnTime = Duration.Zero,
        BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
        LoadLimit = default,
        DivertAcceleration = default,
        AgainstAircraft = AgainstAircraft.In(draw),
        AgainstBallistic = default,
        MaximumTargetSpeed = MuzzleVelocity.In(draw),
        SeekerRange = Length.Zero,
        SeekerHalfAngle = default,
        LethalRadius = BurstRadius.In(draw),
        KillProbability = KillByHit.In(draw),
        ReckonedKill = KillByHit.In(FigureDraw.Nominal),
        UnitCost = UnitCost.In(draw),
        Gun = new()
        {
            MuzzleVelocity = MuzzleVelocity.In(draw),
            BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
            RoundsPerBurst = RoundsPerBurst.In(draw),
            RateOfFire = RateOfFire.In(draw),
            Dispersion = Dispersion.In(draw),
            LayingError = LayingError.In(draw),
            BurstRadius = BurstRadius.In(draw),
            Fragments = Fragments.In(draw),
            VulnerableRadius = VulnerableRadius.In(draw),
            ReachOfSmall = ReachOfSmall.In(draw),
        },
    };
}
