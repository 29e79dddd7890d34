using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Interceptors;

namespace Parapet.Simulation.Scenarios;

/// <summary>What reaches as far as a slant range on a straight line, as its commander's table of times of flight: a ring between two ranges, under a ceiling.</summary>
internal static class SlantReach
{
    private const int Ranges = 41;
    private const int Heights = 25;

    /// <summary>The table over ground range and height above the ellipsoid, from sea level; a place beyond the greatest slant range is not reached.</summary>
    /// <param name="limits">Its least range, and the heights.</param>
    /// <param name="greatest">Slant range.</param>
    /// <param name="seconds">Time of flight to a slant range at a height, in seconds.</param>
    public static EngagementEnvelope Envelope(EnvelopeLimits limits, Length greatest, Func<Length, Length, double> seconds)
    {
        var ranges = new double[Ranges];
        var heights = new double[Heights];
        for (var i = 0; i < Ranges; i++)
        {
            ranges[i] = greatest.Metres * i / (Ranges - 1);
        }

        for (var i = 0; i < Heights; i++)
        {
            heights[i] = limits.MinimumHeight.Metres + (limits.MaximumHeight - limits.MinimumHeight).Metres * i / (Heights - 1);
        }

        var times = new double[Ranges * Heights];
        for (var i = 0; i < times.Length; i++)
        {
            var (range, height) = (ranges[i / Heights], heights[i % Heights]);
            var slant = Length.FromMetres(Math.Sqrt(range * range + height * height));
            times[i] = slant <= greatest && slant >= limits.MinimumRange
                ? seconds(slant, Length.FromMetres(height))
                : double.NaN;
        }

        return new(ranges, heights, times);
    }
}
