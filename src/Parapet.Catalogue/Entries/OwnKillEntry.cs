using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>What a source says of one interceptor's own chance to kill; the prior of its kind holds for classes left out.</summary>
public sealed record OwnKillEntry : IChecked
{
    [Description("Against fighters, friendly ones too."), Allowed("[0, 1]")]
    public Figure<Ratio>? Fighter { get; init; }

    [Description("Against bombers and airliners."), Allowed("[0, 1]")]
    public Figure<Ratio>? Bomber { get; init; }

    [Description("Against stealth fighters."), Allowed("[0, 1]")]
    public Figure<Ratio>? StealthFighter { get; init; }

    [Description("Against cruise missiles."), Allowed("[0, 1]")]
    public Figure<Ratio>? CruiseMissile { get; init; }

    [Description("Against one-way-attack drones."), Allowed("[0, 1]")]
    public Figure<Ratio>? Drone { get; init; }

    [Description("Against short-range ballistic missiles."), Allowed("[0, 1]")]
    public Figure<Ratio>? ShortRangeBallistic { get; init; }

    [Description("Against medium-range ballistic missiles."), Allowed("[0, 1]")]
    public Figure<Ratio>? MediumRangeBallistic { get; init; }

    [Description("Against intermediate-range ballistic missiles."), Allowed("[0, 1]")]
    public Figure<Ratio>? IntermediateRangeBallistic { get; init; }

    /// <summary>An estimate is no ground for an asymmetry: it belongs into the prior that all share.</summary>
    public void Check(Node node, Problems problems)
    {
        foreach (var (name, figure) in Field.Of(typeof(OwnKillEntry)).Select(field => (field.Name, field.Property.GetValue(this) as Figure<Ratio>)))
        {
            if (figure is { Untyped.Status: not FigureStatus.Sourced })
            {
                problems.Add(node.Field(name)!, Names.Of(figure.Untyped.Status), "a figure with a source, since other rounds of its kind share the prior");
            }
        }
    }

    internal Figure<Ratio>? Against(TargetClass target) => target switch
    {
        TargetClass.Fighter or TargetClass.FriendlyAircraft => Fighter,
        TargetClass.Bomber or TargetClass.CivilAircraft => Bomber,
        TargetClass.StealthFighter => StealthFighter,
        TargetClass.CruiseMissile => CruiseMissile,
        TargetClass.Drone => Drone,
        TargetClass.ShortRangeBallistic or TargetClass.Aeroballistic => ShortRangeBallistic,
        TargetClass.MediumRangeBallistic or TargetClass.Gliding => MediumRangeBallistic,
        TargetClass.IntermediateRangeBallistic => IntermediateRangeBallistic,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "no such class"),
    };
}
