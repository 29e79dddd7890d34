using Parapet.Drawing;
using Parapet.Drawing.Colours;
using Parapet.Drawing.Raster;
using Parapet.Drawing.Vector;
using Xunit;

namespace Parapet.Tests.Unit.Drawing;

/// <summary>What a drawing is made on: the same calls, in pixels and in SVG.</summary>
public sealed class PictureTests
{
    [Fact]
    public void A_png_says_its_size_and_ends_whole()
    {
        var png = Made(new PixelDrawing(30, 20)).ToPng();
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal([0, 0, 0, 30, 0, 0, 0, 20], png[16..24]);
        Assert.Equal("IEND"u8.ToArray(), png[^8..^4]);
    }

    [Fact]
    public void Svg_writes_colours_as_style_sheets_do_and_escapes_text()
    {
        var svg = Made(new SvgDrawing(30, 20)).ToString();
        Assert.Contains("""<path d="M1 1L9 1L9 9Z" fill="#0b5394" fill-rule="evenodd"/>""", svg);
        Assert.Contains("a &amp; b</text>", svg);
    }

    [Theory]
    [InlineData(0, "#204060")]
    [InlineData(0.5, "#90a0b0")]
    [InlineData(1, "#ffffff")]
    public void Colours_mix_by_share(double share, string expected) => Assert.Equal(expected, Colour.FromHex(0x204060).Mixed(Palette.Paper, share).Text);

    private static T Made<T>(T drawing)
        where T : IDrawing
    {
        drawing.Fill([(1, 1), (9, 1), (9, 9)], Palette.Kinds[0]);
        drawing.Text(2, 18, "a & b", -1, 11);
        return drawing;
    }
}
