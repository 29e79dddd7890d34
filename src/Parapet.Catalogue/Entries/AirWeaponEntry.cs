using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Fighters;

namespace Parapet.Catalogue.Entries;

/// <summary>A missile that a fighter carries as its file gives it.</summary>
public sealed record AirWeaponEntry
{
    [Description("Its id, by which rounds are counted.")]
    public required string Id { get; init; }

    [Description("The name that a report shows.")]
    public required string Name { get; init; }

    [Description("How it kills: by striking or by fragments.")]
    public required WarheadEntry Warhead { get; init; }

    [Description("Carried by one fighter; a choice of load."), Allowed("[1, 30]")]
    public required int Count { get; init; }

    [Description("The range: head on, high, at a target that flies at the speed beside it."), Allowed("[1 km, 400 km]")]
    public required Figure<Length> Range { get; init; }

    [Description("Speed of the target at which the range is meant."), Allowed("[0 m/s, 1000 m/s]")]
    public required Figure<Speed> TargetSpeed { get; init; }

    [Description("Mean speed from launch to the end of its flight."), Allowed("[200 m/s, 2000 m/s]")]
    public required Figure<Speed> MeanSpeed { get; init; }

    [Description("What is left of its flight at sea level, of that in thin air."), Allowed("(0, 1]")]
    public required Figure<Ratio> LowShare { get; init; }

    [Description("Nearer it does not arm."), Allowed("[0 km, 20 km]")]
    public required Figure<Length> MinimumRange { get; init; }

    [Description("What its seeker takes in about the place that it was shot at."), Allowed("(0 km, 50 km]")]
    public required Figure<Length> SeekerBasket { get; init; }

    [Description("Cost of one."), Allowed("[0 USD, 50 million USD]")]
    public required Figure<Money> UnitCost { get; init; }

    /// <summary>The missile that a draw gives.</summary>
    /// <param name="prior">The kill probabilities shared by all rounds of a kind.</param>
    public AirWeaponDescription In(FigureDraw draw, KillProbabilityEntry prior) => new()
    {
        Id = Id,
        Name = Name,
        Range = Range.In(draw),
        ReferenceClosing = TargetSpeed.In(draw),
        MeanSpeed = MeanSpeed.In(draw),
        LowShare = LowShare.In(draw),
        MinimumRange = MinimumRange.In(draw),
        SeekerBasket = SeekerBasket.In(draw),
        KillProbability = prior.In(draw, Warhead.Kind, own: null),
        UnitCost = UnitCost.In(draw),
    };
}
