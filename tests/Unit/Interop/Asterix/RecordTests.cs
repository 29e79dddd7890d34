using System.Text.Json;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Json;
using Parapet.Interop.Wire;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Asterix;

public class RecordTests
{
    public static TheoryData<int> Categories => [.. Editions.Categories];

    [Fact]
    public void Tables_cover_the_categories_that_are_promised()
    {
        Assert.Superset(new HashSet<int> { 1, 2, 4, 10, 15, 16, 19, 20, 21, 34, 48, 62, 63, 65, 240, 247 }, Editions.Categories.ToHashSet());
        Assert.Equal(["0.23", "0.24", "0.25", "0.26", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7"], Editions.Of(21).Select(edition => edition.Name));
        Assert.Equal("1.13", Editions.Newest(48).ExpansionName);
        Assert.Empty(Editions.Of(30));
    }

    /// <summary>By hand, from the layout of category 048: a plot at 100 NM and 90 degrees, Mode 3/A 7000, flight level -1, height of the antenna's own.</summary>
    [Fact]
    public void A_record_by_hand_is_read_to_its_values()
    {
        byte[] octets = [0b11111100, 25, 201, 0x35, 0x6d, 0x4d, 0xa0, 0x64, 0x00, 0x40, 0x00, 0x0e, 0x00, 0x3f, 0xfc];
        var edition = Editions.Find(48, "1.30")!;
        var record = new AsterixRecord(edition);

        Assert.True(new RecordReader(edition).Read(octets, record, out var length, out WireFault _));

        Assert.Equal(octets.Length, length);
        Assert.Equal(27354.6015625, record.SecondsOfDay);
        Assert.Equal(5, record.Value("020/TYP"));
        Assert.Equal(100, record.Value("040/RHO"));
        Assert.Equal(90, record.Value("040/THETA"));
        Assert.Equal(-1, record.Value("090/FL"));
        Assert.Null(record.Value("130/SAM"));
        Assert.Equal(
            """{"010":{"SAC":25,"SIC":201},"140":{"VALUE_s":27354.6015625},"020":{"TYP":5,"SIM":0,"RDP":0,"SPI":0,"RAB":0},"040":{"RHO_NM":100,"THETA_deg":90},"070":{"V":0,"G":0,"L":0,"MODE3A":"7000"},"090":{"V":0,"G":0,"FL_FL":-1}}""",
            System.Text.Encoding.UTF8.GetString(new RecordJson(edition).Write(record)));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Whatever_is_drawn_comes_back_from_its_octets(int category)
    {
        foreach (var edition in Editions.Of(category))
        {
            var (reader, writer, json, back) = (new RecordReader(edition), new RecordWriter(edition), new RecordJson(edition), new AsterixRecord(edition));
            var (octets, again) = (new byte[RecordWriter.MostOctets + 64], new byte[RecordWriter.MostOctets + 64]);
            for (var key = 0; key < 200; key++)
            {
                var drawn = new DrawnRecords(edition, key).Draw(1 + (key % 6));

                Assert.True(writer.Write(drawn, octets, out var length, out var fault), $"{edition}, {key}: {fault}");
                Assert.True(reader.Read(octets.AsSpan(0, length), back, out var read, out WireFault broken), $"{edition}, {key}: {broken}");
                Assert.Equal(length, read);
                Assert.Equal(Told(drawn), Told(back));
                Assert.True(writer.Write(back, again, out var second, out _));
                Assert.True(octets.AsSpan(0, length).SequenceEqual(again.AsSpan(0, second)));
                using var parsed = JsonDocument.Parse(json.Write(back).ToArray());
                Assert.Equal(JsonValueKind.Object, parsed.RootElement.ValueKind);
            }
        }
    }

    /// <summary>Any octets that are read are written again to the bit: odd indicators, spare bits and empty repetitions among them.</summary>
    [Theory]
    [MemberData(nameof(Categories))]
    public void Whatever_is_read_is_written_to_the_bit(int category)
    {
        var edition = Editions.Newest(category);
        byte[][] sources = [.. Enumerable.Range(0, 20).Select(key => Octets(edition, key))];
        var (reader, writer, json, record, written) = (new RecordReader(edition), new RecordWriter(edition), new RecordJson(edition), new AsterixRecord(edition), new byte[1 << 17]);
        var whole = 0;
        DecoderMutation.Run(sources, bytes =>
        {
            for (var left = bytes.AsSpan(); !left.IsEmpty && reader.Read(left, record, out var length, out WireFault _); left = left[length..])
            {
                whole++;
                Assert.InRange(length, 1, left.Length);
                Assert.True(writer.Write(record, written, out var again, out var fault), fault.ToString());
                Assert.True(left[..length].SequenceEqual(written.AsSpan(0, again)));
                using var parsed = JsonDocument.Parse(json.Write(record).ToArray());
            }
        });
        Assert.True(whole > DecoderMutation.Count / 20, $"{whole}");
    }

    [Fact]
    public void A_fault_tells_place_item_and_reason()
    {
        var edition = Editions.Newest(48);
        var record = new AsterixRecord(edition);
        var reader = new RecordReader(edition);

        Assert.False(reader.Read([0b11110000, 1, 2, 0, 0, 0, 0x20, 0x40], record, out _, out WireFault cut));
        Assert.Equal("byte 7, I048/040: 4 octets are needed and 1 are left of the data block", cut.ToString());
        Assert.False(reader.Read([1, 1, 1, 1, 0x10], record, out _, out WireFault empty));
        Assert.Contains("I048", empty.Item, StringComparison.Ordinal);
        Assert.False(new RecordReader(Editions.Newest(65)).Read([1, 0x10, 0, 0], new(Editions.Newest(65)), out _, out WireFault nothing));
        Assert.Equal("byte 1, I065 field specification: bit 11 is set, which announces nothing in edition 1.6", nothing.ToString());
    }

    [Fact]
    public void Values_that_make_no_record_are_refused()
    {
        var edition = Editions.Newest(48);
        var (writer, octets) = (new RecordWriter(edition), new byte[1000]);
        var record = new AsterixRecord(edition);
        record.Add(edition.Find("040/RHO")!, 1);
        record.Add(edition.Find("010/SAC")!, 1);
        Assert.False(writer.Write(record, octets, out _, out var order));
        Assert.Equal("I048/010/SAC", order.Item);
        record.Clear();
        record.Add(edition.Find("020/TYP")!, 8);
        Assert.False(writer.Write(record, octets, out _, out var large));
        Assert.Contains("3 bits", large.Reason, StringComparison.Ordinal);
    }

    /// <summary>What an octet's flags say is kept as one text; a record that was put together with only some of them says no more than these.</summary>
    [Fact]
    public void Values_that_are_not_there_are_not_told()
    {
        var edition = Editions.Newest(48);
        var (reader, json, record) = (new RecordReader(edition), new RecordJson(edition), new AsterixRecord(edition));
        Assert.True(reader.Read([0b00100000, 0b01000100], record, out _, out WireFault _));
        Assert.Equal("""{"020":{"TYP":2,"SIM":0,"RDP":0,"SPI":1,"RAB":0}}""", Text());

        record.Clear();
        record.Add(edition.Find("020/TYP")!, 2);
        record.Add(edition.Find("020/SPI")!, 1);
        Assert.Equal("""{"020":{"TYP":2,"SPI":1}}""", Text());

        string Text() => System.Text.Encoding.UTF8.GetString(json.Write(record));
    }

    /// <summary>A block of a radar's video is longer than a machine word, and told octet by octet.</summary>
    [Fact]
    public void Long_octets_are_told_in_full()
    {
        var edition = Editions.Newest(240);
        var (record, video) = (new AsterixRecord(edition), Enumerable.Range(0, 64).Select(number => (byte)(number * 3)).ToArray());
        record.Add(edition.Find("051/VALUE")!, video);

        Assert.Equal($$"""{"051":["{{Convert.ToHexString(video)}}"]}""", System.Text.Encoding.UTF8.GetString(new RecordJson(edition).Write(record)));
        Assert.Equal(Convert.ToHexString(video), record.Text(record.Values[0]));
    }

    [Fact]
    public void Reading_and_writing_take_no_memory()
    {
        var edition = Editions.Newest(62);
        byte[][] all = [.. Enumerable.Range(0, 50).Select(key => Octets(edition, key))];
        var (reader, writer, json, record, octets) = (new RecordReader(edition), new RecordWriter(edition), new RecordJson(edition), new AsterixRecord(edition), new byte[1 << 17]);
        void Pass()
        {
            foreach (var one in all)
            {
                reader.Read(one, record, out _, out WireFault _);
                writer.Write(record, octets, out _, out _);
                json.Write(record);
            }
        }

        Pass();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            Pass();
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2000);
    }

    internal static byte[] Octets(Edition edition, int key)
    {
        var octets = new byte[RecordWriter.MostOctets + 64];
        Assert.True(new RecordWriter(edition).Write(new DrawnRecords(edition, key).Draw(1 + (key % 6)), octets, out var length, out _));
        return octets[..length];
    }

    private static string Told(AsterixRecord record) => string.Join('\n', record.Values.ToArray().Select(value =>
    {
        var field = record.Edition.Fields[value.Field];
        return $"{field.Path} {(field.Coding == Coding.Octets || field.Bits > 64 ? Convert.ToHexString(record.Octets(value)) : value.Raw)}";
    }));
}
