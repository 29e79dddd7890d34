using System.Collections.Immutable;
using System.Numerics;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Coverage;

/// <summary>
/// What a set of sensors detects over a grid of places: at each place the least height of detection by any of them, and
/// for each wanted height which of them detect. Rows from north to south, columns from west to east.
/// </summary>
public sealed class CoverageMap
{
    /// <summary>The most sensors of a map: one bit for each.</summary>
    public const int MostSensors = 64;

    private readonly ulong[][] _detecting;
    private readonly bool[][] _hidden;
    private readonly float[] _aboveGround;
    private readonly float[] _aboveSea;

    private CoverageMap(ImmutableArray<CoverageSensor> sensors, CoverageHeights heights, int rows, int columns)
    {
        Sensors = sensors;
        Heights = heights;
        Rows = rows;
        Columns = columns;
        _aboveGround = new float[rows * columns];
        _aboveSea = new float[rows * columns];
        _detecting = [.. heights.Values.Select(_ => new ulong[rows * columns])];
        _hidden = [.. heights.Values.Select(_ => new bool[rows * columns])];
    }

    public ImmutableArray<CoverageSensor> Sensors { get; }

    public CoverageHeights Heights { get; }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Least height of detection above the ground in metres; not a number where there is none.</summary>
    public ReadOnlySpan<float> AboveGroundMetres => _aboveGround;

    /// <summary>The same above the ellipsoid.</summary>
    public ReadOnlySpan<float> AboveSeaMetres => _aboveSea;

    /// <summary>For one height and every place, a bit for each sensor that detects there, in the order of <see cref="Sensors"/>.</summary>
    public ReadOnlySpan<ulong> Detecting(int height) => _detecting[height];

    /// <summary>For one height and every place, whether a sensor would detect there if no ground stood in the way, and none does: a gap.</summary>
    public ReadOnlySpan<bool> Hidden(int height) => _hidden[height];

    /// <summary>Fills a grid.</summary>
    /// <param name="placeOf">Latitude and longitude of a row and column; called from many threads.</param>
    /// <param name="threads">How many to use; the result does not depend on it.</param>
    /// <exception cref="ArgumentException">There are no sensors, or more than <see cref="MostSensors"/>.</exception>
    public static CoverageMap Fill(
        ImmutableArray<CoverageSensor> sensors, CoverageHeights heights, int rows, int columns,
        Func<int, int, (Angle Latitude, Angle Longitude)> placeOf, IElevation elevation, int threads = 1)
    {
        if (sensors.Length is 0 or > MostSensors)
        {
            throw new ArgumentException($"{sensors.Length} sensors; 1 to {MostSensors} are allowed", nameof(sensors));
        }

        var map = new CoverageMap(sensors, heights, rows, columns);
        Parallel.For(0, rows, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, row =>
        {
            for (var column = 0; column < columns; column++)
            {
                var (latitude, longitude) = placeOf(row, column);
                map.Judge(row * columns + column, new(latitude, longitude, elevation.HeightAt(latitude, longitude)));
            }
        });
        return map;
    }

    /// <summary>How many sensors detect at a height and place.</summary>
    public int Count(int height, int cell) => BitOperations.PopCount(_detecting[height][cell]);

    private void Judge(int cell, in SurfacePoint point)
    {
        var least = Length.FromMetres(double.PositiveInfinity);
        for (var sensor = 0; sensor < Sensors.Length; sensor++)
        {
            if (Sensors[sensor].Shadow(point) is not { } shadow)
            {
                continue;
            }

            least = Length.Min(least, Sensors[sensor].LeastHeight(point, shadow) ?? least);
            for (var height = 0; height < Heights.Values.Length; height++)
            {
                Judge(cell, point, sensor, shadow, height);
            }
        }

        var known = double.IsFinite(least.Metres);
        _aboveGround[cell] = known ? (float)(least - point.Ground).Metres : float.NaN;
        _aboveSea[cell] = known ? (float)least.Metres : float.NaN;
        for (var height = 0; height < Heights.Values.Length; height++)
        {
            _hidden[height][cell] &= _detecting[height][cell] == 0;
        }
    }

    private void Judge(int cell, in SurfacePoint point, int sensor, Length shadow, int height)
    {
        var target = Heights.AboveGround ? point.Ground + Heights.Values[height] : Heights.Values[height];
        if (target < point.Ground || !Sensors[sensor].Reaches(point, target))
        {
            return;
        }

        if (target - point.Ground >= shadow)
        {
            _detecting[height][cell] |= 1UL << sensor;
        }
        else
        {
            _hidden[height][cell] = true;
        }
    }
}
