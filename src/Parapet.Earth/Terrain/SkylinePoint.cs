namespace Parapet.Earth.Terrain;

/// <summary>A point of a ray that may hide what lies behind it.</summary>
/// <param name="Ring">Which of the ray's ranges it stands at.</param>
/// <param name="HeightMetres">Of the ground, above the ellipsoid.</param>
internal readonly record struct SkylinePoint(int Ring, double HeightMetres);
