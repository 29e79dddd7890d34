namespace Parapet.Earth.Terrain.Tiles;

/// <summary>What the heights of a file count from.</summary>
public enum HeightReference
{
    /// <summary>The sea's mean level, as any model of it has it: EGM96, EGM2008 and national levels differ by less than a few metres.</summary>
    SeaLevel,

    /// <summary>The ellipsoid of WGS 84, up to 107 m above and 85 m below the sea's level.</summary>
    Ellipsoid,
}
