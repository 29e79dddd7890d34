using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>One direction of a link stands, or is cut.</summary>
public readonly record struct LinkState(Instant Time, NodeId From, NodeId To, LinkStatus Status, LinkContent Carries)
    : IEntry<LinkState>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.LinkState;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static LinkState Through<TFields>(in LinkState entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Choice("status", entry.Status), fields.Choice("carries", entry.Carries));
}

/// <summary>A track is sent, as the link tells it, and will arrive.</summary>
public readonly record struct TrackSent(Instant Time, NodeId From, NodeId To, Instant Arrives, TrackReport Track)
    : IEntry<TrackSent>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.TrackSent;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TrackSent Through<TFields>(in TrackSent entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Moment("arrives", entry.Arrives), fields.Report(entry.Track));
}

/// <summary>Word of an engagement is sent and will arrive.</summary>
public readonly record struct StatusSent(Instant Time, NodeId From, NodeId To, Instant Arrives, EngagementStatus Status)
    : IEntry<StatusSent>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.StatusSent;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static StatusSent Through<TFields>(in StatusSent entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Moment("arrives", entry.Arrives), fields.Status(entry.Status));
}

/// <summary>A judgement of a track is sent and will arrive.</summary>
public readonly record struct IdentificationSent(Instant Time, NodeId From, NodeId To, Instant Arrives, Identification Identification)
    : IEntry<IdentificationSent>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.IdentificationSent;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static IdentificationSent Through<TFields>(in IdentificationSent entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Moment("arrives", entry.Arrives), fields.Identification(entry.Identification));
}

/// <summary>A launch alert is passed on and will arrive.</summary>
public readonly record struct AlertSent(Instant Time, NodeId From, NodeId To, Instant Arrives, LaunchAlert Alert)
    : IEntry<AlertSent>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.AlertSent;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static AlertSent Through<TFields>(in AlertSent entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Moment("arrives", entry.Arrives), fields.Alert(entry.Alert));
}

/// <summary>A radar's scan is sent on, and the tracks that the receiver makes of it will be there.</summary>
public readonly record struct ScanSent(Instant Time, NodeId From, NodeId To, NodeId Keeper, Instant Arrives, int Tracks)
    : IEntry<ScanSent>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.ScanSent;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static ScanSent Through<TFields>(in ScanSent entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Node("keeper", entry.Keeper), fields.Moment("arrives", entry.Arrives), fields.Number("tracks", entry.Tracks));
}

/// <summary>A message is lost on its way, or found no room.</summary>
/// <param name="Track">That it was about; that of node and serial 0 where it was about none.</param>
public readonly record struct MessageLost(Instant Time, NodeId From, NodeId To, LinkContent Content, TrackNumber Track)
    : IEntry<MessageLost>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.MessageLost;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static MessageLost Through<TFields>(in MessageLost entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("from", entry.From), fields.Node("to", entry.To), fields.Choice("content", entry.Content), fields.Track(entry.Track));
}

/// <summary>A node takes in a message.</summary>
/// <param name="From">Another node, or the post's own keeper.</param>
/// <param name="Track">That it is about; that of node and serial 0 where it is about none.</param>
public readonly record struct MessageHeard(Instant Time, NodeId At, NodeId From, LinkContent Content, TrackNumber Track)
    : IEntry<MessageHeard>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.MessageHeard;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static MessageHeard Through<TFields>(in MessageHeard entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("at", entry.At), fields.Node("from", entry.From), fields.Choice("content", entry.Content), fields.Track(entry.Track));
}

/// <summary>A launch alert reaches a command post.</summary>
public readonly record struct Alerted(Instant Time, NodeId Post, LaunchAlert Alert)
    : IEntry<Alerted>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Alerted;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Alerted Through<TFields>(in Alerted entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Alert(entry.Alert));
}
