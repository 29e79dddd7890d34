namespace Parapet.Flight.Interceptors;

/// <summary>
/// Lays the strip between two neighbouring fly-outs over a grid of range and height: each post inside gets the time,
/// speed and launch elevation found there by linear interpolation over triangles; the quickest strip wins.
/// </summary>
internal sealed class FlyOutMesh
{

    /// <summary>In metres: posts of range zero belong to the fly-out that goes straight up.</summary>
    private const double Edge = 1e-3;

    /// <summary>So that a post on the edge of two triangles is missed by neither.</summary>
    private const double Slack = 1e-6;

    private readonly double[] _ranges;
    private readonly double[] _heights;

    /// <param name="ranges">Posts along the surface, ascending, in metres.</param>
    /// <param name="heights">Posts above the ellipsoid, ascending, in metres.</param>
    public FlyOutMesh(double[] ranges, double[] heights)
    {
        (_ranges, _heights) = (ranges, heights);
        (Seconds, Speeds, Elevations) = (Unreached(), Unreached(), Unreached());
    }

    /// <summary>Least time to each post, range by range, each over all heights; NaN where none comes.</summary>
    public double[] Seconds { get; }

    /// <summary>Speed on arrival at each post, in m/s.</summary>
    public double[] Speeds { get; }

    /// <summary>Launch elevation of the quickest fly-out to each post, in radians.</summary>
    public double[] Elevations { get; }

    public void Add(ReadOnlySpan<FlyOutPoint> lower, ReadOnlySpan<FlyOutPoint> upper, double lowerElevation, double upperElevation, bool onlyUsable)
    {
        for (var i = 1; i < Math.Min(lower.Length, upper.Length); i++)
        {
            if (onlyUsable && !(lower[i - 1].Usable && lower[i].Usable && upper[i - 1].Usable && upper[i].Usable))
            {
                continue;
            }

            var (begin, end) = ((i - 1) * FlyOutFan.RecordSeconds, i * FlyOutFan.RecordSeconds);
            var near = new Corner(lower[i - 1], begin, lowerElevation);
            var far = new Corner(upper[i], end, upperElevation);
            Cover(near, new(lower[i], end, lowerElevation), far);
            Cover(near, new(upper[i - 1], begin, upperElevation), far);
        }
    }

    private void Cover(in Corner a, in Corner b, in Corner c)
    {
        var area = (b.Range - a.Range) * (c.Height - a.Height) - (c.Range - a.Range) * (b.Height - a.Height);
        if (area == 0)
        {
            return;
        }

        var (nearest, farthest) = (Math.Min(a.Range, Math.Min(b.Range, c.Range)), Math.Max(a.Range, Math.Max(b.Range, c.Range)));
        var (lowest, highest) = (Math.Min(a.Height, Math.Min(b.Height, c.Height)), Math.Max(a.Height, Math.Max(b.Height, c.Height)));
        for (var i = FirstAtLeast(_ranges, nearest - Edge); i < _ranges.Length && _ranges[i] <= farthest + Edge; i++)
        {
            for (var j = FirstAtLeast(_heights, lowest); j < _heights.Length && _heights[j] <= highest; j++)
            {
                var (x, y) = (_ranges[i] - a.Range, _heights[j] - a.Height);
                var ofB = (x * (c.Height - a.Height) - (c.Range - a.Range) * y) / area;
                var ofC = ((b.Range - a.Range) * y - x * (b.Height - a.Height)) / area;
                if (ofB >= -Slack && ofC >= -Slack && ofB + ofC <= 1 + Slack)
                {
                    Take(i * _heights.Length + j, a, b, c, ofB, ofC);
                }
            }
        }
    }

    private void Take(int post, in Corner a, in Corner b, in Corner c, double ofB, double ofC)
    {
        var ofA = 1 - ofB - ofC;
        var time = ofA * a.Seconds + ofB * b.Seconds + ofC * c.Seconds;
        if (time >= Seconds[post])
        {
            return;
        }

        Seconds[post] = time;
        Speeds[post] = ofA * a.Speed + ofB * b.Speed + ofC * c.Speed;
        Elevations[post] = ofA * a.Elevation + ofB * b.Elevation + ofC * c.Elevation;
    }

    private double[] Unreached()
    {
        var values = new double[_ranges.Length * _heights.Length];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static int FirstAtLeast(double[] posts, double value)
    {
        var found = Array.BinarySearch(posts, value);
        return found >= 0 ? found : ~found;
    }

    private readonly struct Corner(FlyOutPoint point, double seconds, double elevation)
    {
        public double Range { get; } = point.Range;

        public double Height { get; } = point.Height;

        public double Speed { get; } = point.Speed;

        public double Seconds { get; } = seconds;

        public double Elevation { get; } = elevation;
    }
}
