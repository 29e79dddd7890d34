namespace Parapet.Campaigns.Findings;

/// <summary>The moments at which the course of runs is told: minutes apart, few enough whatever the length of the run.</summary>
public static class CourseBins
{
    private const int Day = 24 * 60;

    private static readonly int[] s_widths = [1, 2, 5, 10, 15, 30, 60, 120, 240, 720, Day];

    /// <summary>Whole minutes between two of them: the least usual width of which no more than so many reach the end.</summary>
    /// <param name="minutes">Of the longest run.</param>
    /// <param name="most">Bins, at least one.</param>
    public static int WidthOf(int minutes, int most) =>
        s_widths.FirstOrDefault(width => Count(minutes, width) <= most, Day * Count(Count(minutes, Day), most));

    /// <summary>The beginning, the end of each bin, the last one whole.</summary>
    /// <param name="minutes">Of the run.</param>
    public static IEnumerable<int> Of(int minutes, int width) => Enumerable.Range(0, Count(minutes, width) + 1).Select(bin => bin * width);

    private static int Count(int minutes, int width) => (minutes + width - 1) / width;
}
