using System.Buffers.Binary;
using System.Net;
using Parapet.Foundation.Randomness;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Finding;
using Parapet.Interop.Asterix.Recordings;
using Parapet.Interop.Captures;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Asterix;

public class RecordingTests
{
    private const int BlockCount = 60;

    /// <summary>Of damaged lengths.</summary>
    private const int Trials = 250;

    private static readonly byte[][] s_blocks = [.. Enumerable.Range(0, BlockCount).Select(key => Block(Editions.Newest(key % 3 == 0 ? 34 : key % 3 == 1 ? 48 : 62), key))];

    public static TheoryData<string> Containers => ["raw", "capture", "final", "gps", "oradis", "darr", "oradis in capture"];

    [Theory]
    [MemberData(nameof(Containers))]
    public void Each_container_is_told_by_its_content(string container)
    {
        var told = Read(Wrap(container), out var reader);

        Assert.Equal(container.Split(' ')[^1], reader.Container.ToString().ToLowerInvariant());
        Assert.Equal(0, reader.Faults.Count);
        Assert.Equal(s_blocks.Select(block => (int)block[0]), told.Select(record => record.Category));
        Assert.All(told, record => Assert.Equal(s_blocks[record.Place][DataBlock.HeadOctets..], record.Octets));
        var (origin, second) = container switch
        {
            "raw" => (TimeOrigin.None, 0L),
            "capture" or "oradis in capture" => (TimeOrigin.Unix, 1_000_000_001_000_000_000),
            "darr" => (TimeOrigin.Beginning, 1_000_000_000 + 1_000_000_000),
            _ => (TimeOrigin.Midnight, 1_000_000_000),
        };
        Assert.Equal(new RecordedTime(origin, second), told[1].Time);
    }

    /// <summary>The block in the middle is damaged in several ways; all others are read, and the fault tells where.</summary>
    [Theory]
    [InlineData("raw", 1, 0xff)]
    [InlineData("raw", 2, 0x01)]
    [InlineData("raw", 2, 0xfe)]
    [InlineData("final", 1, 0xff)]
    [InlineData("gps", 1, 0xff)]
    [InlineData("oradis", 0, 0xff)]
    [InlineData("darr", 1, 0x7f)]
    public void Reading_goes_on_behind_what_is_damaged(string container, int at, int value)
    {
        var whole = Wrap(container);
        var place = Place(container, 30);
        whole[place + at] = (byte)value;

        var told = Read(whole, out var reader);

        Assert.True(reader.Faults.Count > 0);
        Assert.InRange(reader.Faults.Listed[0].Offset, place, place + 16);
        Assert.True(told.Count >= BlockCount - 2, $"{told.Count} of {BlockCount}");
        Assert.Equal(s_blocks[59][DataBlock.HeadOctets..], told[^1].Octets);
    }

    /// <summary>Whatever a length is damaged into, its block is lost, in one case in fifty at most another beside it, and nothing is read that was never sent.</summary>
    /// <param name="count">Of all blocks: a short file, too, is one.</param>
    [Theory]
    [InlineData(60)]
    [InlineData(8)]
    public void One_damaged_length_costs_one_block(int count)
    {
        var drawn = new RandomSource(15, 0).Stream(Purpose.Test, count);
        var blocks = s_blocks[..count];
        var sent = blocks.Select(block => Convert.ToHexString(block[DataBlock.HeadOctets..])).ToHashSet();
        List<string> untrue = [];
        var (most, several, refused) = (0, 0, 0);
        for (var trial = 0; trial < Trials; trial++)
        {
            byte[] whole = [.. blocks.SelectMany(block => block)];
            var damaged = drawn.NextIndex(count);
            var place = blocks[..damaged].Sum(block => block.Length) + 1 + drawn.NextIndex(2);
            var before = whole[place];
            whole[place] ^= (byte)(1 + drawn.NextIndex(255));
            var told = ReadOctets(whole, out var reader);
            refused += reader.Container == Container.Raw ? 0 : 1;
            untrue.AddRange(told.Where(octets => !sent.Contains(octets)).Select(octets => $"{octets} where octet {place} was {before} and is {whole[place]}"));
            var lost = count - told.Count(sent.Contains);
            (most, several) = (Math.Max(most, lost), several + (lost > 1 ? 1 : 0));
        }

        Assert.Equal(0, refused);
        Assert.Empty(untrue);
        Assert.InRange(several, 0, Trials / 50);
        Assert.InRange(most, 1, 4);
    }

