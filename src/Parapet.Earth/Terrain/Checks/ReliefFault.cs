namespace Parapet.Earth.Terrain.Checks;

/// <summary>One thing that looks wrong in a relief.</summary>
/// <param name="Kind">What.</param>
/// <param name="File">The tile, by its path from the folder that was looked through; two of them at a seam or an overlap.</param>
/// <param name="Latitude">Of the post in its middle, or at the corner.</param>
/// <param name="Longitude">As <paramref name="Latitude"/>.</param>
/// <param name="Posts">How many posts it takes; at an overlap, how many were compared.</param>
/// <param name="Size">How high the spike, the stripe or the jump is, or how far two tiles differ, in the mean; the height of a block; nothing for a void.</param>
public sealed record ReliefFault(ReliefFaultKind Kind, string File, Angle Latitude, Angle Longitude, int Posts, Length? Size)
{
    internal static ReliefFault At(ReliefFaultKind kind, ReliefRaster relief, int row, int column, int posts, double? metres)
    {
        var (latitude, longitude) = relief.Frame.At(row, column);
        return new(kind, relief.Name, latitude.Degrees, longitude.Degrees, posts, metres is { } size ? Length.FromMetres(size) : null);
    }
}
