using System.Collections.Immutable;
using System.IO.Compression;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Outcomes as bytes and back, bit for bit.</summary>
internal static class PackedOutcomes
{
    private const int MostBytes = 1 << 30;

    private static readonly Func<IOutcomeFields, ImmutableArray<RunEvent>, ImmutableArray<RunEvent>> EventsOfRun = FieldsOfEvents.Run;

    public static byte[] Pack(ImmutableArray<ReplicationOutcome> outcomes) => Pack(fields => fields.Each(outcomes, FieldsOfOutcomes.Outcome));

    /// <summary>What happened in the runs, one after another; no bytes where nothing is kept of any.</summary>
    public static byte[] PackEvents(ImmutableArray<ReplicationOutcome> outcomes) =>
        outcomes.All(outcome => outcome.Events.IsEmpty) ? [] : Pack(fields => fields.Each([.. outcomes.Select(outcome => outcome.Events)], EventsOfRun));

    /// <summary>The outcomes with what happened in their runs.</summary>
    /// <exception cref="InvalidDataException">The bytes are none of so many runs.</exception>
    public static ImmutableArray<ReplicationOutcome> WithEvents(ImmutableArray<ReplicationOutcome> outcomes, byte[] packed)
    {
        if (packed.Length == 0)
        {
            return outcomes;
        }

        var fields = new OutcomeReader(Inflated(packed));
        var runs = fields.Each([], EventsOfRun);
        return fields.IsAtEnd && runs.Length == outcomes.Length
            ? [.. outcomes.Zip(runs, (outcome, events) => outcome with { Events = events })]
            : throw new InvalidDataException($"events of {runs.Length} runs, where {outcomes.Length} outcomes are");
    }

    private static byte[] Pack(Action<OutcomeWriter> write)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var fields = new OutcomeWriter(zlib))
        {
            write(fields);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no outcomes.</exception>
    public static ImmutableArray<ReplicationOutcome> Unpack(byte[] packed)
    {
        var fields = new OutcomeReader(Inflated(packed));
        var outcomes = fields.Each([], (Func<IOutcomeFields, ReplicationOutcome?, ReplicationOutcome>)FieldsOfOutcomes.Outcome);
        return fields.IsAtEnd ? outcomes : throw new InvalidDataException("bytes are left behind the outcomes");
    }

    private static byte[] Inflated(byte[] packed)
    {
        try
        {
            return Unzipped(packed);
        }
        catch (IOException exception)
        {
            throw new InvalidDataException("the bytes are none that were packed", exception);
        }
    }

    private static byte[] Unzipped(byte[] packed)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = zlib.Read(buffer); read > 0; read = zlib.Read(buffer))
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > MostBytes)
            {
                throw new InvalidDataException($"more than {MostBytes} bytes of outcomes in one turn");
            }
        }

        return whole.ToArray();
    }
}
