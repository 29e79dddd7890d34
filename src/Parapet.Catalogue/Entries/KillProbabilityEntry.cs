using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>
/// The chance that an arrival kills, by what was hit and by how the round kills: priors for all interceptors of a kind,
/// unless a source gives one its own.
/// </summary>
public sealed record KillProbabilityEntry
{
    [Description("Of a missile of either kind, against fighters, friendly ones too."), Allowed("[0, 1]")]
    public required Figure<Ratio> Fighter { get; init; }

    [Description("Of a missile of either kind, against bombers and airliners."), Allowed("[0, 1]")]
    public required Figure<Ratio> Bomber { get; init; }

    [Description("Of a missile of either kind, against stealth fighters."), Allowed("[0, 1]")]
    public required Figure<Ratio> StealthFighter { get; init; }

    [Description("Of a missile of either kind, against cruise missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> CruiseMissile { get; init; }

    [Description("Of a missile of either kind, against one-way-attack drones."), Allowed("[0, 1]")]
    public required Figure<Ratio> Drone { get; init; }

    [Description("Of a missile, against short-range ballistic missiles, those that turn among them.")]
    public required BallisticKillEntry ShortRangeBallistic { get; init; }

    [Description("Of a missile, against medium-range ballistic missiles, and against what glides.")]
    public required BallisticKillEntry MediumRangeBallistic { get; init; }

    [Description("Of a missile, against intermediate-range ballistic missiles.")]
    public required BallisticKillEntry IntermediateRangeBallistic { get; init; }

    [Description("Of a gun's burst.")]
    public required GunKillEntry Gun { get; init; }

    [Description("Share of the readings in which both kinds of missile stand at one place of their ranges against a class of ballistic missile: what makes that class hard for one makes it hard for the other."), Allowed("[0, 1]")]
    public required Figure<Ratio> Correlation { get; init; }

    /// <summary>The figures of both kinds of missile against ballistic missiles, class by class.</summary>
    internal IEnumerable<Figure> OfKinds =>
        new[] { ShortRangeBallistic, MediumRangeBallistic, IntermediateRangeBallistic }.SelectMany(entry => new[] { entry.HitToKill.Untyped, entry.Fragmentation.Untyped });

    /// <summary>The same with the draws of both kinds bound to one another within each class.</summary>
    internal KillProbabilityEntry Bound()
    {
        var correlation = Correlation.Nominal.Value;
        return this with
        {
            ShortRangeBallistic = ShortRangeBallistic.Bound(new("killProbability|shortRangeBallistic", correlation)),
            MediumRangeBallistic = MediumRangeBallistic.Bound(new("killProbability|mediumRangeBallistic", correlation)),
            IntermediateRangeBallistic = IntermediateRangeBallistic.Bound(new("killProbability|intermediateRangeBallistic", correlation)),
        };
    }

    /// <summary>Of a round of a kind, in the order of <see cref="TargetClass"/>.</summary>
    /// <param name="own">What a source says of this round alone; null where nothing does.</param>
    public ImmutableArray<Ratio> In(FigureDraw draw, WarheadKind kind, OwnKillEntry? own) =>
        [.. Enum.GetValues<TargetClass>().Select(target => (own?.Against(target) ?? Against(target, kind)).In(draw))];

    private Figure<Ratio> Against(TargetClass target, WarheadKind kind) => kind == WarheadKind.GunBurst ? Gun.Against(target) : target switch
    {
        TargetClass.Fighter or TargetClass.FriendlyAircraft => Fighter,
        TargetClass.Bomber or TargetClass.CivilAircraft => Bomber,
        TargetClass.StealthFighter => StealthFighter,
        TargetClass.CruiseMissile => CruiseMissile,
        TargetClass.Drone => Drone,
        TargetClass.ShortRangeBallistic or TargetClass.Aeroballistic => ShortRangeBallistic.Of(kind),
        TargetClass.MediumRangeBallistic or TargetClass.Gliding => MediumRangeBallistic.Of(kind),
        TargetClass.IntermediateRangeBallistic => IntermediateRangeBallistic.Of(kind),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "no such class"),
    };
}
