using Parapet.Messages;

namespace Parapet.Record.Entries;

/// <summary>A radar begins or ceases to radiate, or never did.</summary>
public readonly record struct EmitterState(Instant Time, SensorId Sensor, EmitterStatus Status)
    : IEntry<EmitterState>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.EmitterState;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static EmitterState Through<TFields>(in EmitterState entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Choice("status", entry.Status));
}

/// <summary>A radar ends a scan: the state of its beam. The plots that follow are what the scan brought.</summary>
/// <param name="Scan">Counts the scans of this radar.</param>
/// <param name="IsPlanned">Whether an array laid out its time in this scan; else it searched as ever.</param>
public readonly record struct ScanCompleted(Instant Time, SensorId Sensor, long Scan, Instant Began, Position<Ecef> Antenna, bool IsPlanned, int RoundsGuided)
    : IEntry<ScanCompleted>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.ScanCompleted;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static ScanCompleted Through<TFields>(in ScanCompleted entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Whole("scan", "", entry.Scan), fields.Moment("began", entry.Began), fields.Place(entry.Antenna), fields.Flag("isPlanned", entry.IsPlanned), fields.Number("roundsGuided", entry.RoundsGuided));
}

/// <summary>A plot is taken in by the radar's keeper.</summary>
public readonly record struct PlotTaken(Instant Time, Plot Plot)
    : IEntry<PlotTaken>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.PlotTaken;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static PlotTaken Through<TFields>(in PlotTaken entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Plot(entry.Plot));
}

/// <summary>An interrogator's reply is taken in by the radar's keeper.</summary>
public readonly record struct ReplyTaken(Instant Time, InterrogationReply Reply)
    : IEntry<ReplyTaken>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.ReplyTaken;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static ReplyTaken Through<TFields>(in ReplyTaken entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Reply(entry.Reply));
}

/// <summary>A track that a keeper reports after a scan, confirmed or coasted; what it no longer reports it has dropped.</summary>
public readonly record struct TrackReported(Instant Time, SensorId Sensor, TrackReport Track)
    : IEntry<TrackReported>, IPerceptionEntry
{
    public static EntryKind KindOf => EntryKind.TrackReported;

    public EntryKind Kind => KindOf;

    public void ShowTo(EntryReader reader) => reader.On(this);

    public static TrackReported Through<TFields>(in TrackReported entry, TFields fields)
        where TFields : IFields => new(fields.Moment("time", entry.Time), fields.Sensor("sensor", entry.Sensor), fields.Report(entry.Track));
}
