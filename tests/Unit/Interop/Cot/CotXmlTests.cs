using System.Buffers;
using System.Text;
using Parapet.Interop.Cot;
using Xunit;

namespace Parapet.Tests.Unit.Interop.Cot;

public sealed class CotXmlTests
{
    [Fact]
    public void The_golden_document_is_read_and_written_to_the_byte()
    {
        var golden = CotEvents.Golden("xml");
        Assert.True(CotXml.TryRead(golden, out var told, out var fault), fault.ToString());
        Assert.Equal(("a-h-A-M-F-F", "IAMD.TRK.0007", "m-r"), (told!.Type, told.Uid, told.How));
        Assert.Equal((41.0220265, 19.8525470, 11277.6, 150.0, 200.0), (told.LatitudeDegrees, told.LongitudeDegrees, told.HeightMetres, told.CircularErrorMetres, told.LinearErrorMetres));
        Assert.Equal(new(2026, 11, 22, 20, 0, 12, TimeSpan.Zero), told.Stale);
        Assert.Equal(new CotTrack(150.29, 244.9), told.Track);
        Assert.Equal("TK7", told.Contact!.Callsign);
        Assert.Equal("<remarks>SIM ONLY</remarks>", told.OtherDetail);

        // Its longitude ends in a nought, which a number does not keep.
        Assert.Equal(Encoding.UTF8.GetString(golden).TrimEnd().Replace("19.8525470", "19.852547", StringComparison.Ordinal), Encoding.UTF8.GetString(Written(told)));
    }

    [Fact]
    public void Whatever_an_event_can_hold_comes_back()
    {
        foreach (var told in (CotEvent[])[CotEvents.Full, CotEvents.Bare])
        {
            Assert.True(CotXml.TryRead(Written(told), out var read, out var fault), fault.ToString());
            Assert.Equal(told, read);
        }
    }

    /// <summary>What an element says beyond its field would be lost; so it stays as it is.</summary>
    [Fact]
    public void An_element_that_says_more_than_its_field_holds_is_kept_whole()
    {
        var document = Encoding.UTF8.GetString(CotEvents.Golden("xml")).Replace("<contact callsign=\"TK7\"/>", "<contact callsign=\"TK7\" phone=\"5\"/><status readiness=\"true\"/>", StringComparison.Ordinal);
        Assert.True(CotXml.TryRead(Encoding.UTF8.GetBytes(document), out var told, out _));
        Assert.Null(told!.Contact);
        Assert.Contains("phone=\"5\"", told.OtherDetail, StringComparison.Ordinal);
        Assert.Contains("readiness=\"true\"", told.OtherDetail, StringComparison.Ordinal);
        Assert.Contains("<remarks>SIM ONLY</remarks>", told.OtherDetail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lat=\"41.0220265\"", "lat=\"91\"", "point lat: '91'; allowed: a number from -90 to 90")]
    [InlineData("lon=\"19.8525470\"", "lon=\"NaN\"", "point lon: 'NaN'")]
    [InlineData("lon=\"19.8525470\"", "", "point lon: absent")]
    [InlineData("uid=\"IAMD.TRK.0007\"", "uid=\"\"", "event uid: absent or empty")]
    [InlineData("stale=\"2026-11-22T20:00:12.000Z\"", "stale=\"soon\"", "event stale: 'soon'")]
    [InlineData("</detail>", "", "no well-formed XML")]
    [InlineData("<event ", "<!DOCTYPE event [<!ENTITY a \"b\">]><event ", "no well-formed XML")]
    [InlineData("<event ", "<tent ", "the root is 'tent'; allowed: event")]
    public void A_broken_document_is_refused_with_its_reason(string old, string replacement, string reason)
    {
        var document = Encoding.UTF8.GetString(CotEvents.Golden("xml"));
        Assert.Contains(old, document, StringComparison.Ordinal);
        Assert.False(CotXml.TryRead(Encoding.UTF8.GetBytes(document.Replace(old, replacement, StringComparison.Ordinal)), out var told, out var fault));
        Assert.Null(told);
        Assert.Contains(reason, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_XML_names_its_byte()
    {
        var document = Encoding.UTF8.GetString(CotEvents.Golden("xml")).Replace("<detail>", "\n<detail>\n<&", StringComparison.Ordinal);
        Assert.False(CotXml.TryRead(Encoding.UTF8.GetBytes(document), out _, out var fault));
        Assert.InRange(fault.Offset, document.IndexOf("<&", StringComparison.Ordinal), document.IndexOf("<&", StringComparison.Ordinal) + 2);
    }

    /// <summary>What is kept as it stands is copied once a level, so that depth is bounded before anything is kept.</summary>
    [Fact]
    public void Elements_within_elements_without_end_are_refused_at_once()
    {
        var document = Encoding.UTF8.GetString(CotEvents.Golden("xml"));
        string Nested(int depth) => document.Replace("</detail>", string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth)) + "</detail>", StringComparison.Ordinal);
        Assert.True(CotXml.TryRead(Encoding.UTF8.GetBytes(Nested(60)), out _, out var fault), fault.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(CotXml.TryRead(Encoding.UTF8.GetBytes(Nested(140_000)), out _, out fault));
        Assert.Contains("elements more than 64 deep", fault.Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
    }

    [Fact]
    public void No_damage_breaks_the_reader()
    {
        var whole = Written(CotEvents.Full);
        var read = 0;
        for (var key = 0; key < ByteMutation.Usual; key++)
        {
            if (CotXml.TryRead(ByteMutation.Of(whole, key), out var told, out var fault))
            {
                read++;
                Assert.True(CotXml.TryRead(Written(told!), out var again, out var why), $"{key}: {why}");
                Assert.Equal(told, again);
            }
            else
            {
                Assert.True(fault.Item.Length > 0 && fault.Reason.Length > 0, $"{key}: {fault}");
            }
        }

        Assert.InRange(read, 1, ByteMutation.Usual - 1);
    }

    [Fact]
    public void Xmllint_finds_every_line_well_formed()
    {
        using var folder = new TemporaryFolder();
        foreach (var (index, told) in ((CotEvent[])[CotEvents.Full, CotEvents.Bare]).Index())
        {
            var file = Path.Combine(folder.Path, $"{index}.xml");
            File.WriteAllBytes(file, Written(told));
            Assert.Equal("", Judge.Run("xmllint", "--noout", file));
        }
    }

    private static byte[] Written(CotEvent told)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CotXml.Write(told, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}
