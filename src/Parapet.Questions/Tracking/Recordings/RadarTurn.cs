using System.Collections.Immutable;
using Parapet.Interop.Traffic;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>One turn of an antenna.</summary>
/// <param name="Begins">When it points north, or is taken to.</param>
/// <param name="Ends">When it does again.</param>
internal sealed record RadarTurn(Instant Begins, Instant Ends, ImmutableArray<RecordedPlot> Plots);

/// <summary>Parts what a radar reported into the turns of its antenna: by its north marks, or where it has none by azimuths that begin anew.</summary>
internal static class RadarTurns
{
    /// <summary>A mark or two may be lost: a turn is no longer than this many.</summary>
    private const double LongestTurn = 1.5;

    /// <summary>Two steps of a time of day, in seconds.</summary>
    private const double TimeStep = 2.0 / 128;

    /// <summary>The time of a turn; null where neither the radar nor its marks nor its plots tell it.</summary>
    public static Duration? TurnOf(RecordedRadar radar)
    {
        if (radar.Turn is { Nanoseconds: > 0 } told)
        {
            return told;
        }

        var begins = radar.Marks.Length > 1 ? radar.Marks : Wraps(radar);
        return begins.Length < 2 ? null : begins.Zip(begins.Skip(1), (first, second) => second - first).Order().ElementAt((begins.Length - 1) / 2);
    }

    /// <summary>The turns, in order; those in which nothing was seen are there too, so long as marks or plots go on.</summary>
    /// <param name="turn">Of one of them, above zero.</param>
    public static IEnumerable<RadarTurn> Of(RecordedRadar radar, Duration turn)
    {
        var plots = radar.Plots.Select(plot => (Plot: plot, Time: Turned(plot, radar.Marks))).OrderBy(pair => pair.Time).ToArray();
        var begins = Begins(radar.Marks.IsEmpty ? Wraps(radar) : radar.Marks, plots, turn);
        var next = 0;
        for (var i = 0; i < begins.Count; i++)
        {
            var ends = i + 1 < begins.Count ? begins[i + 1] : begins[i] + turn;
            var first = next;
            while (next < plots.Length && plots[next].Time < ends)
            {
                next++;
            }

            yield return new(begins[i], ends, [.. plots[first..next].Select(pair => pair.Plot)]);
        }
    }

    /// <summary>Beginnings of turns from before the first plot until after the last, with those put in of which no mark came.</summary>
    private static List<Instant> Begins(ImmutableArray<Instant> told, (RecordedPlot Plot, Instant Time)[] plots, Duration turn)
    {
        var begins = new List<Instant>();
        var first = told.IsEmpty ? plots[0].Time : told[0];
        while (plots.Length > 0 && first > plots[0].Time)
        {
            first -= turn;
        }

        foreach (var mark in told.Prepend(first).Distinct().Order())
        {
            while (begins.Count > 0 && (mark - begins[^1]).Seconds > LongestTurn * turn.Seconds)
            {
                begins.Add(begins[^1] + turn);
            }

            begins.Add(mark);
        }

        while (plots.Length > 0 && begins[^1] + turn <= plots[^1].Time)
        {
            begins.Add(begins[^1] + turn);
        }

        return begins;
    }

    /// <summary>A plot's time, moved to its own side of a mark that it is as near to as times are told: it is of the turn in which it was sent.</summary>
    private static Instant Turned(in RecordedPlot plot, ImmutableArray<Instant> marks)
    {
        var place = marks.BinarySearch(plot.Time);
        place = place < 0 ? ~place : place;
        foreach (var near in (int[])[place - 1, place])
        {
            if (near >= 0 && near < marks.Length && Math.Abs((marks[near] - plot.Time).Seconds) <= TimeStep)
            {
                return plot.Mark >= marks[near] ? Instant.Max(plot.Time, marks[near]) : Instant.Min(plot.Time, marks[near] - new Duration(1));
            }
        }

        return plot.Time;
    }

    /// <summary>When the azimuths of its plots begin anew: the time at which a steady antenna would have pointed north.</summary>
    private static ImmutableArray<Instant> Wraps(RecordedRadar radar)
    {
        var wraps = ImmutableArray.CreateBuilder<Instant>();
        for (var i = 1; i < radar.Plots.Length; i++)
        {
            var (before, after) = (radar.Plots[i - 1], radar.Plots[i]);
            if (before.Bearing.Degrees - after.Bearing.Degrees > 180 && after.Time >= before.Time)
            {
                var share = (360 - before.Bearing.Degrees) / (360 - before.Bearing.Degrees + after.Bearing.Degrees + 1e-9);
                wraps.Add(before.Time + (after.Time - before.Time) * share);
            }
        }

        return wraps.ToImmutable();
    }
}
