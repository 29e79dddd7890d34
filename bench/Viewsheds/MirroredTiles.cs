using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;

namespace Parapet.Bench.Viewsheds;

/// <summary>Real ground where a folder has it, and its mirror image beyond the folder's edges, so that a small set of tiles fills any square.</summary>
internal sealed class MirroredTiles : IElevation
{
    private readonly LayeredElevation _tiles;
    private readonly (double From, double To) _latitudes;
    private readonly (double From, double To) _longitudes;

    private MirroredTiles(LayeredElevation tiles, (double From, double To) latitudes, (double From, double To) longitudes)
    {
        _tiles = tiles;
        _latitudes = latitudes;
        _longitudes = longitudes;
    }

    public Length PostSpacing => _tiles.PostSpacing;

    public Geodetic Middle => Geodetic.FromDegrees((_latitudes.From + _latitudes.To) / 2, (_longitudes.From + _longitudes.To) / 2);

    /// <summary>Looks for the rectangle of whole degrees that the folder covers.</summary>
    public static MirroredTiles Open(string folder)
    {
        var tiles = new LayeredElevation(TileFolder.Open(folder));
        var squares = from south in Enumerable.Range(-90, 180)
                      from west in Enumerable.Range(-180, 360)
                      where tiles.Covers((south + 0.5).Degrees, (west + 0.5).Degrees)
                      select (South: south, West: west);
        var found = squares.ToArray();
        return new(
            tiles,
            (found.Min(square => square.South), found.Max(square => square.South) + 1),
            (found.Min(square => square.West), found.Max(square => square.West) + 1));
    }

    public Length HeightAt(Angle latitude, Angle longitude) =>
        _tiles.HeightAt(Folded(latitude.Degrees, _latitudes).Degrees, Folded(longitude.Degrees, _longitudes).Degrees);

    public string LayerAt(Angle latitude, Angle longitude) => "mirrored tiles";

    private static double Folded(double value, (double From, double To) span)
    {
        var width = span.To - span.From;
        var place = (value - span.From) % (2 * width);
        place = place < 0 ? place + 2 * width : place;
        return span.From + (place > width ? 2 * width - place : place);
    }
}
