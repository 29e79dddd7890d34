using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Json;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>JSON tells every field with its unit, and numbers with their names.</summary>
public sealed class DisJsonTests
{
    [Fact]
    public void A_shot_is_told_with_its_units() => Assert.Equal(
        """{"header":{"version":7,"exercise":1,"type":2,"typeName":"Fire","family":2,"familyName":"Warfare","timestampSeconds":1234.499999508,"timestampIsAbsolute":true,"lengthBytes":96,"status":0},"firingEntity":{"site":1,"application":2,"number":101},"target":{"site":1,"application":2,"number":202},"munition":{"site":1,"application":2,"number":303},"event":{"site":1,"application":2,"number":9},"fireMission":7,"locationMetres":{"x":3509000.25,"y":2890000.5,"z":4459000.75},"descriptor":{"type":{"kind":2,"kindName":"Munition","domain":1,"country":222,"category":1,"subcategory":1,"specific":1,"extra":0},"warhead":1000,"fuse":3100,"quantity":2,"roundsPerMinute":10},"velocityMetresPerSecond":{"x":30,"y":0,"z":900},"rangeMetres":42000}""",
        Told("02_fire"));

    [Fact]
    public void Lists_texts_and_names_are_told()
    {
        var state = JsonNode.Parse(Told("01_entity_state_2vp"))!;
        Assert.Equal("SU35-01", (string?)state["marking"]!["text"]);
        Assert.Equal("Rvw", (string?)state["deadReckoning"]!["algorithmName"]);
        Assert.Equal(2, state["variableParameters"]!.AsArray().Count);
        Assert.Equal(0.75, (double)state["variableParameters"]![0]!["articulatedPart"]!["value"]!);
        var comment = JsonNode.Parse(Told("22_comment"))!;
        Assert.Equal("track 0007 classified hostile", (string?)comment["variableDatums"]![0]!["valueText"]);
        var emission = JsonNode.Parse(Told("23_em_emission"))!;
        Assert.Equal("Acquisition And Tracking", (string?)emission["systems"]![0]!["beams"]![1]!["functionName"]);
        Assert.Equal(303, (int)emission["systems"]![0]!["beams"]![1]!["targets"]![1]!["target"]!["number"]!);
        Assert.Equal(28, Convert.FromHexString((string)JsonNode.Parse(Told("34_is_group_of"))!["bodyHex"]!).Length);
    }

    [Fact]
    public void What_is_no_number_is_told_as_a_text()
    {
        var bytes = GoldenPdus.Bytes("02_fire");
        (bytes[92], bytes[93]) = (0x7F, 0xC0);
        Assert.Equal("NaN", (string?)JsonNode.Parse(Told(bytes))!["rangeMetres"]);
    }

    [Fact]
    public void What_cannot_be_read_is_not_told()
    {
        var bytes = GoldenPdus.Bytes("01_entity_state");
        bytes[19] = 1;
        var told = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(told);
        var bundle = new DisBundle(bytes);
        Assert.True(bundle.Next(out var pdu));
        Assert.False(DisJson.TryWrite(in pdu, json, out var fault));
        json.Flush();
        Assert.Equal((0, 144), (told.WrittenCount, fault.Offset));
    }

    private static string Told(string name) => Told(GoldenPdus.Bytes(name));

    private static string Told(byte[] bytes)
    {
        var told = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(told))
        {
            var bundle = new DisBundle(bytes);
            Assert.True(bundle.Next(out var pdu));
            Assert.True(DisJson.TryWrite(in pdu, json, out _));
        }

        return Encoding.UTF8.GetString(told.WrittenSpan);
    }
}
