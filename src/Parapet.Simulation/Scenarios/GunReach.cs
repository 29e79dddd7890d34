using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Gunnery;
using Parapet.Flight.Interceptors;

namespace Parapet.Simulation.Scenarios;

/// <summary>What a gun reaches, as its commander's table of times of flight: a ring between two slant ranges, under a ceiling.</summary>
internal static class GunReach
{
    private const int Ranges = 41;
    private const int Heights = 25;

    /// <summary>The table over ground range and height above the ellipsoid, the gun at sea level; a place beyond the greatest slant range is not reached.</summary>
    /// <param name="limits">Its least range, and the heights.</param>
    /// <param name="greatest">Slant range.</param>
    public static EngagementEnvelope Envelope(GunDescription gun, EnvelopeLimits limits, Length greatest)
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
                ? ShellFlight.TimeTo(gun, slant, ShellFlight.DensityBetween(Length.Zero, Length.FromMetres(height))).Seconds
                : double.NaN;
        }

        return new(ranges, heights, times);
    }
}
