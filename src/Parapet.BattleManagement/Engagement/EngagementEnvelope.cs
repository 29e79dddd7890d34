namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// What one type of round can reach against one group of targets, as a table of its time of flight over the place of
/// the intercept. Shared by every unit that fires the type; immutable.
/// </summary>
public sealed class EngagementEnvelope
{
    private readonly GridAxis _rangesMetres;
    private readonly GridAxis _heightsMetres;
    private readonly double[] _timesOfFlightSeconds;

    /// <param name="rangesMetres">Ground ranges along the surface from the launcher, strictly ascending, two at least.</param>
    /// <param name="heightsMetres">Heights of the intercept above the ellipsoid, strictly ascending, two at least.</param>
    /// <param name="timesOfFlightSeconds">From launch to intercept, range by range, each over all heights; NaN where unreachable.</param>
    /// <exception cref="ArgumentException">A grid does not ascend, a count does not fit, or a time is negative or infinite.</exception>
    public EngagementEnvelope(ReadOnlySpan<double> rangesMetres, ReadOnlySpan<double> heightsMetres, ReadOnlySpan<double> timesOfFlightSeconds)
    {
        RequireAscending(rangesMetres, nameof(rangesMetres));
        RequireAscending(heightsMetres, nameof(heightsMetres));
        if (timesOfFlightSeconds.Length != rangesMetres.Length * heightsMetres.Length)
        {
            throw new ArgumentException(
                $"{timesOfFlightSeconds.Length} times of flight; {rangesMetres.Length} x {heightsMetres.Length} are needed",
                nameof(timesOfFlightSeconds));
        }

        foreach (var time in timesOfFlightSeconds)
        {
            if (time < 0 || double.IsInfinity(time))
            {
                throw new ArgumentException($"a time of flight of {time} s; finite and not negative, or NaN, is allowed", nameof(timesOfFlightSeconds));
            }
        }

        _rangesMetres = new(rangesMetres);
        _heightsMetres = new(heightsMetres);
        _timesOfFlightSeconds = timesOfFlightSeconds.ToArray();
    }

    public Length MaximumGroundRange => Length.FromMetres(_rangesMetres.Last);

    /// <summary>The lowest height of an intercept at any range, above the ellipsoid.</summary>
    public Length MinimumHeight => Length.FromMetres(_heightsMetres.First);

    /// <summary>The greatest height of an intercept at any range, above the ellipsoid.</summary>
    public Length MaximumHeight => Length.FromMetres(_heightsMetres.Last);

    /// <summary>
    /// The time of flight to an intercept, bilinear between posts; null outside the grid, and where any of the four
    /// posts around the place is unreachable. So the reach ends at the last reachable post: grids should have posts on
    /// the limits of the envelope.
    /// </summary>
    public Duration? TimeOfFlight(Length groundRange, Length height)
    {
        var seconds = TimeOfFlightSeconds(groundRange.Metres, height.Metres);
        return double.IsNaN(seconds) ? null : Duration.FromSeconds(seconds);
    }

    /// <summary><see cref="TimeOfFlight"/> for loops: NaN where unreachable.</summary>
    internal double TimeOfFlightSeconds(double rangeMetres, double heightMetres)
    {
        var row = _rangesMetres.CellOf(rangeMetres);
        var column = _heightsMetres.CellOf(heightMetres);
        if (row < 0 || column < 0)
        {
            return double.NaN;
        }

        var alongRange = (rangeMetres - _rangesMetres[row]) / (_rangesMetres[row + 1] - _rangesMetres[row]);
        var alongHeight = (heightMetres - _heightsMetres[column]) / (_heightsMetres[column + 1] - _heightsMetres[column]);
        var near = row * _heightsMetres.Count + column;
        var far = near + _heightsMetres.Count;
        var nearTime = _timesOfFlightSeconds[near] + alongHeight * (_timesOfFlightSeconds[near + 1] - _timesOfFlightSeconds[near]);
        var farTime = _timesOfFlightSeconds[far] + alongHeight * (_timesOfFlightSeconds[far + 1] - _timesOfFlightSeconds[far]);
        return nearTime + alongRange * (farTime - nearTime);
    }

    private static void RequireAscending(ReadOnlySpan<double> posts, string name)
    {
        if (posts.Length < 2)
        {
            throw new ArgumentException($"{posts.Length} posts; two at least are needed", name);
        }

        for (var i = 1; i < posts.Length; i++)
        {
            if (!(posts[i] > posts[i - 1]))
            {
                throw new ArgumentException($"post {i} is {posts[i]} m after {posts[i - 1]} m; posts must ascend", name);
            }
        }
    }
}
