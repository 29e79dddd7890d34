using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Interop.Scenes;

/// <summary>How far an object reaches, as a line on the surface: what a horizon hides of it is not told by a record.</summary>
public static class CoverageOutline
{
    private const double DegreesPerCorner = 5;

    /// <summary>The closed line round what the object reaches: a circle, or a sector with the object at its point; the first place again at the end. Empty where it reaches nowhere.</summary>
    public static ImmutableArray<Geodetic> Of(SceneObject thing)
    {
        if (thing is not { Place: { } centre, Reach: { } reach } || reach.Metres <= 0)
        {
            return [];
        }

        var width = thing.SectorWidth?.Degrees ?? 360;
        var isRound = width >= 360 || thing.Boresight is null;
        var corners = Math.Max(2, (int)Math.Ceiling((isRound ? 360 : width) / DegreesPerCorner));
        var first = isRound ? 0 : thing.Boresight!.Value.Degrees - width / 2;
        var step = (isRound ? 360 : width) / corners;
        var arc = Enumerable.Range(0, isRound ? corners : corners + 1).Select(i => Geodesic.Direct(centre, Azimuth.FromDegrees(first + i * step), reach).Place).ToImmutableArray();
        return isRound ? [.. arc, arc[0]] : [centre, .. arc, centre];
    }
}
