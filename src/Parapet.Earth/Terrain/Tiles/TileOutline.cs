using Parapet.Earth.Terrain.Tiles.Maps;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What is known of a tile before its posts are read.</summary>
/// <param name="Frame">Where they stand.</param>
/// <param name="Reference">What its heights count from by the file's own word; null where it says nothing.</param>
internal sealed record TileOutline(TileFrame Frame, HeightReference? Reference)
{
    public static TileOutline Of(PostGrid grid) => new(TileFrame.Of(grid), null);
}
