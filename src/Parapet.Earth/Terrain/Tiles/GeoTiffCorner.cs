using BitMiracle.LibTiff.Classic;

namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Where a GeoTIFF's first post stands on its map and how far apart posts are, in the map's unit; steps above zero.</summary>
internal sealed record GeoTiffCorner(double X, double Y, double XStep, double YStep)
{
    /// <param name="tiff">The open directory.</param>
    /// <param name="isPoint">Whether a number stands for a point; else for a cell, and so for its middle, half a step in from the corner that the tags name.</param>
    /// <param name="file">Names the file in problems.</param>
    /// <param name="problems">Takes the reason where null is returned.</param>
    public static GeoTiffCorner? Read(Tiff tiff, bool isPoint, string file, List<TerrainProblem> problems)
    {
        var inset = isPoint ? 0 : 0.5;
        var scale = GeoTiffTags.Values<double>(tiff, GeoTiffTags.PixelScale);
        var tie = GeoTiffTags.Values<double>(tiff, GeoTiffTags.TiePoint);
        var matrix = GeoTiffTags.Values<double>(tiff, GeoTiffTags.Transformation);
        GeoTiffCorner? corner = null;
        if (scale.Length >= 2 && tie.Length >= 6)
        {
            corner = new(tie[3] - (tie[0] - inset) * scale[0], tie[4] + (tie[1] - inset) * scale[1], scale[0], scale[1]);
        }
        else if (matrix.Length >= 8)
        {
            if (matrix[1] != 0 || matrix[4] != 0)
            {
                problems.Add(Maps.MapProblem.Of(file, "a turned grid", "rows that run along the map's axes"));
                return null;
            }

            corner = new(matrix[3] + inset * matrix[0], matrix[7] + inset * matrix[5], matrix[0], -matrix[5]);
        }

        if (corner is { XStep: > 0, YStep: > 0 } && double.IsFinite(corner.X + corner.Y + corner.XStep + corner.YStep))
        {
            return corner;
        }

        problems.Add(new(file, "no usable ModelPixelScale and ModelTiepoint", "both tags, or ModelTransformation, with rows from the north and steps above zero"));
        return null;
    }
}
