using System.Buffers.Binary;
using System.IO.Compression;

namespace Parapet.Record.Journal;

/// <summary>
/// Writes a record to a stream as it passes: a head with the schema, then pages of entries, each whole in itself, so that
/// it can be followed while it is written and read up to where it was cut off. The layout is told in
/// docs/models/journal.md. Not for use by two threads at once.
/// </summary>
public sealed class JournalWriter : IRecorder, IDisposable
{
    /// <summary>Entries to a page: enough to compress well, few enough to follow live.</summary>
    public const int EntriesPerPage = 4096;

    internal const byte PageMark = (byte)'P';
    internal const byte EndMark = (byte)'E';

    private readonly Stream _stream;
    private readonly EntryKinds _wanted;
    private readonly ColumnWriter?[] _columns = new ColumnWriter?[EntryFamily.Members.Length];
    private readonly List<byte> _kinds = [];
    private readonly List<byte> _page = [];
    private long _entries;
    private bool _ended;

    /// <param name="stream">Written from where it stands; it stays open.</param>
    /// <param name="wanted">The kinds to keep.</param>
    public JournalWriter(Stream stream, EntryKinds wanted)
    {
        _stream = stream;
        _wanted = wanted;
        WriteHead();
    }

    /// <inheritdoc/>
    public bool Wants(EntryKind kind) => _wanted.Contains(kind);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry)
        where TEntry : struct, IEntry<TEntry>
    {
        if (!Wants(TEntry.KindOf))
        {
            return;
        }

        var columns = _columns[(int)TEntry.KindOf] ??= new();
        columns.Begin();
        TEntry.Through(entry, columns);
        _kinds.Add((byte)TEntry.KindOf);
        if (_kinds.Count == EntriesPerPage)
        {
            WritePage();
        }
    }

    /// <summary>Writes out what has been taken in so far, so that who follows the stream has it.</summary>
    public void Flush()
    {
        WritePage();
        _stream.Flush();
    }

    /// <summary>Writes out the rest and the end mark; a journal without that mark was cut off.</summary>
    public void Dispose()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        WritePage();
        Span<byte> end = stackalloc byte[1 + sizeof(long)];
        end[0] = EndMark;
        BinaryPrimitives.WriteInt64LittleEndian(end[1..], _entries);
        _stream.Write(end);
        _stream.Flush();
    }

    private void WriteHead()
    {
        Span<byte> numbers = stackalloc byte[sizeof(ushort) + sizeof(int)];
        BinaryPrimitives.WriteUInt16LittleEndian(numbers, JournalSchema.Version);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[sizeof(ushort)..], JournalSchema.Json.Length);
        _stream.Write(JournalSchema.Magic);
        _stream.Write(numbers);
        _stream.Write(JournalSchema.Json);
    }

    private void WritePage()
    {
        if (_kinds.Count == 0)
        {
            return;
        }

        _page.Clear();
        _page.AddRange(_kinds);
        foreach (var columns in _columns)
        {
            if (columns?.Entries > 0)
            {
                columns.Drain(_page);
            }
        }

        var packed = Packed([.. _page]);
        Span<byte> head = stackalloc byte[PageHead.Bytes];
        new PageHead(_kinds.Count, _page.Count, packed.Length).Write(head);
        _stream.WriteByte(PageMark);
        _stream.Write(head);
        _stream.Write(packed);
        _entries += _kinds.Count;
        _kinds.Clear();
    }

    /// <summary>With zlib's checksum, by which a reader knows a damaged page.</summary>
    private static byte[] Packed(byte[] page)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(page);
        }

        return packed.ToArray();
    }
}
