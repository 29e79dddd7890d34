using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fixes;

namespace Parapet.Studies.Traffic;

/// <summary>
/// Takes the reports of one address apart into flights. A report belongs to the flight whose motion leads to it within what an aircraft
/// can do and a place may err; none is stretched over a pause, and two aircraft with one address come apart by where they are.
/// </summary>
/// <param name="accuracy">Of the places.</param>
/// <param name="longestGap">Between two reports of a flight.</param>
internal sealed class FlightPieces(FixAccuracy accuracy, Duration longestGap)
{
    /// <summary>Reports that make a flight; fewer tell no motion that could be told from an error.</summary>
    private const int FewestFixes = 4;

    /// <summary>In m/s: faster than any aircraft whose flights are recorded so.</summary>
    private const double Fastest = 1000;

    /// <summary>In m/s2, some 5 g.</summary>
    private const double Hardest = 50;

    /// <summary>Standard deviations that a place may err.</summary>
    private const double Sigmas = 5;

    /// <summary>Motion is taken over at least this time: over less the errors of its ends would drown it.</summary>
    private const double MotionSeconds = 4;

    /// <summary>Reports nearer than this in time and as near in place as they err are one.</summary>
    private const double OneSeconds = 0.1;

    /// <summary>Flights of one address that are followed at a time; of noise that makes more the oldest ends.</summary>
    private const int MostOpen = 16;

    private readonly List<List<Fix>> _open = [];
    private readonly List<List<Fix>> _closed = [];

    /// <summary>Reports that came to no flight.</summary>
    public int Loose { get; private set; }

    /// <summary>Takes the next report.</summary>
    /// <param name="fix">Not before the one that came last.</param>
    /// <param name="isWanted">Whether it is selected; where not, the flight that it is of ends.</param>
    public void Take(in Fix fix, bool isWanted)
    {
        CloseBefore(fix.Time - longestGap);
        var flight = Nearest(fix);
        if (!isWanted)
        {
            if (flight is not null)
            {
                Close(flight);
            }
        }
        else if (flight is null)
        {
            if (_open.Count == MostOpen)
            {
                Close(_open.MinBy(open => open[^1].Time)!);
            }

            _open.Add([fix]);
        }
        else if ((fix.Time - flight[^1].Time).Seconds < OneSeconds)
        {
            Loose++;
        }
        else
        {
            flight.Add(fix);
        }
    }

    /// <summary>The flights, by when they begin.</summary>
    public IEnumerable<Fix[]> End()
    {
        CloseBefore(Instant.Never);
        Loose += _closed.Where(flight => flight.Count < FewestFixes).Sum(flight => flight.Count);
        return _closed.Where(flight => flight.Count >= FewestFixes).OrderBy(flight => flight[0].Time).Select(flight => flight.ToArray());
    }

    private void CloseBefore(Instant time)
    {
        foreach (var flight in _open.Where(flight => flight[^1].Time < time).ToArray())
        {
            Close(flight);
        }
    }

    private void Close(List<Fix> flight)
    {
        _open.Remove(flight);
        _closed.Add(flight);
    }

    private List<Fix>? Nearest(in Fix fix)
    {
        List<Fix>? nearest = null;
        var least = double.PositiveInfinity;
        foreach (var flight in _open)
        {
            var (metres, allowed) = Off(flight, fix);
            if (metres <= allowed && metres < least)
            {
                (nearest, least) = (flight, metres);
            }
        }

        return nearest;
    }

    /// <summary>How far a report lies from where a flight would be, and how far it may, over the ground.</summary>
    private (double Metres, double Allowed) Off(List<Fix> flight, in Fix fix)
    {
        var (last, sigma) = (flight[^1], accuracy.Horizontal.Metres);
        var seconds = (fix.Time - last.Time).Seconds;
        var (here, there) = (OnGround(fix), OnGround(last));
        var straight = (here - there).Norm;
        var reach = Fastest * seconds + Sigmas * Math.Sqrt(2) * sigma;
        if (straight > reach || Before(flight, seconds) is not { } before)
        {
            return (straight, reach);
        }

        var over = (last.Time - before.Time).Seconds;
        var ratio = seconds / over;
        var expected = there + (there - OnGround(before)) * ratio;
        var errs = sigma * Math.Sqrt(1 + (1 + ratio) * (1 + ratio) + ratio * ratio);
        return ((here - expected).Norm, Hardest / 2 * seconds * (seconds + over) + Sigmas * errs);
    }

    /// <summary>The report from which the motion up to the last is taken; null where the last is the first.</summary>
    private static Fix? Before(List<Fix> flight, double seconds)
    {
        for (var i = flight.Count - 2; i >= 0; i--)
        {
            if ((flight[^1].Time - flight[i].Time).Seconds >= Math.Max(MotionSeconds, seconds / 2) || i == 0)
            {
                return flight[i];
            }
        }

        return null;
    }

    private static Position<Ecef> OnGround(in Fix fix) => Wgs84.ToEcef(fix.Place.WithHeight(Length.Zero));
}
