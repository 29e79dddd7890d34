using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A post's judgement of a track changes.</summary>
public readonly record struct Identified(Instant Time, NodeId Post, Identification Judgement)
    : IEntry<Identified>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Identified;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Identified Through<TFields>(in Identified entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Identification(entry.Judgement));
}

/// <summary>A post sees a shot of a unit at a track possible for the first time.</summary>
public readonly record struct ShotPossible(Instant Time, NodeId Post, FireUnitId Unit, TrackNumber Track)
    : IEntry<ShotPossible>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.ShotPossible;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static ShotPossible Through<TFields>(in ShotPossible entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Track(entry.Track));
}

/// <summary>An order to fire.</summary>
public readonly record struct Ordered(Instant Time, NodeId Post, EngagementOrder Order)
    : IEntry<Ordered>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Ordered;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Ordered Through<TFields>(in Ordered entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Order(entry.Order));
}

/// <summary>A shot is considered and not taken; told again only when what binds it changes.</summary>
public readonly record struct ShotRefused(Instant Time, ShotNotTaken Refusal)
    : IEntry<ShotRefused>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.ShotRefused;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static ShotRefused Through<TFields>(in ShotRefused entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Refusal(entry.Refusal));
}

/// <summary>A round leaves.</summary>
/// <param name="Round">Its number in the run.</param>
/// <param name="ExpectedFlight">To the predicted intercept.</param>
public readonly record struct Launched(Instant Time, NodeId Post, FireUnitId Unit, TrackNumber Track, EngagementId Engagement, int Round, int InterceptorType, Duration ExpectedFlight)
    : IEntry<Launched>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Launched;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Launched Through<TFields>(in Launched entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Track(entry.Track), fields.Engagement("engagement", entry.Engagement), fields.Number("round", entry.Round), fields.Number("interceptorType", entry.InterceptorType), fields.Span("expectedFlight", entry.ExpectedFlight));
}

/// <summary>An order lapses before its round leaves.</summary>
public readonly record struct Lapsed(Instant Time, NodeId Post, FireUnitId Unit, TrackNumber Track, EngagementId Engagement, LapseReason Reason)
    : IEntry<Lapsed>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Lapsed;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Lapsed Through<TFields>(in Lapsed entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Track(entry.Track), fields.Engagement("engagement", entry.Engagement), fields.Choice("reason", entry.Reason));
}

/// <summary>The result of an engagement is judged.</summary>
public readonly record struct Judged(Instant Time, NodeId Post, KillReport Report)
    : IEntry<Judged>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Judged;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Judged Through<TFields>(in Judged entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Report(entry.Report));
}

/// <summary>A unit leaves its place after firing.</summary>
/// <param name="Away">Until it fights again.</param>
public readonly record struct Moved(Instant Time, NodeId Post, FireUnitId Unit, Duration Away)
    : IEntry<Moved>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.Moved;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static Moved Through<TFields>(in Moved entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Node("post", entry.Post), fields.Unit("unit", entry.Unit), fields.Span("away", entry.Away));
}