    [Fact]
    public void A_recording_that_is_cut_tells_where()
    {
        var whole = Wrap("raw");
        var told = Read(whole[..^2], out var reader);

        Assert.Equal(BlockCount - 1, told.Count);
        var fault = Assert.Single(reader.Faults.Listed);
        Assert.Equal(whole.Length - s_blocks[^1].Length, fault.Offset);
        Assert.Contains("announced", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_without_a_table_is_counted()
    {
        var told = Read([.. s_blocks[0], 30, 0, 7, 1, 2, 3, 4, .. s_blocks[1]], out var reader);

        Assert.Equal(2, told.Count);
        var unknown = Assert.Single(reader.Categories, count => count.Category == 30);
        Assert.Null(unknown.Finding);
        Assert.Equal((1, 0, 4), (unknown.Blocks, unknown.Records, unknown.OctetsLost));
    }

    [Fact]
    public void Many_blocks_of_categories_without_a_table_are_counted_one_by_one()
    {
        byte[] unknown = [.. Enumerable.Range(0, 20).SelectMany(i => new byte[] { (byte)(30 + i % 2), 0, 8, 1, 2, 3, 4, (byte)i })];
        var told = Read([.. s_blocks[0], .. s_blocks[1], .. unknown, .. s_blocks[2], .. unknown, .. s_blocks[3]], out var reader);

        Assert.Equal(4, told.Count);
        Assert.Equal(0, reader.Faults.Count);
        Assert.Equal([20, 20], reader.Categories.Where(count => count.Category is 30 or 31).Select(count => count.Blocks));
    }

    [Fact]
    public void Other_payloads_of_a_capture_are_handed_on()
    {
        using var stream = new MemoryStream();
        var writer = new PcapWriter(stream);
        var (a, b) = (new Endpoint(IPAddress.Loopback, 1), new Endpoint(IPAddress.Loopback, 2));
        writer.Write(1, a, b, s_blocks[0]);
        writer.Write(2, a, a, [7, 1, 1, 1, 0, 0]);
        writer.Write(3, a, b, s_blocks[1][..^1]);
        writer.Write(4, a, a, []);
        var taker = new Taker();
        var reader = new RecordingReader(new MemoryStream(stream.ToArray()), others: taker);
        while (reader.Next())
        {
        }

        Assert.Equal(2, reader.OtherPayloads);
        Assert.Equal([[7, 1, 1, 1, 0, 0], []], taker.Taken);
        Assert.Equal(1, reader.Faults.Count);
    }

    [Fact]
    public void What_is_no_recording_is_not_read()
    {
        Assert.Equal(Container.Unknown, new RecordingReader(new MemoryStream("no recording at all, but a text"u8.ToArray())).Container);
        Assert.Equal(Container.Unknown, new RecordingReader(Stream.Null).Container);
        Assert.False(new RecordingReader(Stream.Null).Next());
    }

    /// <summary>Noise has octets that look like data blocks, and none of them is read to its end.</summary>
    [Theory]
    [InlineData(40, 2000)]
    [InlineData(400, 500)]
    [InlineData(100_000, 4)]
    public void Noise_is_no_recording(int length, int count)
    {
        var stream = new RandomSource(3, (ulong)length).Stream(Purpose.Test, 0);
        var taken = 0;
        for (var i = 0; i < count; i++)
        {
            byte[] noise = [.. Enumerable.Range(0, length).Select(_ => (byte)stream.NextIndex(256))];
            taken += new RecordingReader(new MemoryStream(noise)).Container == Container.Unknown ? 0 : 1;
        }

        Assert.InRange(taken, 0, count / 500);
    }

    /// <summary>A file of which half is damaged is one still, and so is one that is read by an older edition alone.</summary>
    [Fact]
    public void Damage_and_age_do_not_make_it_another_file()
    {
        byte[] old = [.. Enumerable.Range(0, 20).SelectMany(key => Block(Editions.Find(21, "0.23")!, key))];
        var half = Wrap("raw");
        half.AsSpan(half.Length / 2).Fill(0xee);

        Assert.Equal(Container.Raw, new RecordingReader(new MemoryStream(old)).Container);
        Assert.Equal(Container.Raw, new RecordingReader(new MemoryStream(half)).Container);
    }

    /// <summary>Records that use what an edition brought are told to be of it, or of later ones.</summary>
    [Theory]
    [InlineData(48, "1.27")]
    [InlineData(48, "1.31")]
    [InlineData(48, "1.32")]
    [InlineData(21, "0.23")]
    [InlineData(21, "0.26")]
    [InlineData(21, "2.1")]
    [InlineData(21, "2.7")]
    [InlineData(62, "1.16")]
    [InlineData(62, "1.21")]
    public void The_edition_is_found(int category, string name)
    {
        var edition = Editions.Find(category, name)!;
        var finder = new EditionFinder(category);
        for (var key = 0; key < 40; key++)
        {
            finder.Read(RecordTests.Octets(edition, key));
        }

        var found = finder.Find();

        Assert.Contains(name, found.Alike);
        Assert.True(found.Confidence > 0.9, $"{found.Edition} {found.Confidence} {string.Join(' ', found.Alike)}, apart by {string.Join(' ', found.ToldApartBy)}");
        Assert.Equal(0, found.RecordsRefused + found.OddValues);
        Assert.False(found.IsDoubtful);
    }

    [Fact]
    public void Noise_is_of_no_edition()
    {
        var finder = new EditionFinder(62);
        for (var key = 0; key < 40; key++)
        {
            finder.Read(RecordTests.Octets(Editions.Newest(48), key));
        }

        Assert.True(finder.Find().IsDoubtful);
        Assert.InRange(finder.Find().Confidence, 0, 0.5);
    }

    [Fact]
    public void A_million_records_take_no_more_memory_than_a_few()
    {
        var block = s_blocks[1];
        using var endless = new RepeatedStream(block, 200_000);
        var reader = new RecordingReader(endless);
        var before = GC.GetAllocatedBytesForCurrentThread();
        long count = 0;
        while (reader.Next())
        {
            count++;
        }

        Assert.Equal(200_000, count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Nothing_that_arrives_breaks_the_reader()
    {
        byte[][] sources = [.. Containers.Select(row => Wrap((string)row)).Select(whole => whole[..Math.Min(whole.Length, whole[0] == 0xcd ? 2600 : 700)])];
        DecoderMutation.Run(sources, bytes =>
        {
            var reader = new RecordingReader(new MemoryStream(bytes), faultsInWords: 3);
            var records = 0;
            while (reader.Next())
            {
                Assert.InRange(++records, 0, bytes.Length);
            }

            Assert.InRange(reader.Position, 0, bytes.Length);
            Assert.All(reader.Faults.Listed, fault => Assert.InRange(fault.Offset, 0, bytes.Length));
        });
    }

    private static byte[] Block(Edition edition, int key)
    {
        var writer = new DataBlockWriter(edition);
        Assert.True(writer.Add(new DrawnRecords(edition, key).Draw(4, path => path is not ("RE" or "SP")), out _));
        return writer.Block.ToArray();
    }

    private static byte[] Wrap(string container) => Wrap(container, BlockCount);

    private static byte[] Wrap(string container, int count)
    {
        using var stream = new MemoryStream();
        if (container.EndsWith("capture", StringComparison.Ordinal))
        {
            var writer = new PcapWriter(stream);
            for (var i = 0; i < count; i++)
            {
                writer.Write(1_000_000_000_000_000_000 + (i * 1_000_000_000L), new(IPAddress.Loopback, 1), new(IPAddress.Parse("239.0.0.1"), 8600), container == "capture" ? s_blocks[i] : Frame("oradis", i));
            }

            return stream.ToArray();
        }

        stream.Write(container == "gps" ? [.. Enumerable.Repeat((byte)0xcd, 2200)] : (byte[])[]);
        for (var i = 0; i < count; i++)
        {
            stream.Write(Frame(container, i));
        }

        return stream.ToArray();
    }

    private static int Place(string container, int block) => Wrap(container, block).Length;

    /// <summary>A block as a container frames it, at as many seconds as its number.</summary>
    private static byte[] Frame(string container, int i)
    {
        var block = s_blocks[i];
        var octets = new byte[16];
        switch (container)
        {
            case "final":
                BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(4), i * 100);
                BinaryPrimitives.WriteUInt16BigEndian(octets, (ushort)(block.Length + 12));
                return [.. octets[..8], .. block, 0xa5, 0xa5, 0xa5, 0xa5];
            case "gps":
                BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(5), i * 128);
                octets[0] = 0x11;
                return [.. block, .. octets[..10]];
            case "oradis":
                BinaryPrimitives.WriteUInt16BigEndian(octets, (ushort)(block.Length + 6));
                BinaryPrimitives.WriteInt32BigEndian(octets.AsSpan(2), i * 1000);
                return [.. octets[..6], .. block];
            case "darr":
                BinaryPrimitives.WriteInt32LittleEndian(octets, block.Length);
                BinaryPrimitives.WriteInt32LittleEndian(octets.AsSpan(4), 1000);
                return [.. octets[..8], .. block];
            default:
                return block;
        }
    }

    private static List<string> ReadOctets(byte[] file, out RecordingReader reader) => [.. Read(file, out reader).Select(record => Convert.ToHexString(record.Octets))];

    private static List<(int Category, byte[] Octets, RecordedTime Time, int Place)> Read(byte[] file, out RecordingReader reader)
    {
        List<(int, byte[], RecordedTime, int)> told = [];
        reader = new(new MemoryStream(file));
        while (reader.Next())
        {
            told.Add((reader.Record.Edition.Category, reader.Octets.ToArray(), reader.Time, told.Count));
            Assert.Equal(reader.Octets.ToArray(), reader.Container == Container.Capture ? told[^1].Item2 : file[(int)reader.Offset..((int)reader.Offset + reader.Octets.Length)]);
        }

        return told;
    }

    private sealed class Taker : IDatagramTaker
    {
        public List<byte[]> Taken { get; } = [];

        public void Take(in Datagram datagram) => Taken.Add(datagram.Payload.ToArray());
    }
}
