using System.Buffers;
using System.Text.Json.Nodes;
using Parapet.Interop.Cot;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Cot;

public sealed class TakProtobufTests
{
    [Fact]
    public void The_golden_message_is_read_and_written_to_the_byte()
    {
        var golden = CotEvents.Golden("takproto_v1_mesh.bin");
        Assert.True(TakProtobuf.TryReadMessage(golden, out var message, out var fault), fault.ToString());
        Assert.True(CotXml.TryRead(CotEvents.Golden("xml"), out var xml, out _));
        var told = message!.Event!;
        Assert.StartsWith("<remarks>SIM ONLY</remarks><_flow-tags_>", told.OtherDetail, StringComparison.Ordinal);
        Assert.Equal(xml, told with { OtherDetail = xml!.OtherDetail });
        Assert.Equal(golden, Written(message, TakProtobuf.WriteMessage));
        Assert.Equal([0xbf, 1, 0xbf, .. golden], Mesh(message));
        Assert.Equal([0xbf, 0x82, 0x02, .. golden], Stream(message));
    }

    [Fact]
    public void Whatever_a_message_can_hold_comes_back_by_mesh_and_by_stream()
    {
        foreach (var message in (TakMessage[])[new(CotEvents.Full, new(1, 2, "who")), new(CotEvents.Bare), new(null, new(1, 1, "x")), new(null)])
        {
            Assert.True(TakProtobuf.TryReadMesh(Mesh(message), out var read, out var fault), fault.ToString());
            Assert.Equal((message.Event, message.Control), (read!.Event, read.Control));
            var stream = Stream(message);
            Assert.Equal(OperationStatus.Done, TakProtobuf.ReadStream([.. stream, 1, 2, 3], out read, out var consumed, out fault));
            Assert.Equal((message.Event, message.Control), (read!.Event, read.Control));
            Assert.Equal(stream.Length, consumed);
        }
    }

    [Fact]
    public void A_stream_that_is_cut_anywhere_waits_for_more()
    {
        var stream = Stream(new(CotEvents.Full));
        for (var length = 0; length < stream.Length; length++)
        {
            Assert.Equal(OperationStatus.NeedMoreData, TakProtobuf.ReadStream(stream.AsSpan(0, length), out _, out var consumed, out _));
            Assert.Equal(0, consumed);
        }
    }

    /// <summary>Of a later version of the protocol: numbers that this one does not know, in the message, the event and the detail.</summary>
    [Fact]
    public void Fields_that_are_not_known_are_written_again()
    {
        byte[] detail = [0x12, 0x03, 0x12, 0x01, 0x41, 0xa2, 0x06, 0x02, 7, 8];
        byte[] told = [0x0a, 0x03, 0x61, 0x2d, 0x75, 0x7a, (byte)detail.Length, .. detail, 0x88, 0x02, 0x96, 0x01];
        byte[] message = [0xbf, 1, 0xbf, 0x12, (byte)told.Length, .. told, 0x19, 1, 2, 3, 4, 5, 6, 7, 8, 0x25, 1, 2, 3, 4];
        Assert.True(TakProtobuf.TryReadMesh(message, out var read, out var fault), fault.ToString());
        Assert.Equal(new("A"), read!.Event!.Contact);
        Assert.Equal([12 + 2, 4, 5], read.Unknown.Select(part => part.Length));
        Assert.Equal(message, Mesh(read));
    }

