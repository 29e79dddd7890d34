using System.Buffers.Binary;
using System.IO.Compression;

namespace Parapet.Record.Journal;

/// <summary>
/// Reads a journal from a stream, page by page and in order, and gives its entries to a recorder, who cannot tell them
/// from those of a live run. Any bytes are either read or refused.
/// </summary>
public static class JournalReader
{
    /// <summary>Longer than any schema.</summary>
    private const int MostSchemaBytes = 16 << 20;

    /// <summary>Reads to the end, or to where the journal was cut off.</summary>
    /// <param name="stream">From its first byte; read forward only, so that it may be one that is still written.</param>
    /// <exception cref="InvalidDataException">It is no journal, of another version, or damaged; the message says where and what is allowed.</exception>
    public static JournalExtent Read(Stream stream, IRecorder into)
    {
        ReadHead(stream);
        long entries = 0;
        while (stream.ReadByte() is var mark and >= 0)
        {
            if (mark == JournalWriter.EndMark)
            {
                return End(stream, entries);
            }

            if (mark != JournalWriter.PageMark)
            {
                throw new InvalidDataException($"after {entries} entries: byte {mark} where a page or the end begins");
            }

            if (ReadPage(stream, entries) is not { } page)
            {
                break;
            }

            entries += Give(page.Bytes, page.Entries, into, entries);
        }

        return new(entries, IsWhole: false);
    }

    private static void ReadHead(Stream stream)
    {
        var magic = new byte[JournalSchema.Magic.Length];
        if (stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) < magic.Length || !JournalSchema.Magic.SequenceEqual(magic))
        {
            throw new InvalidDataException("this is no journal: it does not begin with PARAPETJ");
        }

        var numbers = new byte[sizeof(ushort) + sizeof(int)];
        Require(stream, numbers);
        var version = BinaryPrimitives.ReadUInt16LittleEndian(numbers);
        if (version != JournalSchema.Version)
        {
            throw new InvalidDataException($"a journal of version {version}; this program reads version {JournalSchema.Version}");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(numbers.AsSpan(sizeof(ushort)));
        if (length is < 0 or > MostSchemaBytes)
        {
            throw new InvalidDataException($"a schema of {length} bytes; at most {MostSchemaBytes} are allowed");
        }

        var schema = new byte[length];
        Require(stream, schema);
        if (!schema.AsSpan().SequenceEqual(JournalSchema.Json))
        {
            throw new InvalidDataException($"its entries have other fields than those of version {JournalSchema.Version}: it was written by a program in between");
        }
    }

    private static void Require(Stream stream, byte[] bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("the journal ends within its head");
        }
    }

    private static JournalExtent End(Stream stream, long entries)
    {
        var count = new byte[sizeof(long)];
        if (stream.ReadAtLeast(count, count.Length, throwOnEndOfStream: false) < count.Length)
        {
            return new(entries, IsWhole: false);
        }

        var written = BinaryPrimitives.ReadInt64LittleEndian(count);
        return written == entries
            ? new(entries, IsWhole: true)
            : throw new InvalidDataException($"{entries} entries were read, and {written} had been written");
    }

    /// <summary>Null where the stream ends within the page.</summary>
    private static (byte[] Bytes, int Entries)? ReadPage(Stream stream, long before)
    {
        try
        {
            return ReadPage(stream);
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"the page after {before} entries is damaged ({problem.Message.TrimEnd('.')})", problem);
        }
    }

    private static (byte[] Bytes, int Entries)? ReadPage(Stream stream)
    {
        var numbers = new byte[PageHead.Bytes];
        if (stream.ReadAtLeast(numbers, numbers.Length, throwOnEndOfStream: false) < numbers.Length)
        {
            return null;
        }

        var head = PageHead.Read(numbers);
        var packed = new byte[head.Packed];
        return stream.ReadAtLeast(packed, packed.Length, throwOnEndOfStream: false) < packed.Length
            ? null
            : (Unpacked(packed, head.Unpacked), head.Entries);
    }

    private static byte[] Unpacked(byte[] packed, int length)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var bytes = new byte[length];
        var read = zlib.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return read == length && zlib.ReadByte() < 0
            ? bytes
            : throw new InvalidDataException($"a page of {(read < length ? read.ToString() : "more")} bytes where {length} were written");
    }

    private static int Give(byte[] bytes, int entries, IRecorder into, long before)
    {
        try
        {
            new JournalPage(bytes, entries).ReadInto(into);
            return entries;
        }
        catch (InvalidDataException problem)
        {
            throw new InvalidDataException($"on the page after {before} entries: {problem.Message}", problem);
        }
    }
}
