namespace Parapet.Earth.Terrain;

/// <summary>What a layer knows of the ground at one place.</summary>
/// <param name="HeightMetres">Bilinear between posts, below zero where they are.</param>
/// <param name="HighestPostMetres">The highest of the posts around, depths included: below zero where all of them are.</param>
public readonly record struct Ground(double HeightMetres, double HighestPostMetres);
