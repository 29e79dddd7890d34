using System.Globalization;
using System.Text;
using Parapet.Earth.Terrain;
using Parapet.Earth.Terrain.Tiles;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

/// <summary>Random sets of tiles at the poles, across the antimeridian and with seams between them, against a reader that looks through all of them.</summary>
public sealed class TileSetTests
{
    private const int Sets = 60;
    private const int Places = 200;

    private static readonly (double Latitude, double Longitude)[] Middles = [(90, 0), (-90, 77), (65, 180), (-17, -180), (0, 0), (39, 35), (84, 179.9), (-89.9, -180)];

    [Fact]
    public void Each_place_is_answered_by_the_tile_that_a_plain_search_finds()
    {
        var answered = 0;
        for (var set = 0; set < Sets; set++)
        {
            var random = new RandomSource(1811, 0).Stream(Purpose.Test, 12, set);
            using var folder = new TemporaryFolder();
            var tiles = Tiles(Middles[set % Middles.Length], ref random);
            foreach (var tile in tiles)
            {
                folder.Write(tile.Name, tile.Text());
            }

            var read = TileFolder.Open(folder.Path);
            Tile[] order = [.. tiles.OrderBy(tile => tile.Name, StringComparer.Ordinal).OrderBy(tile => tile.Grid.LatitudeStepDegrees)];
            for (var i = 0; i < Places; i++)
            {
                var (latitude, longitude) = Place(tiles, i, ref random);
                if (tiles.Any(tile => tile.IsOnRim(latitude, longitude)))
                {
                    continue;
                }

                var expected = order.Select(tile => tile.HeightAt(latitude, longitude)).FirstOrDefault(height => height is not null);
                var isThere = read.TryGround(latitude.Degrees, longitude.Degrees, out var ground);
                if (expected is { } metres)
                {
                    answered++;
                    Assert.True(isThere, $"set {set}: nothing at {latitude}, {longitude}");
                    Assert.Equal(metres, ground.HeightMetres, 1e-5);
                }
                else if (tiles.All(tile => tile.IsFar(latitude, longitude)))
                {
                    Assert.False(isThere, $"set {set}: {ground.HeightMetres} m at {latitude}, {longitude}, where no tile is");
                }
            }
        }

        Assert.InRange(answered, Sets * Places / 4, Sets * Places);
    }

    /// <summary>Neighbours that share an edge and one across them, with steps of their own; longitudes as makers write them, up to 360 or down to -360 deg.</summary>
    private static Tile[] Tiles((double Latitude, double Longitude) middle, ref RandomStream random)
    {
        var tiles = new List<Tile>();
        for (var i = 0; i < 4; i++)
        {
            var (rows, columns) = (2 + random.NextIndex(9), 2 + random.NextIndex(9));
            var (height, width) = (1 + random.NextIndex(4), 1 + random.NextIndex(4));
            var south = middle.Latitude switch
            {
                > 80 => Math.Min(90 - height, Math.Round(middle.Latitude) - height),
                < -80 => -90,
                var latitude => Math.Round(latitude) + (i < 2 ? 0 : -height),
            };
            var west = Math.Round(middle.Longitude) + (i % 2 == 0 ? -width : 0);
            var turn = random.NextIndex(3) == 0 ? (west < 0 ? 360 : -360) : 0;
            west = west + turn is >= -360 and var other && other + width <= 360 ? other : west;
            var posts = new short[rows * columns];
            for (var post = 0; post < posts.Length; post++)
            {
                posts[post] = (short)(1 + random.NextIndex(4000));
            }

            tiles.Add(new($"tile{i}.asc", new(south + height, west, (double)height / (rows - 1), (double)width / (columns - 1), rows, columns), posts));
        }

        return [.. tiles];
    }