    [Theory]
    [InlineData("", "byte 0, header: nothing")]
    [InlineData("3C3F786D6C", "byte 0, header: 3C3F78")]
    [InlineData("BF02BF", "byte 1, version: 2; allowed: 1")]
    [InlineData("BF0100", "byte 2, header")]
    [InlineData("BF01BF1205", "byte 5, field 2: 5 bytes long, of which 0 are there")]
    [InlineData("BF01BF12", "byte 4, the length of field 2: a number that is cut off")]
    [InlineData("BF01BF00", "byte 3, the number of a field: 0")]
    [InlineData("BF01BF13", "byte 3, field 2: a value of form 3")]
    [InlineData("BF01BF08FFFFFFFFFFFFFFFFFFFF01", "byte 4, field 1: a number of more than 64 bits")]
    [InlineData("BF01BF1203" + "0A01FF", "byte 7, type: no valid UTF-8")]
    [InlineData("BF01BF1209" + "51000000000000F07F", "lat: Infinity")]
    [InlineData("BF01BF120B" + "30FFFFFFFFFFFFFFFFFF01", "sendTime, startTime or staleTime")]
    [InlineData("BF01BF1207" + "7A050A033C613E", "xmlDetail: no well-formed XML")]
    public void A_broken_datagram_is_refused_with_its_place_and_reason(string hexadecimal, string reason)
    {
        Assert.False(TakProtobuf.TryReadMesh(Convert.FromHexString(hexadecimal), out var message, out var fault));
        Assert.Null(message);
        Assert.Contains(reason, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00", 0, "byte 0, header")]
    [InlineData("BFFFFFFFFF7F", 0, "byte 1, length")]
    [InlineData("BF0213000102", 4, "a value of form 3")]
    public void A_broken_stream_is_told_and_passed_over_where_its_length_is_known(string hexadecimal, int passed, string reason)
    {
        Assert.Equal(OperationStatus.InvalidData, TakProtobuf.ReadStream(Convert.FromHexString(hexadecimal), out _, out var consumed, out var fault));
        Assert.Equal(passed, consumed);
        Assert.Contains(reason, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_breaks_the_reader()
    {
        var whole = Mesh(new(CotEvents.Full, new(1, 2, "who")));
        var read = 0;
        for (var key = 0; key < ByteMutation.Usual; key++)
        {
            var bytes = ByteMutation.Of(whole, key);
            if (TakProtobuf.TryReadMesh(bytes, out var message, out var fault))
            {
                read++;
                Assert.True(TakProtobuf.TryReadMesh(Mesh(message!), out var again, out var why), $"{key}: {why}");
                Assert.Equal((message!.Event, message.Control), (again!.Event, again.Control));
            }
            else
            {
                Assert.True(fault.Item.Length > 0 && fault.Offset <= bytes.Length, $"{key}: {fault}");
            }

            TakProtobuf.ReadStream(bytes, out _, out var consumed, out _);
            Assert.InRange(consumed, 0, bytes.Length);
        }

        Assert.InRange(read, 1, ByteMutation.Usual - 1);
    }

    [Fact]
    public void Node_cot_reads_the_same()
    {
        var written = Written(new(CotEvents.Full, new(1, 1, "who")), TakProtobuf.WriteMessage);
        var told = JsonNode.Parse(Judge.Node("@tak-ps/node-cot", "cot.mjs", Convert.ToHexString(written)))!["event"]!;
        var attributes = told["_attributes"]!;
        Assert.Equal(CotEvents.Full.Uid, (string)attributes["uid"]!);
        Assert.Equal("a-h-A-M-F-F", (string)attributes["type"]!);
        Assert.Equal("2024-02-29T23:59:59.999Z", (string)attributes["time"]!);
        var point = told["point"]!["_attributes"]!;
        Assert.Equal(CotEvents.Full.LatitudeDegrees, Number(point["lat"]));
        Assert.Equal(CotEvents.Full.LongitudeDegrees, Number(point["lon"]));
        Assert.Equal(CotEvents.Full.HeightMetres, Number(point["hae"]));
        Assert.Equal(CotEvents.Full.LinearErrorMetres, Number(point["le"]));
        var detail = told["detail"]!;
        Assert.Equal("TK & 7", (string)detail["contact"]!["_attributes"]!["callsign"]!);
        Assert.Equal(359.99, Number(detail["track"]!["_attributes"]!["course"]));
        Assert.Equal("Cyan", (string)detail["__group"]!["_attributes"]!["name"]!);
        Assert.Contains("a < b & \"c\"", detail["remarks"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>It gives some numbers as text.</summary>
    private static double Number(JsonNode? node) => double.Parse(node!.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    private static byte[] Mesh(TakMessage message) => Written(message, TakProtobuf.WriteMesh);

    private static byte[] Stream(TakMessage message) => Written(message, TakProtobuf.WriteStream);

    private static byte[] Written(TakMessage message, Action<TakMessage, IBufferWriter<byte>> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        write(message, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
