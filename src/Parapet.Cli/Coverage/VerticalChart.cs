using Parapet.Earth.Terrain;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>Height over ground range along one azimuth: terrain, what is covered, and the rays of constant elevation on a 4/3 earth.</summary>
internal static class VerticalChart
{
    public const int Width = 1000;

    public const int Height = 560;

    private const double Left = 70;
    private const double Right = 960;
    private const double Top = 90;
    private const double Bottom = 500;
    private static readonly double[] ElevationsDegrees = [0, 0.5, 1, 2, 3, 5, 10, 20, 40];
    private static readonly (int, int, int) Black = (34, 34, 34);
    private static readonly (int, int, int) Grey = (190, 190, 190);

    /// <param name="ceiling">The top of the chart above the ellipsoid.</param>
    public static void Draw(IDrawing drawing, string title, string subtitle, VerticalCoverage vertical, Length ceiling)
    {
        var across = (Length range) => Left + (Right - Left) * (range / vertical.Slices[^1].Range);
        var up = (Length height) => Bottom - (Bottom - Top) * Math.Clamp(height / ceiling, 0, 1);
        drawing.Text(16, 27, title, -1, 19);
        drawing.Text(16, 50, subtitle, -1, 14);
        Cover(drawing, vertical, across, up);
        Rays(drawing, vertical, ceiling, across, up);
        var profile = vertical.Slices.Select(slice => (across(slice.Range), up(slice.Ground)));
        drawing.Fill([(Left, Bottom), (Left, up(vertical.Slices[0].Ground)), .. profile, (Right, Bottom)], (122, 106, 88));
        Axes(drawing, vertical.Slices[^1].Range, ceiling, across, up);
    }

    /// <summary>One outline for each unbroken run of covered slices: above from near to far, below from far to near.</summary>
    private static void Cover(IDrawing drawing, VerticalCoverage vertical, Func<Length, double> across, Func<Length, double> up)
    {
        var (above, below) = (new List<(double, double)>(), new List<(double, double)>());
        foreach (var slice in vertical.Slices.Append(new(Length.Zero, Length.Zero, null, null)))
        {
            if (slice is { Lowest: { } lowest, Highest: { } highest })
            {
                above.Add((across(slice.Range), up(highest)));
                below.Add((across(slice.Range), up(lowest)));
            }
            else if (above.Count > 0)
            {
                below.Reverse();
                drawing.Fill([.. above, .. below], (150, 196, 190));
                above.Clear();
                below.Clear();
            }
        }
    }

    private static void Rays(IDrawing drawing, VerticalCoverage vertical, Length ceiling, Func<Length, double> across, Func<Length, double> up)
    {
        foreach (var degrees in ElevationsDegrees)
        {
            var ray = vertical.Slices
                .Select(slice => (slice.Range, Height: OnRay(vertical.Sensor.Antenna.Height, slice.Range, degrees)))
                .TakeWhile(point => point.Height <= ceiling).ToArray();
            if (ray.Length > 1)
            {
                drawing.Line([.. ray.Select(point => (across(point.Range), up(point.Height)))], Grey, 1);
                var end = ray[^1];
                var name = FormattableString.Invariant($"{degrees} deg");
                if (across(end.Range) > Left + 40)
                {
                    drawing.Text(Math.Min(across(end.Range), Right) - 4, Math.Max(up(end.Height) - 5, Top + 13), name, 1, 11);
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

    private static void Axes(IDrawing drawing, Length range, Length ceiling, Func<Length, double> across, Func<Length, double> up)
    {
        drawing.Line([(Left, Top), (Left, Bottom), (Right, Bottom)], Black, 1.4);
        foreach (var tick in Ticks(range.Kilometres))
        {
            var x = across(tick.Kilometres);
            drawing.Line([(x, Bottom), (x, Bottom + 5)], Black, 1.2);
            drawing.Text(x, Bottom + 20, FormattableString.Invariant($"{tick:0.##}"), 0, 13);
        }

        foreach (var tick in Ticks(ceiling.Kilometres))
        {
            var y = up(tick.Kilometres);
            drawing.Line([(Left - 5, y), (Left, y)], Black, 1.2);
            drawing.Text(Left - 9, y + 4, FormattableString.Invariant($"{tick:0.##}"), 1, 13);
        }

        drawing.Text((Left + Right) / 2, Bottom + 44, "ground range, km", 0, 14);
        drawing.Text(Left - 54, Top - 10, "height above sea level, km", -1, 13);
    }

    private static IEnumerable<double> Ticks(double highest)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(highest / 5)));
        var step = power * new[] { 1.0, 2, 5, 10 }.First(candidate => highest / (candidate * power) <= 8);
        for (var count = 0; count * step <= highest * (1 + 1e-9); count++)
        {
            yield return count * step;
        }
    }
}
