using System.Globalization;

namespace Parapet.Earth.Terrain;

/// <summary>
/// Rectangles of the shipped relief whose posts are not heights: a fault of its source, in which two straight edges with
/// a step meet at a corner. They count as missing; data/relief/PROVENANCE.md lists them with the rule.
/// </summary>
internal static class ReliefFaults
{
    private const double HalfPost = 0.04;

    /// <summary>The relief with the posts of the listed rectangles missing, where they claim to be land.</summary>
    public static ReliefRaster Without(ReliefRaster relief)
    {
        var grid = relief.Grid;
        var posts = relief.Posts.ToArray();
        foreach (var (south, west, north, east) in Listed())
        {
            for (var post = 0; post < posts.Length; post++)
            {
                var latitude = grid.NorthDegrees - post / grid.Columns * grid.LatitudeStepDegrees;
                var longitude = grid.WestDegrees + post % grid.Columns * grid.LongitudeStepDegrees;
                var inside = latitude > south - HalfPost && latitude < north + HalfPost && longitude > west - HalfPost && longitude < east + HalfPost;
                if (inside && Water.WaterMask.Shipped.At(latitude.Degrees, longitude.Degrees) == Water.WaterKind.None)
                {
                    posts[post] = ReliefRaster.Void;
                }
            }
        }

        return relief.With(posts);
    }

    private static IEnumerable<(double South, double West, double North, double East)> Listed()
    {
        using var stream = typeof(ReliefFaults).Assembly.GetManifestResourceStream("relief-faults.csv")
            ?? throw new InvalidOperationException("the program was built without the faults of its relief");
        using var table = new StreamReader(stream);
        foreach (var line in table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var degrees = Array.ConvertAll(line.Split(','), cell => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture));
            yield return (degrees[0], degrees[1], degrees[2], degrees[3]);
        }
    }
}
