using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Interceptors;

namespace Parapet.Catalogue.Entries;

/// <summary>An interceptor as its file gives it.</summary>
public sealed record InterceptorEntry : RoundEntry
{
    [Description("The public figure of peak speed."), Allowed("[100 m/s, 8 km/s]")]
    public required Figure<Speed> BurnoutSpeed { get; init; }

    [Description("From launch to the end of thrust."), Allowed("[0.5 s, 200 s]")]
    public required Figure<Duration> BurnTime { get; init; }

    [Description("After burnout: mass over drag coefficient times area."), Allowed("[100 kg/m2, 100000 kg/m2]")]
    public required Figure<AreaDensity> BallisticCoefficient { get; init; }

    [Description("Lateral limit where air or thrusters give all they can."), Allowed("[1 g, 100 g]")]
    public required Figure<Acceleration> LoadLimit { get; init; }

    [Description("Lateral thrust that works without air; 0 g for a missile steered by fins alone."), Allowed("[0 g, 50 g]")]
    public required Figure<Acceleration> DivertAcceleration { get; init; }

    [Description("The published reach against aircraft; left out where it is not made for them.")]
    public EnvelopeEntry? AgainstAircraft { get; init; }

    [Description("The published reach against ballistic missiles; left out where it is not made for them.")]
    public EnvelopeEntry? AgainstBallistic { get; init; }

    [Description("Fastest target that the maker or an analyst credits it with."), Allowed("[100 m/s, 10 km/s]")]
    public required Figure<Speed> MaximumTargetSpeed { get; init; }

    [Description("Where its own seeker begins to see; 0 km for a missile guided from the ground to the end."), Allowed("[0 km, 500 km]")]
    public required Figure<Length> SeekerRange { get; init; }

    [Description("Half-angle of the cone in which the seeker searches."), Allowed("(0 deg, 90 deg]")]
    public required Figure<Angle> SeekerHalfAngle { get; init; }

    [Description("A closest approach within this distance counts as an arrival."), Allowed("(0 m, 500 m]")]
    public required Figure<Length> LethalRadius { get; init; }

    [Description("How it kills: by striking, by fragments, by a gun's shells.")]
    public required WarheadEntry Warhead { get; init; }

    [Description("Only where a source gives its own; for classes left out the prior of its kind of round holds.")]
    public OwnKillEntry? KillProbability { get; init; }

    [Description("Cost of one round."), Allowed("[0 USD, 1 billion USD]")]
    public required Figure<Money> UnitCost { get; init; }

    [Description("Published edges of its reach that its flight must bear out.")]
    public ImmutableArray<InterceptorCheck> Checks { get; init; } = [];

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        for (var index = 0; index < Checks.Length; index++)
        {
            if ((Checks[index].Against == TargetKind.Aircraft ? AgainstAircraft : AgainstBallistic) is null)
            {
                problems.Add(node.Field("checks")!.Items[index].Field("against")!, Names.Of(Checks[index].Against), "a kind of target that this file gives a reach against");
            }
        }

        if (Warhead.Source.Length > 0 && Sources.All(source => source.Id != Warhead.Source))
        {
            problems.Add(node.Field("warhead")!.Field("source")!, $"unknown source '{Warhead.Source}'", "a source listed in 'sources'");
        }

        if (AgainstAircraft is null && AgainstBallistic is null)
        {
            problems.Add(node, "neither 'againstAircraft' nor 'againstBallistic'", "at least one of them");
        }
    }

    /// <inheritdoc/>
    internal override WarheadKind Kills => Warhead.Kind;

    /// <inheritdoc/>
    internal override InterceptorDescription Round(FigureDraw draw, KillProbabilityEntry prior) => In(draw, prior);

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw, catalogue.Shared.KillProbability);

    /// <summary>The interceptor that a draw gives, coefficients in kg/m2. A reach left out is empty: it is not made for such targets.</summary>
    /// <param name="draw">The reading of the public record.</param>
    /// <param name="prior">The kill probabilities shared by all interceptors of a kind.</param>
    public InterceptorDescription In(FigureDraw draw, KillProbabilityEntry prior) => new()
    {
        Id = Id,
        Name = Name,
        BurnoutSpeed = BurnoutSpeed.In(draw),
        BurnTime = BurnTime.In(draw),
        BallisticCoefficient = BallisticCoefficient.In(draw).KilogramsPerSquareMetre,
        LoadLimit = LoadLimit.In(draw),
        DivertAcceleration = DivertAcceleration.In(draw),
        AgainstAircraft = AgainstAircraft?.In(draw) ?? default,
        AgainstBallistic = AgainstBallistic?.In(draw) ?? default,
        MaximumTargetSpeed = MaximumTargetSpeed.In(draw),
        SeekerRange = SeekerRange.In(draw),
        SeekerHalfAngle = SeekerHalfAngle.In(draw),
        LethalRadius = LethalRadius.In(draw),
        KillProbability = prior.In(draw, Warhead.Kind, KillProbability),
        ReckonedKill = prior.In(FigureDraw.Nominal, Warhead.Kind, KillProbability),
        UnitCost = UnitCost.In(draw),
    };
}
