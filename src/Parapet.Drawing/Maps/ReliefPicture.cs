using Parapet.Drawing.Colours;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Water;

namespace Parapet.Drawing.Maps;

/// <summary>The ground in relief, shaded from the north-west, with places coloured by the level that they belong to.</summary>
public static class ReliefPicture
{
    private const double Opacity = 0.62;
    private const double Exaggeration = 6;

    /// <summary>Draws the square of a plane.</summary>
    /// <param name="levelOf">The level of a pixel, counted row by row from the north-west; null for none.</param>
    /// <param name="levels">How many levels there are, at least one.</param>
    /// <param name="threads">How many to use, at least one; the picture does not depend on it.</param>
    /// <returns>Pixels row by row from the north-west, 0xAABBGGRR.</returns>
    public static uint[] Draw(AzimuthalPlane plane, IElevation elevation, Func<int, int?> levelOf, int levels, int threads)
    {
        var side = plane.Pixels;
        var heights = new float[side * side];
        var water = new bool[side * side];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, side, parallel, row =>
        {
            for (var column = 0; column < side; column++)
            {
                var (latitude, longitude) = plane.PlaceUnder(row, column);
                heights[row * side + column] = (float)elevation.HeightAt(latitude, longitude).Metres;
                water[row * side + column] = elevation.WaterAt(latitude, longitude) != WaterKind.None;
            }
        });
        var pixels = new uint[side * side];
        for (var cell = 0; cell < pixels.Length; cell++)
        {
            var ground = water[cell] ? Palette.Sea : Shade(heights, side, cell, plane.PixelSize.Metres);
            pixels[cell] = (levelOf(cell) is { } level ? ground.Mixed(Palette.OfLevel(level, levels), Opacity) : ground).Pixel;
        }

        return pixels;
    }

    private static Colour Shade(float[] heights, int side, int cell, double pixelMetres)
    {
        var (row, column) = (cell / side, cell % side);
        var east = heights[row * side + Math.Min(side - 1, column + 1)] - heights[row * side + Math.Max(0, column - 1)];
        var south = heights[Math.Min(side - 1, row + 1) * side + column] - heights[Math.Max(0, row - 1) * side + column];
        var (x, y) = (-east * Exaggeration / (2 * pixelMetres), -south * Exaggeration / (2 * pixelMetres));

        // The light stands in the north-west, 45 deg high.
        var light = Math.Clamp((-x * 0.5 - y * 0.5 + 0.7071) / Math.Sqrt(1 + x * x + y * y), 0, 1);
        var grey = (int)Math.Round(96 + 150 * Math.Sqrt(light));
        return new((byte)grey, (byte)Math.Min(255, grey + 1), (byte)Math.Max(0, grey - 6));
    }
}