    /// <summary>A random place in or about a tile; each third one on a post, each third on its edge.</summary>
    private static (double Latitude, double Longitude) Place(Tile[] tiles, int index, ref RandomStream random)
    {
        var grid = tiles[random.NextIndex(tiles.Length)].Grid;
        var (row, column) = (random.NextUniform(-1, grid.Rows), random.NextUniform(-1, grid.Columns));
        if (index % 3 == 0)
        {
            (row, column) = (Math.Clamp(Math.Round(row), 0, grid.Rows - 1), Math.Clamp(Math.Round(column), 0, grid.Columns - 1));
        }
        else if (index % 3 == 1)
        {
            column = column < grid.Columns / 2.0 ? 0 : grid.Columns - 1;
        }

        var longitude = grid.WestDegrees + column * grid.LongitudeStepDegrees;
        return (Math.Clamp(grid.NorthDegrees - row * grid.LatitudeStepDegrees, -90, 90), longitude - 360 * Math.Floor((longitude + 180) / 360));
    }

    private sealed record Tile(string Name, PostGrid Grid, short[] Posts)
    {
        public byte[] Text()
        {
            var text = new StringBuilder(string.Create(
                CultureInfo.InvariantCulture,
                $"ncols {Grid.Columns}\nnrows {Grid.Rows}\nxllcenter {Grid.WestDegrees:R}\nyllcenter {Grid.SouthDegrees:R}\ndx {Grid.LongitudeStepDegrees:R}\ndy {Grid.LatitudeStepDegrees:R}\n"));
            text.AppendJoin(' ', Posts);
            return Encoding.ASCII.GetBytes(text.ToString());
        }

        public double? HeightAt(double latitude, double longitude)
        {
            for (var turn = -720; turn <= 720; turn += 360)
            {
                var row = (Grid.NorthDegrees - latitude) / Grid.LatitudeStepDegrees;
                var column = (longitude + turn - Grid.WestDegrees) / Grid.LongitudeStepDegrees;
                if (row >= -0.5 && row <= Grid.Rows - 0.5 && column >= -0.5 && column <= Grid.Columns - 0.5)
                {
                    return Bilinear(Math.Clamp(row, 0, Grid.Rows - 1), Math.Clamp(column, 0, Grid.Columns - 1));
                }
            }

            return null;
        }

        /// <summary>Whether no turn brings the place within a step and a half of the tile.</summary>
        public bool IsFar(double latitude, double longitude)
        {
            var row = (Grid.NorthDegrees - latitude) / Grid.LatitudeStepDegrees;
            return row < -1.5 || row > Grid.Rows + 0.5 || Enumerable.Range(-2, 5).All(turn =>
                (longitude + 360 * turn - Grid.WestDegrees) / Grid.LongitudeStepDegrees is var column && (column < -1.5 || column > Grid.Columns + 0.5));
        }

        /// <summary>Whether the place lies just half a step beyond the outer posts, where rounding decides.</summary>
        public bool IsOnRim(double latitude, double longitude)
        {
            var (row, column) = ((Grid.NorthDegrees - latitude) / Grid.LatitudeStepDegrees, (longitude - Grid.WestDegrees) / Grid.LongitudeStepDegrees);
            return IsRim(row, Grid.Rows) || Enumerable.Range(-2, 5).Any(turn => IsRim(column + turn * (360 / Grid.LongitudeStepDegrees), Grid.Columns));
        }

        private static bool IsRim(double index, int count) => Math.Abs(index + 0.5) < 1e-6 || Math.Abs(index - count + 0.5) < 1e-6;

        private double Bilinear(double row, double column)
        {
            var (top, left) = ((int)Math.Min(Math.Floor(row), Grid.Rows - 2), (int)Math.Min(Math.Floor(column), Grid.Columns - 2));
            var (down, along) = (row - top, column - left);
            return (1 - down) * ((1 - along) * At(top, left) + along * At(top, left + 1)) + down * ((1 - along) * At(top + 1, left) + along * At(top + 1, left + 1));
        }

        private double At(int row, int column) => Posts[row * Grid.Columns + column];
    }
}
