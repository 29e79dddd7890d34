using System.Collections.Immutable;
using System.Numerics;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Coverage;

/// <summary>Areas of a map at one height.</summary>
/// <param name="Union">Where at least one sensor detects.</param>
/// <param name="Overlap">Where at least two do.</param>
/// <param name="Gaps">Where a sensor would detect over bare sea, and the ground hides the target from all of them.</param>
/// <param name="BySensor">Where each detects, in the order of the map's sensors.</param>
/// <param name="ByItAlone">What each adds to all others: where no other detects.</param>
/// <param name="Growing">The union of the first one, two, three... sensors.</param>
public sealed record CoverageAreas(
    Area Union, Area Overlap, Area Gaps, ImmutableArray<Area> BySensor, ImmutableArray<Area> ByItAlone, ImmutableArray<Area> Growing)
{
    /// <summary>Adds up the cells of a map over a grid of latitudes and longitudes.</summary>
    /// <param name="height">Which of the map's heights.</param>
    /// <param name="grid">The grid that the map was filled over.</param>
    public static CoverageAreas Of(CoverageMap map, int height, PostGrid grid)
    {
        var sensors = map.Sensors.Length;
        var (union, overlap, gaps) = (0.0, 0.0, 0.0);
        var (bySensor, alone, growing) = (new double[sensors], new double[sensors], new double[sensors]);
        for (var row = 0; row < map.Rows; row++)
        {
            var cell = CellSquareMetres(grid, row);
            foreach (var bits in map.Detecting(height).Slice(row * map.Columns, map.Columns))
            {
                if (bits == 0)
                {
                    continue;
                }

                union += cell;
                overlap += BitOperations.PopCount(bits) > 1 ? cell : 0;
                growing[BitOperations.TrailingZeroCount(bits)] += cell;
                for (var sensor = 0; sensor < sensors; sensor++)
                {
                    bySensor[sensor] += (bits >> sensor & 1) != 0 ? cell : 0;
                    alone[sensor] += bits == 1UL << sensor ? cell : 0;
                }
            }

            gaps += cell * map.Hidden(height).Slice(row * map.Columns, map.Columns).Count(true);
        }

        for (var sensor = 1; sensor < sensors; sensor++)
        {
            growing[sensor] += growing[sensor - 1];
        }

        return new(
            Area.FromSquareMetres(union), Area.FromSquareMetres(overlap), Area.FromSquareMetres(gaps), Areas(bySensor), Areas(alone), Areas(growing));
    }

    private static double CellSquareMetres(PostGrid grid, int row)
    {
        var latitude = Angle.FromDegrees(grid.NorthDegrees - row * grid.LatitudeStepDegrees);
        var toDegrees = Math.PI / 180;
        return Wgs84.RadiusOfCurvature(latitude, Azimuth.North).Metres * grid.LatitudeStepDegrees * toDegrees
            * Wgs84.RadiusOfCurvature(latitude, Azimuth.FromDegrees(90)).Metres * Math.Cos(latitude.Radians) * grid.LongitudeStepDegrees * toDegrees;
    }

    private static ImmutableArray<Area> Areas(double[] squareMetres) => [.. squareMetres.Select(Area.FromSquareMetres)];
}
