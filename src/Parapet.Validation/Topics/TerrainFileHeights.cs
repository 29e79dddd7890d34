using Parapet.Earth.Terrain.Tiles;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>Files of relief of every kind, against what was put into them.</summary>
internal sealed class TerrainFileHeights : ICheckedModel
{
    public string Table => "terrain-files/values";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var metres = HeightIn(row.Text(ReferenceRow.NameColumn), row.Number("latitude_deg").Degrees, row.Number("longitude_deg").Degrees);
        yield return ("missing", metres is null ? 1 : 0);
        yield return ("height_m", metres ?? double.NaN);
    }

    private static double? HeightIn(string file, Angle latitude, Angle longitude)
    {
        try
        {
            var folder = ReferenceFolder.Default() ?? throw new InvalidDataException("no folder of reference values");
            return TileFolder.OpenFile(Path.Combine(folder, "terrain-files", file), bridgesGaps: false).TryGround(latitude, longitude, out var ground) ? ground.HeightMetres : null;
        }
        catch (TerrainException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }
}
