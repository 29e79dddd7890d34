using System.Collections.Immutable;
using System.IO.Compression;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Outcomes as bytes and back, bit for bit.</summary>
internal static class PackedOutcomes
{
    private const int MostBytes = 1 << 30;

    public static byte[] Pack(ImmutableArray<ReplicationOutcome> outcomes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var fields = new OutcomeWriter(zlib))
        {
            fields.Each(outcomes, FieldsOfOutcomes.Outcome);
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no outcomes.</exception>
    public static ImmutableArray<ReplicationOutcome> Unpack(byte[] packed)
    {
        using var fields = new OutcomeReader(Inflated(packed));
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
