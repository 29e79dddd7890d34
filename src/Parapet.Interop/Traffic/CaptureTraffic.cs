using Parapet.Interop.Asterix.Recordings;

namespace Parapet.Interop.Traffic;

/// <summary>
/// Reads traffic from recordings of ASTERIX in any container (categories 021, 062, and 048 of radars that say in 034 where they
/// stand) and from entities of DIS in captures. What is no aircraft's place is passed over.
/// </summary>
public static class CaptureTraffic
{
    /// <summary>Reads to the end of the stream.</summary>
    public static TrafficRecording Read(Stream stream)
    {
        var book = new FlightBook();
        var entities = new EntityTraffic(book);
        var reader = new RecordingReader(stream, given: null, entities);
        var reports = new ReportTraffic(book);
        DateTimeOffset? captured = null;
        while (reader.Next())
        {
            captured ??= TimeOf(reader);
            reports.Take(reader.Record, reader.Offset, reader.Time);
        }

        foreach (var fault in reader.Faults.Listed)
        {
            book.Fail(fault.Offset, fault.Item, fault.Reason);
        }

        return book.Recording(entities.Begins ?? BeginOf(captured, reports.FirstSecondsOfDay));
    }

    /// <summary>Whether a file begins as one of those that are read here.</summary>
    public static bool Knows(Stream stream)
    {
        var begin = stream.Position;
        var container = new RecordingReader(stream).Container;
        stream.Position = begin;
        return container != Container.Unknown;
    }

    private static DateTimeOffset? TimeOf(RecordingReader reader) =>
        reader.Time.Origin == TimeOrigin.Unix ? DateTimeOffset.UnixEpoch.AddTicks(reader.Time.Nanoseconds / 100) : null;

    /// <summary>Of the days on which the time of the first report may lie, that nearest to when it was captured.</summary>
    private static DateTimeOffset? BeginOf(DateTimeOffset? captured, double? secondsOfDay)
    {
        if (captured is not { } at || secondsOfDay is not { } seconds)
        {
            return null;
        }

        var told = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero).AddSeconds(seconds);
        return told.AddDays(Math.Round((at - told).TotalDays));
    }
}
