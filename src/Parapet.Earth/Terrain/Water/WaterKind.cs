namespace Parapet.Earth.Terrain.Water;

/// <summary>What stands over the ground of a place.</summary>
public enum WaterKind
{
    /// <summary>Land, dry whatever its height: much of it lies below the sea.</summary>
    None,

    /// <summary>The sea, whose surface is at zero.</summary>
    Sea,

    /// <summary>A lake, whose surface is at a level of its own; the Caspian Sea and the Dead Sea are lakes.</summary>
    Lake,
}

/// <summary>Words for water.</summary>
public static class WaterWords
{
    /// <summary>As a place lies in it: "the sea", "a lake"; "dry land" where there is none.</summary>
    public static string InWords(this WaterKind water) => water switch
    {
        WaterKind.Sea => "the sea",
        WaterKind.Lake => "a lake",
        _ => "dry land",
    };
}
