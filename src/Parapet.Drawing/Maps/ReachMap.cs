using System.Collections.Immutable;
using Parapet.Drawing.Colours;
using Parapet.Drawing.Raster;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Drawing.Maps;

/// <summary>A square map about sites: a picture of relief and colours, upon it the sites and their reaches, and a key.</summary>
public sealed record ReachMap
{
    private const int RingPoints = 180;
    private const int PictureCaption = 90;

    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>A line of small print under the heading.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What a PNG, which has room for one line, says in place of both.</summary>
    public required string Caption { get; init; }

    /// <summary>What the picture is drawn on.</summary>
    public required AzimuthalPlane Plane { get; init; }

    /// <summary>The picture, row by row from the north-west, 0xAABBGGRR.</summary>
    public required uint[] Pixels { get; init; }

    /// <summary>Several may stand at one place.</summary>
    public required ImmutableArray<ReachSite> Sites { get; init; }

    /// <summary>What the colours stand for, from dark to light.</summary>
    public required ImmutableArray<ReachLevel> Levels { get; init; }

    /// <summary>Two lines of small print under the key.</summary>
    public required (string First, string Second) Notes { get; init; }

    /// <summary>The whole of an SVG file, with coasts, grid and scale.</summary>
    public string ToSvg() => ReachMapSvg.Draw(this);

    /// <summary>The whole of a PNG file.</summary>
    public byte[] ToPng()
    {
        var side = Plane.Pixels;
        var drawing = new PixelDrawing(side, side + PictureCaption);
        drawing.Picture(Pixels, side, 0, 0);
        foreach (var site in Sites)
        {
            drawing.Line([.. Ring(site)], Palette.Ink, 1);
            var (x, y) = Plane.PixelOf(site.Place);
            drawing.Fill([(x, y - 8), (x + 7, y + 6), (x - 7, y + 6)], new(17, 17, 17));
            drawing.Fill([(x, y - 5), (x + 5, y + 4.5), (x - 5, y + 4.5)], Palette.Paper);
        }

        for (var level = 0; level < Levels.Length; level++)
        {
            var (x, y) = (16 + level % 5 * 195.0, side + 12 + level / 5 * 24.0);
            drawing.Fill([(x, y), (x + 18, y), (x + 18, y + 18), (x, y + 18)], Palette.KeyOfLevel(level, Levels.Length));
            drawing.Text(x + 24, y + 15, Levels[level].Name, -1, 15);
        }

        drawing.Text(16, side + PictureCaption - 10, Caption, -1, 15);
        return drawing.ToPng();
    }

    /// <summary>The edge of a site's reach, in pixels of the plane.</summary>
    internal IEnumerable<(double X, double Y)> Ring(ReachSite site) => Enumerable.Range(0, RingPoints + 1).Select(i =>
        Plane.PixelOf(Geodesic.Direct(site.Place, Azimuth.FromDegrees(360.0 * i / RingPoints), site.Reach).Place));
}
