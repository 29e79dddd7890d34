using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>The chance that an arrival kills, by what was hit: one prior for all interceptors unless one has a source.</summary>
public sealed record KillProbabilityEntry
{
    [Description("Against fighters, friendly ones too."), Allowed("[0, 1]")]
    public required Figure<Ratio> Fighter { get; init; }

    [Description("Against bombers and airliners."), Allowed("[0, 1]")]
    public required Figure<Ratio> Bomber { get; init; }

    [Description("Against stealth fighters."), Allowed("[0, 1]")]
    public required Figure<Ratio> StealthFighter { get; init; }

    [Description("Against cruise missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> CruiseMissile { get; init; }

    [Description("Against one-way-attack drones."), Allowed("[0, 1]")]
    public required Figure<Ratio> Drone { get; init; }

    [Description("Against short-range ballistic missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> ShortRangeBallistic { get; init; }

    [Description("Against medium-range ballistic missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> MediumRangeBallistic { get; init; }

    [Description("Against intermediate-range ballistic missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> IntermediateRangeBallistic { get; init; }

    /// <summary>In the order of <see cref="TargetClass"/>.</summary>
    public ImmutableArray<Ratio> In(FigureDraw draw) => [.. Enum.GetValues<TargetClass>().Select(target => Against(target).In(draw))];

    private Figure<Ratio> Against(TargetClass target) => target switch
    {
        TargetClass.Fighter or TargetClass.FriendlyAircraft => Fighter,
        TargetClass.Bomber or TargetClass.CivilAircraft => Bomber,
        TargetClass.StealthFighter => StealthFighter,
        TargetClass.CruiseMissile => CruiseMissile,
        TargetClass.Drone => Drone,
        TargetClass.ShortRangeBallistic => ShortRangeBallistic,
        TargetClass.MediumRangeBallistic => MediumRangeBallistic,
        TargetClass.IntermediateRangeBallistic => IntermediateRangeBallistic,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "no such class"),
    };
}
