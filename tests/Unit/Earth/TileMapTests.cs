using Parapet.Earth.Terrain.Tiles.Maps;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Earth;

public sealed class TileMapTests
{
    private static readonly int[] Codes = [32601, 32635, 32660, 32701, 32733, 25833, 26905, 28355, 2154, 2180, 2193, 3006, 3034, 3035, 3067, 3395, 3577, 3857, 3978, 5070, 5179, 5253, 23035, 26713];

    [Fact]
    public void Places_between_the_nodes_are_right_within_a_twentieth_of_a_post()
    {
        for (var round = 0; round < 96; round++)
        {
            var random = new RandomSource(2206, 0).Stream(Purpose.Test, 13, round);
            var map = KnownMap.Of(Codes[round % Codes.Length])!;
            var (x, y) = Origin(map, ref random);
            var step = Math.Pow(10, random.NextUniform(0, 3));
            var frame = PlaneGrid.Frame("random", map, x, y, step, step, 2 + random.NextIndex(2000), 2 + random.NextIndex(2000));
            var lattice = PlaceLattice.Over("random", frame);
            for (var i = 0; i < 50; i++)
            {
                var (row, column) = (random.NextUniform(-0.5, frame.Plane!.Rows - 0.5), random.NextUniform(-0.5, frame.Plane.Columns - 0.5));
                var (latitude, longitude) = frame.At(row, column);
                Assert.True(lattice.TryPlace(latitude, longitude, out var foundRow, out var foundColumn), $"{Codes[round % Codes.Length]}: {row}, {column} is outside");
                Assert.Equal(row, foundRow, 0.06);
                Assert.Equal(column, foundColumn, 0.06);
            }
        }
    }

    [Theory]
    [InlineData(27700)]
    [InlineData(3413)]
    [InlineData(99999)]
    public void A_map_that_is_not_known_is_none(int code) => Assert.Null(KnownMap.Of(code));

    /// <summary>A corner somewhere about the middle of a map.</summary>
    private static (double X, double Y) Origin(KnownMap map, ref RandomStream random)
    {
        var parameters = map.Projection!.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var isConic = parameters.ContainsKey("standard_parallel_1") || parameters.ContainsKey("latitude_of_center");
        var isSouth = parameters["false_northing"] is 10_000_000;
        var away = parameters["false_northing"] is -5_300_000 or 2_000_000 || isConic ? 0 : isSouth ? -4_200_000 : 4_400_000;
        var north = parameters["false_northing"] is -5_300_000 ? 500_000 : parameters["false_northing"] + away;
        return (parameters["false_easting"] + random.NextUniform(-100_000, 100_000), north + random.NextUniform(-300_000, 300_000));
    }
}
