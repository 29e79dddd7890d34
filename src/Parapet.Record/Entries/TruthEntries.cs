using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A target of the raid or of the traffic around it. All of them stand at the head of a record.</summary>
/// <param name="Type">Its entry in the catalogue.</param>
/// <param name="Due">When its path ends if nobody stops it.</param>
/// <param name="Aim">The asset that it was sent against, or beside which its part of the defence stands, by index, or -1.</param>
/// <param name="Against">The part of the defence that it was sent against; none for what was sent against the asset itself.</param>
/// <param name="IsDecoy">Whether it carries no warhead.</param>
/// <param name="Answers">Whether its transponder works.</param>
/// <param name="Modes">That its transponder answers in outside combat.</param>
/// <param name="CombatModes">That it answers in from <paramref name="CombatBegins"/> until <paramref name="CombatEnds"/>.</param>
public readonly record struct TargetDeclared(
    Instant Time, TruthNumber Target, TargetClass Class, string Type, string Name, Instant Begins, Instant Due, int Aim, DefencePart Against, Money UnitCost,
    bool IsDecoy, bool Answers, IffModes Modes, IffModes CombatModes, Instant CombatBegins, Instant CombatEnds)
    : IEntry<TargetDeclared>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.TargetDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TargetDeclared Through<TFields>(in TargetDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Choice("class", entry.Class), fields.Text("type", entry.Type), fields.Text("name", entry.Name), fields.Moment("begins", entry.Begins), fields.Moment("due", entry.Due), fields.Number("aim", entry.Aim), fields.Part("against", entry.Against), Money.FromDollars(fields.Real("unitCost", "USD", entry.UnitCost.Dollars)), fields.Flag("decoy", entry.IsDecoy), fields.Flag("answers", entry.Answers), fields.Choice("modes", entry.Modes), fields.Choice("combatModes", entry.CombatModes), fields.Moment("combatBegins", entry.CombatBegins), fields.Moment("combatEnds", entry.CombatEnds));
}

/// <summary>How likely a round that arrives kills a target of a class.</summary>
/// <param name="InterceptorType">The index of the round's type in the unit's magazine.</param>
public readonly record struct KillChanceDeclared(Instant Time, FireUnitId Unit, int InterceptorType, TargetClass Class, Ratio Probability)
    : IEntry<KillChanceDeclared>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.KillChanceDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static KillChanceDeclared Through<TFields>(in KillChanceDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Number("interceptorType", entry.InterceptorType), fields.Choice("class", entry.Class), Ratio.Of(fields.Real("probability", "", entry.Probability.Value)));
}

/// <summary>Where a target truly is: where its path begins and where its story ends, and every sampling period between.</summary>
public readonly record struct TruthState(Instant Time, TruthNumber Target, Position<Ecef> Position, Velocity<Ecef> Velocity)
    : IEntry<TruthState>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.TruthState;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TruthState Through<TFields>(in TruthState entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Place(entry.Position), fields.Motion(entry.Velocity));
}

/// <summary>A target's story ends; at most once for each.</summary>
/// <param name="Asset">The asset that it harmed, by index, or -1.</param>
/// <param name="Killer">The unit whose round killed it; -1 where none did.</param>
public readonly record struct FateMet(Instant Time, TruthNumber Target, TargetFate Fate, int Asset, FireUnitId Killer)
    : IEntry<FateMet>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.FateMet;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FateMet Through<TFields>(in FateMet entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Choice("fate", entry.Fate), fields.Number("asset", entry.Asset), fields.Unit("killer", entry.Killer));
}

/// <summary>Where a round truly is after a step of its flight.</summary>
/// <param name="Round">Its number in the run.</param>
public readonly record struct RoundState(Instant Time, int Round, Position<Ecef> Position, Velocity<Ecef> Velocity, bool SeekerLocked)
    : IEntry<RoundState>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.RoundState;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static RoundState Through<TFields>(in RoundState entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Number("round", entry.Round), fields.Place(entry.Position), fields.Motion(entry.Velocity), fields.Flag("seekerLocked", entry.SeekerLocked));
}

/// <summary>A round came to its end: the truth of an intercept, which its unit only judges later.</summary>
/// <param name="Met">What it arrived at; none where it arrived at nothing.</param>
/// <param name="ClosestApproach">Infinite where it passed nothing.</param>
public readonly record struct RoundEnded(Instant Time, int Round, NodeId Post, FireUnitId Unit, EngagementId Engagement, TrackNumber Track, TruthNumber Met, RoundFate Fate, Length ClosestApproach, Position<Ecef> Position)
    : IEntry<RoundEnded>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.RoundEnded;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static RoundEnded Through<TFields>(in RoundEnded entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Number("round", entry.Round), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Engagement("engagement", entry.Engagement), fields.Track(entry.Track), fields.Truth("met", entry.Met), fields.Choice("fate", entry.Fate), fields.Distance("closestApproach", entry.ClosestApproach), fields.Place(entry.Position));
}

/// <summary>A radar could see a target from now on with an even chance: near enough, in its sector, and neither ground nor earth between.</summary>
/// <param name="Range">Slant range.</param>
/// <param name="HiddenBefore">How long before this its echo would have been strong enough, had ground and earth not hidden it.</param>
public readonly record struct SightGained(Instant Time, SensorId Sensor, TruthNumber Target, Length Range, Duration HiddenBefore)
    : IEntry<SightGained>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.SightGained;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static SightGained Through<TFields>(in SightGained entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Truth("target", entry.Target), fields.Distance("range", entry.Range), fields.Span("hiddenBefore", entry.HiddenBefore));
}

/// <summary>A radar can no longer see a target with an even chance.</summary>
public readonly record struct SightLost(Instant Time, SensorId Sensor, TruthNumber Target)
    : IEntry<SightLost>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.SightLost;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static SightLost Through<TFields>(in SightLost entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Truth("target", entry.Target));
}

/// <summary>A target that carries a jammer has a radar of the band in its line of sight.</summary>
/// <param name="ToNoise">The jammer's power over the radar's noise while the beam points at it.</param>
public readonly record struct Jammed(Instant Time, SensorId Sensor, TruthNumber Target, Ratio ToNoise)
    : IEntry<Jammed>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.Jammed;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Jammed Through<TFields>(in Jammed entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Truth("target", entry.Target), Ratio.Of(fields.Real("toNoise", "", entry.ToNoise.Value)));
}
