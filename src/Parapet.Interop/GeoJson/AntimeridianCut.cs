using System.Collections.Immutable;

namespace Parapet.Interop.GeoJson;

/// <summary>
/// Cuts a line where it crosses the antimeridian, as GeoJSON wants it [RFC7946, sec. 3.1.9]: each part ends at 180 degrees on its
/// own side, at the latitude, height and time that a straight line between the two points has there.
/// </summary>
internal static class AntimeridianCut
{
    /// <summary>At least one part; of parts that are cut, each has two points or more.</summary>
    public static ImmutableArray<ImmutableArray<LinePoint>> Of(ImmutableArray<LinePoint> line)
    {
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<LinePoint>>();
        var part = ImmutableArray.CreateBuilder<LinePoint>();
        part.Add(line[0]);
        for (var i = 1; i < line.Length; i++)
        {
            var (from, to) = (line[i - 1], line[i]);

            // The shorter way round is meant.
            if (Math.Abs(to.Longitude - from.Longitude) > 180)
            {
                var side = from.Longitude < 0 ? -180.0 : 180.0;
                var whole = Math.Abs(side - from.Longitude) + Math.Abs(-side - to.Longitude);
                var share = whole == 0 ? 0 : Math.Abs(side - from.Longitude) / whole;
                var there = from.Towards(to, share);
                part.Add(there with { Longitude = side });
                parts.Add(part.ToImmutable());
                part.Clear();
                part.Add(there with { Longitude = -side });
            }

            part.Add(to);
        }

        parts.Add(part.ToImmutable());
        return parts.ToImmutable();
    }
}
