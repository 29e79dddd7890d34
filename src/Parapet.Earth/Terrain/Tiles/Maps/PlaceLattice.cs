namespace Parapet.Earth.Terrain.Tiles.Maps;

/// <summary>
/// Rows and columns of a plane grid over the rectangle of latitude and longitude about it: exact at nodes, linear between
/// them, and the nodes so close that the middle of each mesh is right within a twentieth of a post. A thousandth of the
/// projection's own time.
/// </summary>
internal sealed class PlaceLattice
{
    private const double Tolerance = 0.05;
    private const int MostMeshes = 512;

    private readonly double _south;
    private readonly double _west;
    private readonly double _latitudeStep;
    private readonly double _longitudeStep;
    private readonly int _meshes;
    private readonly (double Row, double Column)[] _nodes;

    private PlaceLattice(TileFrame frame, int meshes)
    {
        _meshes = meshes;
        _south = frame.Grid.SouthDegrees;
        _west = frame.Grid.WestDegrees;
        _latitudeStep = (frame.Grid.NorthDegrees - _south) / meshes;
        _longitudeStep = (frame.Grid.EastDegrees - _west) / meshes;
        _nodes = new (double, double)[(meshes + 1) * (meshes + 1)];
        for (var i = 0; i < _nodes.Length; i++)
        {
            _nodes[i] = frame.Plane!.Of(_south + i / (meshes + 1) * _latitudeStep, _west + i % (meshes + 1) * _longitudeStep);
        }
    }

    /// <param name="file">Names the file in errors.</param>
    /// <param name="frame">With a plane.</param>
    /// <exception cref="TerrainException">The tile reaches so wide that its posts cannot be placed.</exception>
    public static PlaceLattice Over(string file, TileFrame frame)
    {
        for (var meshes = 4; meshes <= MostMeshes; meshes *= 2)
        {
            var lattice = new PlaceLattice(frame, meshes);
            if (lattice.IsFine(frame.Plane!))
            {
                return lattice;
            }
        }

        throw new TerrainException(MapProblem.Of(file, "a map that bends too much over its width", "smaller pieces"));
    }

    /// <summary>Row and column of a place, within the tile or not; false outside the rectangle.</summary>
    public bool TryPlace(double latitude, double longitude, out double row, out double column)
    {
        var up = (latitude - _south) / _latitudeStep;
        var beyond = longitude - _west;
        var along = (beyond - 360 * Math.Floor(beyond / 360)) / _longitudeStep;
        if (!(up >= 0 && up <= _meshes && along >= 0 && along <= _meshes))
        {
            (row, column) = (double.NaN, double.NaN);
            return false;
        }

        var (bottom, left) = (Math.Min((int)up, _meshes - 1), Math.Min((int)along, _meshes - 1));
        var low = _nodes.AsSpan(bottom * (_meshes + 1) + left, 2);
        var high = _nodes.AsSpan((bottom + 1) * (_meshes + 1) + left, 2);
        var (north, east) = (up - bottom, along - left);
        row = Between(Between(low[0].Row, low[1].Row, east), Between(high[0].Row, high[1].Row, east), north);
        column = Between(Between(low[0].Column, low[1].Column, east), Between(high[0].Column, high[1].Column, east), north);
        return true;
    }

    private bool IsFine(PlaneGrid plane)
    {
        for (var mesh = 0; mesh < _meshes * _meshes; mesh++)
        {
            var latitude = _south + (mesh / _meshes + 0.5) * _latitudeStep;
            var longitude = _west + (mesh % _meshes + 0.5) * _longitudeStep;
            var (row, column) = plane.Of(latitude, longitude);
            if (Holds(plane, row, column)
                && !(TryPlace(latitude, longitude, out var nearRow, out var nearColumn)
                    && Math.Abs(nearRow - row) < Tolerance && Math.Abs(nearColumn - column) < Tolerance))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(PlaneGrid plane, double row, double column) =>
        row >= -1 && row <= plane.Rows && column >= -1 && column <= plane.Columns;

    private static double Between(double from, double to, double share) => from + share * (to - from);
}
