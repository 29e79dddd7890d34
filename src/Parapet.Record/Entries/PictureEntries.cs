using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A track of a post's picture as it stands after news of it.</summary>
public readonly record struct TrackFused(Instant Time, NodeId Post, TrackReport Track)
    : IEntry<TrackFused>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.TrackFused;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TrackFused Through<TFields>(in TrackFused entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Report(entry.Track));
}

/// <summary>A track is gone from a post's picture.</summary>
public readonly record struct TrackDropped(Instant Time, NodeId Post, TrackNumber Track)
    : IEntry<TrackDropped>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.TrackDropped;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TrackDropped Through<TFields>(in TrackDropped entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Track(entry.Track));
}

/// <summary>A post's picture is sampled: as many <see cref="PictureHeld"/> of the same moment follow.</summary>
/// <param name="Tracks">That stand in it.</param>
public readonly record struct PictureSampled(Instant Time, NodeId Post, int Tracks)
    : IEntry<PictureSampled>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.PictureSampled;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static PictureSampled Through<TFields>(in PictureSampled entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Number("tracks", entry.Tracks));
}

/// <summary>A track of a post's picture, extrapolated to now, and what the post takes it for: the whole picture, every sampling period.</summary>
public readonly record struct PictureHeld(Instant Time, NodeId Post, TrackReport Track, StandardIdentity Identity, TargetCategory Category)
    : IEntry<PictureHeld>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.PictureHeld;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static PictureHeld Through<TFields>(in PictureHeld entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Report(entry.Track), fields.Choice("identity", entry.Identity), fields.Choice("category", entry.Category));
}

/// <summary>A track first stands in the picture that a post decides by.</summary>
public readonly record struct TrackConfirmed(Instant Time, NodeId Post, TrackReport Track)
    : IEntry<TrackConfirmed>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.TrackConfirmed;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TrackConfirmed Through<TFields>(in TrackConfirmed entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Report(entry.Track));
}

/// <summary>A post is left to itself, or hears from its centre again.</summary>
public readonly record struct AutonomyChanged(Instant Time, NodeId Post, bool IsAlone)
    : IEntry<AutonomyChanged>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.AutonomyChanged;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static AutonomyChanged Through<TFields>(in AutonomyChanged entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Flag("isAlone", entry.IsAlone));
}
