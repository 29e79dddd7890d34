using System.Collections.Immutable;
using Parapet.Interop.Asterix.Finding;
using Parapet.Interop.Captures;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>
/// Reads the records of a recording one by one, of any length and in constant memory: it tells the container and the editions
/// by their content, goes on behind what is damaged, and counts all that it could not read.
/// </summary>
public sealed class RecordingReader
{
    /// <summary>How much of a recording is looked at before the first record is read.</summary>
    private const int Sample = 1 << 20;

    private readonly IFrameSource? _source;
    private readonly CaptureSource? _capture;
    private readonly CategoryCount?[] _counts = new CategoryCount?[256];
    private readonly ImmutableDictionary<int, Edition> _given;
    private CategoryCount? _current;

    // The block that is being read; a window of the source holds its octets only until the next frame.
    private byte[] _frame = new byte[4096];
    private int _frameLength;
    private int _nextBlock;
    private int _at;
    private int _blockEnd;
    private long _frameOffset;

    /// <param name="stream">From its first octet; read forward only.</param>
    /// <param name="given">Editions that are known, at most one a category; the others are found.</param>
    /// <param name="others">Takes the datagrams of a capture that carry something else; null counts them only.</param>
    /// <param name="faultsInWords">How many faults are kept in words.</param>
    public RecordingReader(Stream stream, IEnumerable<Edition>? given = null, IDatagramTaker? others = null, int faultsInWords = 20)
    {
        _given = (given ?? []).ToImmutableDictionary(edition => edition.Category);
        Faults = new(faultsInWords);
        var octets = new ReadAhead(stream);
        octets.Has(Sample);
        var head = octets.Unread[..Math.Min(octets.Unread.Length, Sample)];
        FirstOctet = head.IsEmpty ? null : head[0];
        Container = ContainerFinder.Find(head);
        if (Container == Container.Unknown)
        {
            return;
        }

        FindEditions(head);
        _capture = Container == Container.Capture ? new(octets, others, Faults) : null;
        _source = _capture is not null ? _capture : new FramedSource(octets, ContainerFinder.FramingOf(Container), Faults);
    }

    /// <summary>How the recording keeps what was sent; unknown where it cannot be read at all.</summary>
    public Container Container { get; }

    /// <summary>Of the stream; null of one that holds nothing.</summary>
    public byte? FirstOctet { get; }

    /// <summary>What is wrong with the recording, up to where it has been read.</summary>
    public FaultList Faults { get; }

    /// <summary>Per category that was met, the lowest first.</summary>
    public ImmutableArray<CategoryCount> Categories => [.. _counts.OfType<CategoryCount>().Where(count => count.Blocks > 0)];

    /// <summary>Of a capture: its packets by kind.</summary>
    public PacketCounts Packets => _capture?.Packets ?? default;

    /// <summary>Of a capture: datagrams that carry something else.</summary>
    public long OtherPayloads => _capture?.OtherPayloads ?? 0;

    /// <summary>Octets of the recording that have been read.</summary>
    public long Position => _source?.Position ?? 0;

    /// <summary>The record that was read last; filled anew by <see cref="Next"/>.</summary>
    /// <exception cref="InvalidOperationException">None has been read.</exception>
    public AsterixRecord Record => _current?.Record ?? throw new InvalidOperationException("no record has been read");

    /// <summary>Of the record's first octet, from the first of the recording.</summary>
    public long Offset { get; private set; }

    /// <summary>The record's own octets; they hold until the next is read.</summary>
    public ReadOnlySpan<byte> Octets => _frame.AsSpan((int)(Offset - _frameOffset), _at - (int)(Offset - _frameOffset));

    /// <summary>When the record was recorded, as the container says.</summary>
    public RecordedTime Time { get; private set; }

    /// <summary>Which packet of a capture the record came in; 0 elsewhere.</summary>
    public long Packet { get; private set; }

    /// <summary>Reads the next record; false at the end.</summary>
    public bool Next()
    {
        while (true)
        {
            if (_at < _blockEnd)
            {
                if (ReadRecord())
                {
                    return true;
                }
            }
            else if (!NextBlock() && !NextFrame())
            {
                return false;
            }
        }
    }

