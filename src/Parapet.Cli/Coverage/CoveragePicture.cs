using Parapet.Earth.Terrain;
using Parapet.Sensing.Coverage;

namespace Parapet.Cli.Coverage;

/// <summary>The ground in relief, shaded from the north-west, with the covered places coloured by the lowest height covered.</summary>
internal static class CoveragePicture
{
    private const double Opacity = 0.62;
    private const double Exaggeration = 6;

    /// <summary>Draws the square of a plane.</summary>
    /// <returns>Pixels row by row from the north-west, 0xAABBGGRR.</returns>
    public static uint[] Draw(CoverageMap map, CoveragePlane plane, IElevation elevation, int threads)
    {
        var side = plane.Pixels;
        var heights = new float[side * side];
        var sea = new bool[side * side];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, side, parallel, row =>
        {
            for (var column = 0; column < side; column++)
            {
                var (latitude, longitude) = plane.PlaceUnder(row, column);
                heights[row * side + column] = (float)elevation.HeightAt(latitude, longitude).Metres;
                sea[row * side + column] = elevation.IsSea(latitude, longitude);
            }
        });
        var pixels = new uint[side * side];
        for (var cell = 0; cell < pixels.Length; cell++)
        {
            var ground = sea[cell] ? CoverageColours.Sea : Shade(heights, side, cell, plane.PixelSize.Metres);
            pixels[cell] = CoverageColours.Pixel(Covered(map, cell, ground));
        }

        return pixels;
    }

    private static (int Red, int Green, int Blue) Covered(CoverageMap map, int cell, (int Red, int Green, int Blue) ground)
    {
        var count = map.Heights.Values.Length;
        for (var height = 0; height < count; height++)
        {
            if (map.Detecting(height)[cell] != 0)
            {
                return CoverageColours.Mixed(ground, CoverageColours.Of(height, count), Opacity);
            }
        }

        return ground;
    }

    private static (int Red, int Green, int Blue) Shade(float[] heights, int side, int cell, double pixelMetres)
    {
        var (row, column) = (cell / side, cell % side);
        var east = heights[row * side + Math.Min(side - 1, column + 1)] - heights[row * side + Math.Max(0, column - 1)];
        var south = heights[Math.Min(side - 1, row + 1) * side + column] - heights[Math.Max(0, row - 1) * side + column];
        var (x, y) = (-east * Exaggeration / (2 * pixelMetres), -south * Exaggeration / (2 * pixelMetres));

        // The light stands in the north-west, 45 deg high.
        var light = Math.Clamp((-x * 0.5 - y * 0.5 + 0.7071) / Math.Sqrt(1 + x * x + y * y), 0, 1);
        var grey = (int)Math.Round(96 + 150 * Math.Sqrt(light));
        return (grey, Math.Min(255, grey + 1), Math.Max(0, grey - 6));
    }
}
