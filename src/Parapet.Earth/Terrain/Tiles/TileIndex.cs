namespace Parapet.Earth.Terrain.Tiles;

/// <summary>Which tiles touch each square degree of the earth, in the order in which they are to be asked.</summary>
internal sealed class TileIndex
{
    private const int Rows = 180;
    private const int Columns = 360;

    private readonly int[]?[] _cells = new int[Rows * Columns][];

    public TileIndex(IReadOnlyList<TileFile> files)
    {
        for (var tile = 0; tile < files.Count; tile++)
        {
            var grid = files[tile].Grid;
            var (rowMargin, columnMargin) = (grid.LatitudeStepDegrees, grid.LongitudeStepDegrees);
            for (var row = RowOf(grid.SouthDegrees - rowMargin); row <= RowOf(grid.NorthDegrees + rowMargin); row++)
            {
                var last = (int)Math.Floor(Math.Min(grid.EastDegrees + columnMargin, grid.WestDegrees + 359.5));
                for (var column = (int)Math.Floor(grid.WestDegrees - columnMargin); column <= last; column++)
                {
                    ref var cell = ref _cells[row * Columns + Wrapped(column)];
                    cell = [.. cell ?? [], tile];
                }
            }
        }
    }

    public ReadOnlySpan<int> TilesAt(Angle latitude, Angle longitude) =>
        _cells[RowOf(latitude.Degrees) * Columns + Wrapped((int)Math.Floor(longitude.Degrees))];

    private static int RowOf(double latitudeDegrees) => Math.Clamp((int)Math.Floor(latitudeDegrees) + 90, 0, Rows - 1);

    private static int Wrapped(int longitudeDegrees) => ((longitudeDegrees % Columns) + Columns) % Columns;
}
