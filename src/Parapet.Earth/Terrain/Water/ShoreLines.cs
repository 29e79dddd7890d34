using System.Text.Json;

namespace Parapet.Earth.Terrain.Water;

/// <summary>
/// Closed rings of shore lines, cut into rows of a hundredth of a degree: along a row, each crossing changes from outside
/// to inside or back. A row is worked out when it is first asked for, at its middle latitude.
/// </summary>
internal sealed class ShoreLines
{
    private const int RowsPerDegree = 100;
    private const int Rows = 180 * RowsPerDegree;

    // A side along a pole closes a ring that goes around it; it crosses no row, and does not wrap.
    private const double PolarDegrees = 89.9;

    private readonly List<Side>[] _sidesByDegree = [.. Enumerable.Range(0, 180).Select(_ => new List<Side>())];
    private readonly float[]?[] _rows = new float[Rows][];

    /// <param name="rings">Each a list of whole steps from point to point, east and north in turn, the first from zero.</param>
    /// <param name="stepDegrees">The length of a step.</param>
    public ShoreLines(JsonElement rings, double stepDegrees)
    {
        var ring = 0;
        foreach (var steps in rings.EnumerateArray())
        {
            Add(ring++, Points(steps, stepDegrees));
        }
    }

    /// <summary>Whether a place lies inside: in an odd number of rings.</summary>
    public bool Hold(Angle latitude, Angle longitude)
    {
        var row = Math.Clamp((int)Math.Floor((latitude.Degrees + 90) * RowsPerDegree), 0, Rows - 1);
        var crossings = Volatile.Read(ref _rows[row]) ?? Fill(row);
        var place = Array.BinarySearch(crossings, (float)Wrapped(longitude.Degrees));
        return ((place < 0 ? ~place : place + 1) & 1) != 0;
    }

    private static double Wrapped(double degrees) => degrees is >= -180 and < 180 ? degrees : degrees - 360 * Math.Floor((degrees + 180) / 360);

    private static List<(double East, double North)> Points(JsonElement steps, double stepDegrees)
    {
        var points = new List<(double, double)>();
        var (east, north) = (0L, 0L);
        using var numbers = steps.EnumerateArray();
        while (numbers.MoveNext())
        {
            east += numbers.Current.GetInt32();
            numbers.MoveNext();
            north += numbers.Current.GetInt32();
            points.Add((east * stepDegrees, north * stepDegrees));
        }

        return points;
    }

    private void Add(int ring, List<(double East, double North)> points)
    {
        var (east, north) = points[^1];
        foreach (var (nextEast, nextNorth) in points)
        {
            // The short way around, so that rings across the antimeridian stay whole.
            var polar = Math.Abs(north) > PolarDegrees && Math.Abs(nextNorth) > PolarDegrees;
            var to = polar ? nextEast : east + Math.IEEERemainder(nextEast - east, 360);
            var (low, high) = (Math.Min(north, nextNorth), Math.Max(north, nextNorth));
            for (var degree = DegreeOf(low); low < high && degree <= DegreeOf(high); degree++)
            {
                _sidesByDegree[degree].Add(new(ring, east, north, to, nextNorth));
            }

            (east, north) = (to, nextNorth);
        }
    }

    private float[] Fill(int row)
    {
        var latitude = (row + 0.5) / RowsPerDegree - 90;
        var crossings = new List<float>();
        foreach (var ring in _sidesByDegree[row / RowsPerDegree].Where(side => side.Meets(latitude)).GroupBy(side => side.Ring))
        {
            var inside = ring.Select(side => side.EastAt(latitude)).Order().ToArray();
            for (var i = 0; i + 1 < inside.Length; i += 2)
            {
                AddSpan(crossings, inside[i], inside[i + 1]);
            }
        }

        crossings.Sort();
        float[] filled = [.. crossings];
        Volatile.Write(ref _rows[row], filled);
        return filled;
    }

    private static void AddSpan(List<float> crossings, double from, double to)
    {
        if (to - from >= 360)
        {
            crossings.AddRange([-180, 180]);
            return;
        }

        var (west, east) = (Wrapped(from), Wrapped(to));
        crossings.AddRange(west <= east ? [(float)west, (float)east] : [(float)west, 180, -180, (float)east]);
    }

    private static int DegreeOf(double latitude) => Math.Clamp((int)Math.Floor(latitude) + 90, 0, 179);

    private readonly record struct Side(int Ring, double East, double North, double ToEast, double ToNorth)
    {
        public bool Meets(double latitude) => North > latitude != ToNorth > latitude;

        public double EastAt(double latitude) => East + (ToEast - East) * ((latitude - North) / (ToNorth - North));
    }
}
