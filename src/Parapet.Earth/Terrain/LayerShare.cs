namespace Parapet.Earth.Terrain;

/// <summary>How much of an area rests on one layer of the ground.</summary>
/// <param name="Layer">The layer's name; the sea, and the smooth earth where no layer knows the land.</param>
/// <param name="Share">Of the area, from 0 to 1.</param>
public readonly record struct LayerShare(string Layer, Ratio Share);
