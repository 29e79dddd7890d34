using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Cli.Arguments;

/// <summary>An area in degrees on the command line, and the one-degree tiles that touch it, by their south-western corners.</summary>
internal static class AreaArgument
{
    public const int MostTiles = 4000;

    private const string Allowed = "SOUTH,WEST,NORTH,EAST in degrees, as in 36,26,42,45; latitudes in [-90, 90] with SOUTH below NORTH, longitudes in [-180, 180], WEST above EAST across the antimeridian";

    /// <summary>The tiles from the south-west, row by row; empty with the problem added where the text is no area.</summary>
    public static ImmutableArray<(int South, int West)> Read(string text, Problems problems)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        var numbers = new double[4];
        var whole = parts.Length == 4;
        for (var i = 0; i < 4 && whole; i++)
        {
            whole = double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && Math.Abs(numbers[i]) <= (i % 2 == 0 ? 90 : 180);
        }

        if (!whole || numbers[0] >= numbers[2] || numbers[1] == numbers[3])
        {
            problems.Add(new("--area", 0, "", $"found '{text}'", Allowed));
            return [];
        }

        var east = numbers[3] > numbers[1] ? numbers[3] : numbers[3] + 360;
        var (firstRow, lastRow) = ((int)Math.Floor(numbers[0]), (int)Math.Ceiling(numbers[2]) - 1);
        var (firstColumn, lastColumn) = ((int)Math.Floor(numbers[1]), (int)Math.Ceiling(east) - 1);
        var count = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
        if (count > MostTiles)
        {
            problems.Add(new("--area", 0, "", $"found '{text}', which is {count} tiles", $"{MostTiles} at most"));
            return [];
        }

        return
        [
            .. from row in Enumerable.Range(firstRow, lastRow - firstRow + 1)
               from column in Enumerable.Range(firstColumn, lastColumn - firstColumn + 1)
               select (row, column >= 180 ? column - 360 : column),
        ];
    }
}
