using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Catalogue.Entries;

/// <summary>A class of fighter among the defenders, as its file gives it.</summary>
public sealed record FighterEntry : Entry
{
    [Description("The id of the friendly aircraft that radars and interrogators meet: its cross-section and its transponder.")]
    public required string Aircraft { get; init; }

    [Description("How it flies, and how long its fuel lasts.")]
    public required FighterAirframeEntry Airframe { get; init; }

    [Description("Its own radar.")]
    public required NoseRadarEntry Radar { get; init; }

    [Description("At which a pilot by day tells whose an aircraft is."), Allowed("(0 km, 50 km]")]
    public required Figure<Length> SightRange { get; init; }

    [Description("Chance that the pilot is right."), Allowed("[0.5, 1]")]
    public required Figure<Ratio> SightCorrect { get; init; }

    [Description("What it carries, the longest range first.")]
    public required ImmutableArray<AirWeaponEntry> Weapons { get; init; }

    [Description("Share of a missile's flight within which it is shot."), Allowed("(0, 1]")]
    public required Figure<Ratio> ShootingMargin { get; init; }

    [Description("From landing to full tanks and weapons."), Allowed("[1 min, 24 h]")]
    public required Figure<Duration> TurnRound { get; init; }

    [Description("Of an hour in the air, missiles left out."), Allowed("[0 USD, 1 million USD]")]
    public required Figure<Money> FlyingHour { get; init; }

    public override IEnumerable<Reference> References => [new("aircraft", Aircraft, typeof(ThreatEntry))];

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        var weapons = node.Field("weapons")!;
        if (Weapons.IsEmpty)
        {
            problems.Add(weapons, "no weapon", "one kind or more");
        }

        Once(weapons, Weapons.Select(weapon => weapon.Id), "id", problems);
        for (var i = 1; i < Weapons.Length; i++)
        {
            InOrder(weapons.Items[i], problems, "range", Weapons[i].Range.Untyped, "that of the one before", Weapons[i - 1].Range.Untyped);
        }

        for (var i = 0; i < Weapons.Length; i++)
        {
            if (Weapons[i].Warhead.Source.Length > 0 && Sources.All(source => source.Id != Weapons[i].Warhead.Source))
            {
                problems.Add(weapons.Items[i].Field("warhead")!.Field("source")!, $"unknown source '{Weapons[i].Warhead.Source}'", "a source listed in 'sources'");
            }
        }

        InOrder(node.Field("airframe")!, problems, "cruiseSpeed", Airframe.CruiseSpeed.Untyped, "dashSpeed", Airframe.DashSpeed.Untyped);
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw, catalogue);

    /// <summary>The fighter that a draw gives; its rounds have the kill probabilities of all rounds of their kind.</summary>
    public FighterDescription In(FigureDraw draw, SystemCatalogue catalogue)
    {
        var aircraft = ((ThreatEntry)catalogue.Find(Aircraft)!).In(draw);
        return new()
        {
            Id = Id,
            Name = Name,
            Aircraft = aircraft.Class == TargetClass.FriendlyAircraft ? aircraft : throw new ArgumentException($"'{Aircraft}' is no friendly aircraft", nameof(Aircraft)),
            Airframe = Airframe.In(draw),
            Radar = Radar.In(draw),
            Sight = new(SightRange.In(draw), SightCorrect.In(draw)),
            Weapons = [.. Weapons.Select(weapon => new FighterWeapon(weapon.In(draw, catalogue.Shared.KillProbability), weapon.Count))],
            ShootingMargin = ShootingMargin.In(draw),
            TurnRound = TurnRound.In(draw),
            FlyingHour = FlyingHour.In(draw),
        };
    }
}
