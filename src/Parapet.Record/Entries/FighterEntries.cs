using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A station of fighters; the fire unit of the same number is declared with its base as place.</summary>
/// <param name="Type">Of its fighters, by the catalogue.</param>
/// <param name="Aircraft">At the base and in the air together.</param>
/// <param name="OnPatrol">Of them in the air when the run begins.</param>
/// <param name="Patrol">The middle of their patrol, at its height.</param>
/// <param name="FlyingHour">What an hour in the air costs, missiles left out.</param>
public readonly record struct FighterStationDeclared(Instant Time, FireUnitId Unit, string Name, string Type, NodeId Post, int Aircraft, int OnPatrol, Geodetic Patrol, Money FlyingHour)
    : IEntry<FighterStationDeclared>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.FighterStationDeclared;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FighterStationDeclared Through<TFields>(in FighterStationDeclared entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Text("name", entry.Name), fields.Text("type", entry.Type), fields.Node("post", entry.Post), fields.Number("aircraft", entry.Aircraft), fields.Number("onPatrol", entry.OnPatrol), fields.Ground(entry.Patrol), Money.FromDollars(fields.Real("flyingHour", "USD", entry.FlyingHour.Dollars)));
}

/// <summary>Where a fighter of the defence is, at every step of its flight and where it has landed.</summary>
public readonly record struct FighterFlown(Instant Time, TruthNumber Target, FighterPhase Phase, Position<Ecef> Position, Velocity<Ecef> Velocity)
    : IEntry<FighterFlown>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.FighterFlown;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FighterFlown Through<TFields>(in FighterFlown entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Choice("phase", entry.Phase), fields.Place(entry.Position), fields.Motion(entry.Velocity));
}

/// <summary>A fighter goes over to something else: ordered up, on patrol, to a target, home, down, armed anew.</summary>
/// <param name="Target">The fighter, as what flies.</param>
/// <param name="Unit">Its station.</param>
/// <param name="Post">That controls it.</param>
/// <param name="Track">In the post's picture, that it goes for; of node and serial 0 where it goes for none.</param>
public readonly record struct FighterPhaseChanged(Instant Time, TruthNumber Target, FireUnitId Unit, NodeId Post, FighterPhase Phase, TrackNumber Track)
    : IEntry<FighterPhaseChanged>, ITruthEntry
{
    public static EntryKind KindOf => EntryKind.FighterPhaseChanged;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FighterPhaseChanged Through<TFields>(in FighterPhaseChanged entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Truth("target", entry.Target), fields.Unit("unit", entry.Unit), fields.Node("post", entry.Post), fields.Choice("phase", entry.Phase), fields.Track(entry.Track));
}

/// <summary>A fighter finds what it goes for: by its own radar, or with the pilot's eyes.</summary>
/// <param name="Unit">Its station.</param>
/// <param name="Track">In its control's picture.</param>
/// <param name="Range">Slant range to it then.</param>
/// <param name="Identity">What the pilot takes it to be; pending where the radar found it.</param>
public readonly record struct FighterSaw(Instant Time, FireUnitId Unit, NodeId Post, TrackNumber Track, Length Range, StandardIdentity Identity)
    : IEntry<FighterSaw>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.FighterSaw;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static FighterSaw Through<TFields>(in FighterSaw entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Unit("unit", entry.Unit), fields.Node("post", entry.Post), fields.Track(entry.Track), fields.Distance("range", entry.Range), fields.Choice("identity", entry.Identity));
}
