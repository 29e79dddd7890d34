using System.Net;
using Parapet.Interop.Captures;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

public class CaptureTests
{
    private static readonly byte[] s_payload = [48, 0, 5, 1, 2];

    public static TheoryData<bool, bool> Orders => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    [Theory]
    [MemberData(nameof(Orders))]
    public void The_older_format_is_read_in_either_order_and_clock(bool isLittleEndian, bool isNanoseconds)
    {
        var file = MadeCapture.Pcap(isLittleEndian, isNanoseconds, 1, (4_000_000_000, 999_999, MadeCapture.Ethernet(0x0800, MadeCapture.Version4(s_payload))));

        var told = Assert.Single(Read(file, out var counts));

        Assert.Equal(4_000_000_000_000_000_000 + (999_999L * (isNanoseconds ? 1 : 1000)), told.Time);
        Assert.Equal("192.0.2.1:1000 192.0.2.2:2000", told.Ends);
        Assert.Equal(s_payload, told.Payload);
        Assert.Equal(24 + 16 + 14 + 28, told.Offset);
        Assert.Equal(1, counts.Total);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_newer_format_is_read_section_by_section(bool isLittleEndian)
    {
        var packet = MadeCapture.Version6(s_payload);
        byte[] file =
        [
            .. MadeCapture.Section(isLittleEndian), .. MadeCapture.Interface(isLittleEndian, 101, 9), .. MadeCapture.Interface(isLittleEndian, 101, null),
            .. MadeCapture.Block(5, isLittleEndian, 1, 2, 3), .. MadeCapture.Enhanced(isLittleEndian, 0, 12_345_678_901, packet), .. MadeCapture.Enhanced(isLittleEndian, 1, 7, packet),
            .. MadeCapture.Section(!isLittleEndian), .. MadeCapture.Interface(!isLittleEndian, 229, 0x80 | 10), .. MadeCapture.Enhanced(!isLittleEndian, 0, 1536, packet),
            .. MadeCapture.Block(3, !isLittleEndian, [.. MadeCapture.Number((uint)packet.Length, !isLittleEndian), .. packet]),
        ];

        var told = Read(file, out _);

        Assert.Equal([12_345_678_901, 7000, 1_500_000_000, null], told.Select(one => one.Time));
        Assert.All(told, one => Assert.Equal("[2001:db8::1]:1000 [2001:db8::2]:2000", one.Ends));
        Assert.All(told, one => Assert.Equal(s_payload, one.Payload));
        Assert.All(told, one => Assert.Equal(s_payload, file[(int)one.Offset..((int)one.Offset + s_payload.Length)]));
    }

    [Fact]
    public void Every_link_yields_the_same_datagram()
    {
        var packet = MadeCapture.Version4(s_payload);
        (int Link, byte[] Packet)[] links =
        [
            (1, MadeCapture.Ethernet(0x0800, packet)), (1, MadeCapture.Ethernet(0x8100, [0, 7, 0x08, 0x00, .. packet])),
            (1, MadeCapture.Ethernet(0x88a8, [0, 7, 0x81, 0x00, 0, 8, 0x08, 0x00, .. packet])), (1, MadeCapture.Ethernet(41, [0xaa, 0xaa, 3, 0, 0, 0, 8, 0, .. packet])),
            (1, [.. MadeCapture.Ethernet(0x0800, packet), 9, 9, 9]), (0, [2, 0, 0, 0, .. packet]), (108, [0, 0, 0, 2, .. packet]), (101, packet), (228, packet), (113, [.. new byte[14], 8, 0, .. packet]), (276, [8, 0, .. new byte[18], .. packet]),
        ];

        Assert.All(links, link =>
        {
            var told = Assert.Single(Read(MadeCapture.Pcap(true, true, link.Link, (1, 2, link.Packet)), out _));
            Assert.Equal(s_payload, told.Payload);
            Assert.Equal("192.0.2.1:1000 192.0.2.2:2000", told.Ends);
        });
    }

    [Fact]
    public void What_is_no_datagram_is_counted_by_kind()
    {
        var whole = MadeCapture.Ethernet(0x0800, MadeCapture.Version4(s_payload));
        var file = MadeCapture.Pcap(
            false, true, 1, (1, 0, MadeCapture.Ethernet(0x0806, new byte[28])), (1, 0, MadeCapture.Ethernet(0x0800, MadeCapture.Version4(s_payload, protocol: 6))),
            (1, 0, MadeCapture.Ethernet(0x0800, MadeCapture.Version4(s_payload, fragment: 0x2000))), (1, 0, whole[..^1]), (1, 0, whole[..20]), (1, 0, whole));

        var told = Assert.Single(Read(file, out var counts));

        Assert.Equal(6, told.Packet);
        Assert.Equal(
            [1, 1, 1, 1, 1, 1, 0], Enum.GetValues<PacketKind>().Select(kind => counts[kind]));
        Assert.Equal(6, counts.Total);
    }

    [Fact]
    public void A_capture_that_is_cut_says_where()
    {
        var file = MadeCapture.Pcap(true, true, 101, (1, 0, MadeCapture.Version4(s_payload)), (2, 0, MadeCapture.Version4(s_payload)));
        var reader = new CaptureReader(new MemoryStream(file[..^3]));

        Assert.True(reader.Next(out _));
        Assert.False(reader.Next(out _));
        Assert.Equal("byte 73, pcap packet: 33 bytes are announced and 30 are left; 46 bytes passed over", Assert.Single(reader.Faults.Listed).ToString());
        Assert.Equal(46, reader.BytesPassedOver);
        Assert.Equal(1, new CaptureReader(new MemoryStream([1, 2, 3])).Faults.Count);
        Assert.Equal(1, new CaptureReader(Stream.Null).Faults.Count);
        Assert.False(CaptureReader.IsCapture([.. MadeCapture.Number(0xa1b2c3d4, isLittleEndian: true), 9, 0, 4, 0, 0, 0, 0, 0]));
    }

    /// <summary>A wrong length costs the packet that has it, or the one behind it, and none of the others; what was passed over is counted.</summary>
    /// <param name="length">In place of the true one, which is 52.</param>
    [Theory]
    [InlineData(true, 0xffffffff)]
    [InlineData(true, 0x00ffffff)]
    [InlineData(true, 53)]
    [InlineData(true, 40)]
    [InlineData(true, 0)]
    [InlineData(false, 0xffffffff)]
    [InlineData(false, 300)]
    [InlineData(false, 51)]
    public void The_older_format_is_taken_up_again_behind_a_wrong_length(bool isLittleEndian, uint length)
    {
        var packets = Enumerable.Range(0, 20).Select(number => ((uint)(1_700_000_000 + number), 5u, MadeCapture.Version4([48, 0, 24, .. Enumerable.Repeat((byte)number, 21)]))).ToArray();
        var file = MadeCapture.Pcap(isLittleEndian, true, 101, packets);
        var damaged = 24 + (7 * (16 + 52));
        MadeCapture.Number(length, isLittleEndian).CopyTo(file, damaged + 8);

        var reader = new CaptureReader(new MemoryStream(file));
        var told = Numbers(reader);

        Assert.Equal([.. Enumerable.Range(0, 7), .. Enumerable.Range(8, 12)], told.Where(number => number != 7));
        var fault = Assert.Single(reader.Faults.Listed);
        Assert.InRange(fault.Offset, damaged, damaged + 16 + 52);
        Assert.InRange(reader.BytesPassedOver, 1, 16 + 52);
        Assert.EndsWith($"; {reader.BytesPassedOver} bytes passed over", fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 0xffffffff)]
    [InlineData(true, 0x00fffff0)]
    [InlineData(true, 88)]
    [InlineData(false, 4)]
    [InlineData(false, 80)]
    public void The_newer_format_is_taken_up_again_behind_a_wrong_length(bool isLittleEndian, uint length)
    {
        byte[][] blocks = [.. Enumerable.Range(0, 20).Select(number => MadeCapture.Enhanced(isLittleEndian, 0, 5, MadeCapture.Version4([48, 0, 24, .. Enumerable.Repeat((byte)number, 21)])))];
        byte[] head = [.. MadeCapture.Section(isLittleEndian), .. MadeCapture.Interface(isLittleEndian, 101, 9)];
        byte[] file = [.. head, .. blocks.SelectMany(block => block)];
        var damaged = head.Length + (7 * blocks[0].Length);
        MadeCapture.Number(length, isLittleEndian).CopyTo(file, damaged + 4);

        var reader = new CaptureReader(new MemoryStream(file));

        Assert.Equal([.. Enumerable.Range(0, 7), .. Enumerable.Range(8, 12)], Numbers(reader));
        Assert.Equal(damaged, Assert.Single(reader.Faults.Listed).Offset);
        Assert.Equal(blocks[0].Length, reader.BytesPassedOver);
    }

    /// <summary>What one block says wrongly of itself costs that block, and no time but those of its own interface.</summary>
    [Fact]
    public void A_block_that_is_wrong_in_itself_is_the_only_one_lost()
    {
        var packet = MadeCapture.Version4(s_payload);
        byte[] file =
        [
            .. MadeCapture.Section(true), .. MadeCapture.Interface(true, 101, 9), .. MadeCapture.Interface(true, 101, 99), .. MadeCapture.Enhanced(true, 7, 1, packet),
            .. MadeCapture.Block(6, true, 1, 2, 3), .. MadeCapture.Enhanced(true, 1, 1, packet), .. MadeCapture.Enhanced(true, 0, 2, packet),
        ];

        var reader = new CaptureReader(new MemoryStream(file));
        List<long?> times = [];
        while (reader.Next(out var datagram))
        {
            times.Add(datagram.UnixNanoseconds);
        }

        Assert.Equal([null, 2], times);
        Assert.Equal(["pcapng interface", "pcapng packet block", "pcapng packet block"], reader.Faults.Listed.Select(fault => fault.Item));
        Assert.Equal(0, reader.BytesPassedOver);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        using var stream = new MemoryStream();
        var (source, group) = (new Endpoint(IPAddress.Parse("192.0.2.7"), 4000), new Endpoint(IPAddress.Parse("239.1.2.3"), 8600));
        var writer = new PcapWriter(stream);
        writer.Write(1_700_000_000_123_456_789, source, group, s_payload);
        writer.Write(1_700_000_000_123_456_790, source, group, new byte[PcapWriter.MostPayloadBytes]);
        Assert.Throws<ArgumentException>(() => writer.Write(0, source, group, new byte[PcapWriter.MostPayloadBytes + 1]));
        Assert.Throws<ArgumentException>(() => writer.Write(0, new(IPAddress.IPv6Loopback, 1), group, s_payload));
        writer.Write(5, new(IPAddress.IPv6Loopback, 1), new(IPAddress.Parse("ff15::7"), 2), s_payload);

        var told = Read(stream.ToArray(), out _);

        Assert.Equal([1_700_000_000_123_456_789, 1_700_000_000_123_456_790, 5], told.Select(one => one.Time));
        Assert.Equal("[::1]:1 [ff15::7]:2", told[2].Ends);
        Assert.Equal(s_payload, told[2].Payload);
        var last = stream.ToArray()[^(14 + 40 + 8 + s_payload.Length)..];
        Assert.Equal([0x33, 0x33, 0, 0, 0, 7], last[..6]);
        // The sum of RFC 8200 over both addresses, the length, the protocol and the datagram.
        Assert.Equal(0, Ones([.. last[22..54], 0, 0, 0, 13, 0, 0, 0, 17, .. last[54..], 0]));
        Assert.Equal("192.0.2.7:4000 239.1.2.3:8600", told[0].Ends);
        Assert.Equal(s_payload, told[0].Payload);
        Assert.Equal(PcapWriter.MostPayloadBytes, told[1].Payload.Length);
        // By hand, of 192.0.2.7 to 239.1.2.3, 33 bytes of UDP in 64 hops: the sums of RFC 791 and RFC 768.
        Assert.Equal(0, Ones(stream.ToArray()[54..74]));
    }

    [Fact]
    public void Packets_are_read_without_memory_of_their_own()
    {
        var packet = MadeCapture.Ethernet(0x0800, MadeCapture.Version4(s_payload));
        var file = MadeCapture.Pcap(true, true, 1, [.. Enumerable.Repeat((1u, 2u, packet), 20_000)]);
        var reader = new CaptureReader(new MemoryStream(file));
        reader.Next(out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.Next(out _))
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
        Assert.Equal(20_000, reader.Counts.Total);
    }

    [Fact]
    public void Nothing_that_arrives_breaks_the_reader()
    {
        var packet = MadeCapture.Ethernet(0x8100, [0, 7, 0x08, 0x00, .. MadeCapture.Version4(s_payload)]);
        byte[][] sources =
        [
            MadeCapture.Pcap(true, true, 1, (1, 2, packet), (3, 4, packet)), MadeCapture.Pcap(false, false, 113, (1, 2, [.. new byte[14], 0x86, 0xdd, .. MadeCapture.Version6(s_payload)])),
            [.. MadeCapture.Section(true), .. MadeCapture.Interface(true, 1, 9), .. MadeCapture.Enhanced(true, 0, 5, packet), .. MadeCapture.Section(false), .. MadeCapture.Interface(false, 101, null), .. MadeCapture.Enhanced(false, 0, 5, MadeCapture.Version6(s_payload))],
        ];
        DecoderMutation.Run(sources, bytes =>
        {
            var reader = new CaptureReader(new MemoryStream(bytes));
            while (reader.Next(out var datagram))
            {
                Assert.InRange(datagram.Offset, 0, bytes.Length - datagram.Payload.Length);
            }

            Assert.InRange(reader.Counts.Total, 0, bytes.Length);
            Assert.All(reader.Faults.Listed, fault => Assert.InRange(fault.Offset, 0, bytes.Length));
            Assert.InRange(reader.BytesPassedOver, 0, bytes.Length);
        });
    }

    /// <summary>The number that each datagram's payload is filled with.</summary>
    private static List<int> Numbers(CaptureReader reader)
    {
        List<int> numbers = [];
        while (reader.Next(out var datagram))
        {
            numbers.Add(datagram.Payload[^1]);
        }

        return numbers;
    }

    private static ushort Ones(byte[] header)
    {
        var sum = 0u;
        for (var at = 0; at < header.Length; at += 2)
        {
            sum += (uint)((header[at] << 8) | header[at + 1]);
        }

        return (ushort)~((sum & 0xffff) + (sum >> 16));
    }

    private static List<(long? Time, string Ends, byte[] Payload, long Offset, long Packet)> Read(byte[] file, out PacketCounts counts)
    {
        var reader = new CaptureReader(new MemoryStream(file));
        List<(long?, string, byte[], long, long)> told = [];
        while (reader.Next(out var datagram))
        {
            told.Add((datagram.UnixNanoseconds, $"{datagram.Source} {datagram.Destination}", datagram.Payload.ToArray(), datagram.Offset, datagram.Packet));
        }

        Assert.Equal(0, reader.Faults.Count);
        counts = reader.Counts;
        return told;
    }
}
