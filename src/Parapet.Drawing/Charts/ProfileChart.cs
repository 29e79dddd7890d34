using System.Collections.Immutable;
using Parapet.Drawing.Colours;
using Parapet.Earth.Terrain;

namespace Parapet.Drawing.Charts;

/// <summary>Height over ground range along one azimuth: terrain, what is covered, and the rays of constant elevation on a 4/3 earth.</summary>
public static class ProfileChart
{
    /// <summary>Pixels from left to right that it is made for.</summary>
    public const int Width = 1000;

    /// <summary>Pixels from top to bottom that it is made for.</summary>
    public const int Height = 560;

    private const double Left = 70;
    private const double Right = 960;
    private const double Top = 90;
    private const double Bottom = 500;
    private static readonly double[] ElevationsDegrees = [0, 0.5, 1, 2, 3, 5, 10, 20, 40];
    private static readonly Colour Axis = Palette.Ink;
    private static readonly Colour Ray = new(190, 190, 190);
    private static readonly Colour Covered = new(150, 196, 190);
    private static readonly Colour Earth = new(122, 106, 88);

    /// <summary>Draws the chart.</summary>
    /// <param name="antenna">Where rays begin, above the ellipsoid.</param>
    /// <param name="slices">From near to far; at least one.</param>
    /// <param name="ceiling">The top of the chart above the ellipsoid.</param>
    public static void Draw(IDrawing drawing, string title, string subtitle, Length antenna, ImmutableArray<ProfileSlice> slices, Length ceiling)
    {
        var across = new LinearScale(0, slices[^1].Range.Kilometres, Left, Right);
        var up = new LinearScale(0, ceiling.Kilometres, Bottom, Top);
        drawing.Text(16, 27, title, -1, 19);
        drawing.Text(16, 50, subtitle, -1, 14);
        Cover(drawing, slices, across, up);
        Rays(drawing, antenna, slices, ceiling, across, up);
        var profile = slices.Select(slice => (across[slice.Range.Kilometres], up.Inside(slice.Ground.Kilometres)));
        drawing.Fill([(Left, Bottom), (Left, up.Inside(slices[0].Ground.Kilometres)), .. profile, (Right, Bottom)], Earth);
        Axes(drawing, across, up);
    }

    /// <summary>One outline for each unbroken run of covered slices: above from near to far, below from far to near.</summary>
    private static void Cover(IDrawing drawing, ImmutableArray<ProfileSlice> slices, LinearScale across, LinearScale up)
    {
        var (above, below) = (new List<(double, double)>(), new List<(double, double)>());
        foreach (var slice in slices.Append(new(Length.Zero, Length.Zero, null, null)))
        {
            if (slice is { Lowest: { } lowest, Highest: { } highest })
            {
                above.Add((across[slice.Range.Kilometres], up.Inside(highest.Kilometres)));
                below.Add((across[slice.Range.Kilometres], up.Inside(lowest.Kilometres)));
            }
            else if (above.Count > 0)
            {
                below.Reverse();
                drawing.Fill([.. above, .. below], Covered);
                above.Clear();
                below.Clear();
            }
        }
    }

    private static void Rays(IDrawing drawing, Length antenna, ImmutableArray<ProfileSlice> slices, Length ceiling, LinearScale across, LinearScale up)
    {
        foreach (var degrees in ElevationsDegrees)
        {
            var ray = slices
                .Select(slice => (slice.Range, Height: OnRay(antenna, slice.Range, degrees)))
                .TakeWhile(point => point.Height <= ceiling)
                .Select(point => (X: across[point.Range.Kilometres], Y: up.Inside(point.Height.Kilometres))).ToArray();
            if (ray.Length > 1)
            {
                drawing.Line(ray, Ray, 1);
                var (x, y) = ray[^1];
                if (x > Left + 40)
                {
                    drawing.Text(Math.Min(x, Right) - 4, Math.Max(y - 5, Top + 13), FormattableString.Invariant($"{degrees} deg"), 1, 11);
                }
            }
        }
    }

    /// <summary>Height of a straight ray over the 4/3 earth: its distance from the centre times the cosine of its elevation stays the same.</summary>
    private static Length OnRay(Length antenna, Length range, double elevationDegrees)
    {
        var elevation = elevationDegrees * (Math.PI / 180);
        var there = elevation + range.Metres / RefractedEarth.RadiusMetres;
        return there >= Math.PI / 2
            ? Length.FromMetres(double.PositiveInfinity)
            : Length.FromMetres((RefractedEarth.RadiusMetres + antenna.Metres) * Math.Cos(elevation) / Math.Cos(there) - RefractedEarth.RadiusMetres);
    }

    private static void Axes(IDrawing drawing, LinearScale across, LinearScale up)
    {
        drawing.Line([(Left, Top), (Left, Bottom), (Right, Bottom)], Axis, 1.4);
        foreach (var tick in across.Ticks())
        {
            var x = across[tick];
            drawing.Line([(x, Bottom), (x, Bottom + 5)], Axis, 1.2);
            drawing.Text(x, Bottom + 20, FormattableString.Invariant($"{tick:0.##}"), 0, 13);
        }

        foreach (var tick in up.Ticks())
        {
            var y = up[tick];
            drawing.Line([(Left - 5, y), (Left, y)], Axis, 1.2);
            drawing.Text(Left - 9, y + 4, FormattableString.Invariant($"{tick:0.##}"), 1, 13);
        }

        drawing.Text((Left + Right) / 2, Bottom + 44, "ground range, km", 0, 14);
        drawing.Text(Left - 54, Top - 10, "height above sea level, km", -1, 13);
    }
}