    private bool ReadRecord()
    {
        var count = _current!;
        var records = _frame.AsSpan(_at.._blockEnd);
        Offset = _frameOffset + _at;
        if (count.Reader!.TryRead(records, count.Record!, out var length, out var fault))
        {
            _at += length;
            count.Records++;
            count.KeptExpansions += count.Record!.KeptExpansions;
            return true;
        }

        count.BrokenBlocks++;
        count.OctetsLost += records.Length;
        count.ReadByOthers += IsReadByOthers(count, records) ? 1 : 0;
        if (Faults.TakesWords)
        {
            Faults.Add(StreamFault.At(Offset, fault.Tell(count.Reader.Edition)));
        }
        else
        {
            Faults.AddUntold();
        }

        _at = _blockEnd;
        return false;
    }

    private static bool IsReadByOthers(CategoryCount count, ReadOnlySpan<byte> records)
    {
        count.Others ??=
        [
            .. Editions.Of(count.Category).Where(edition => edition.Layout != count.Reader!.Edition.Layout).DistinctBy(edition => edition.Layout)
                .Select(edition => (new RecordReader(edition), new AsterixRecord(edition))),
        ];
        foreach (var (reader, record) in count.Others)
        {
            if (reader.ReadsAll(records, record))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The next block of the frame whose category has a table.</summary>
    private bool NextBlock()
    {
        while (_nextBlock < _frameLength)
        {
            var blocks = new DataBlocks(_frame.AsSpan(_nextBlock.._frameLength));
            if (!blocks.Next(out var block))
            {
                Faults.Add(StreamFault.At(_frameOffset + _nextBlock, blocks.Fault!.Value));
                _nextBlock = _frameLength;
                return false;
            }

            var count = _counts[block.Category] ??= new(block.Category);
            count.Blocks++;
            _at = _nextBlock + DataBlock.HeadOctets;
            _nextBlock += block.Length;
            count.Finding ??= FindLate(block);
            if (count.Finding is not null)
            {
                count.Reader ??= new(count.Finding.Edition);
                count.Record ??= new(count.Finding.Edition);
                (_current, _blockEnd) = (count, _nextBlock);
                return true;
            }

            _at = _blockEnd = _nextBlock;
            count.OctetsLost += block.Records.Length;
        }

        return false;
    }

    private bool NextFrame()
    {
        if (_source is null || !_source.Next(out var frame))
        {
            return false;
        }

        if (frame.Blocks.Length > _frame.Length)
        {
            _frame = new byte[Math.Max(frame.Blocks.Length, _frame.Length * 2)];
        }

        frame.Blocks.CopyTo(_frame);
        (_frameLength, _frameOffset, _nextBlock, _at, _blockEnd) = (frame.Blocks.Length, frame.Offset, 0, 0, 0);
        (Time, Packet) = (frame.Time, frame.Packet);
        return true;
    }

    /// <summary>A category that the sample did not hold tells its edition by its first block.</summary>
    private EditionFinding? FindLate(DataBlock block)
    {
        if (_given.TryGetValue(block.Category, out var given))
        {
            return Given(given);
        }

        if (Editions.Of(block.Category).IsEmpty)
        {
            return null;
        }

        var finder = new EditionFinder(block.Category);
        finder.Read(block.Records);
        return finder.Find();
    }

    private static EditionFinding Given(Edition edition) => new(edition, IsGiven: true, 1, [edition.Name], [], 0, 0, 0);

    private void FindEditions(ReadOnlySpan<byte> head)
    {
        var octets = new ReadAhead(new MemoryStream(head.ToArray()));
        var unheard = new FaultList(0);
        IFrameSource source = Container == Container.Capture ? new CaptureSource(octets, null, unheard) : new FramedSource(octets, ContainerFinder.FramingOf(Container), unheard);
        var finders = new EditionFinder?[256];
        while (source.Next(out var frame))
        {
            var blocks = new DataBlocks(frame.Blocks);
            while (blocks.Next(out var block))
            {
                if (!_given.ContainsKey(block.Category) && !Editions.Of(block.Category).IsEmpty)
                {
                    (finders[block.Category] ??= new(block.Category)).Read(block.Records);
                }
            }
        }

        for (var category = 0; category < finders.Length; category++)
        {
            if (finders[category] is { } finder)
            {
                _counts[category] = new(category) { Finding = finder.Find() };
            }
        }
    }
}
