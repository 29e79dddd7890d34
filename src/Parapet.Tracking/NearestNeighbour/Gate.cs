using Parapet.Tracking.Association;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// Finds the plots that may be a track's: a strip that holds the ball first, a ball that holds the ellipsoid, then the
/// ellipsoid.
/// </summary>
internal sealed class Gate(TrackKeeperSettings settings, Existence existence, ManoeuvreModel manoeuvre)
{
    // Far more than rounding does to a distance.
    private const double Slack = 1e-5;

    private readonly double _limit = ChiSquare.Quantile3(settings.GateProbability.Value);
    private readonly PlotStrip _strip = new();
    private Candidate[] _candidates = new Candidate[64];
    private int _count;

    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>Prepares every track for a moment and lists what it may take, in ascending order of track and plot.</summary>
    public void Apply(List<NearestNeighbourTrack> tracks, ReadOnlySpan<MeasuredPlot> plots, in SensorAxes sensor, Instant moment)
    {
        _count = 0;
        _strip.Build(plots, moment);
        for (var t = 0; t < tracks.Count; t++)
        {
            var track = tracks[t];
            var trace = track.Filter.Prepare(manoeuvre, track.Motion, (moment - track.LastPlot).Seconds);
            var first = _count;
            Apply(track, t, trace, plots, sensor);
            if (_count > first + 1 && !_strip.IsInOrder)
            {
                _candidates.AsSpan(first, _count - first).Sort(Candidate.ByPlot);
            }
        }
    }

    private void Apply(NearestNeighbourTrack track, int place, double trace, ReadOnlySpan<MeasuredPlot> plots, in SensorAxes sensor)
    {
        var (reach, doubt) = (double.NaN, 0.0);
        foreach (ref readonly var near in Near(track.Filter, trace))
        {
            var predicted = track.Filter.PositionAt(near.OffsetSeconds);
            if ((near.Position - predicted).NormSquared > _limit * (trace + near.Trace))
            {
                continue;
            }

            ref readonly var plot = ref plots[near.Place];
            var seconds = (plot.Time - track.LastPlot).Seconds;
            if (seconds <= 0)
            {
                continue;
            }

            if (double.IsNaN(reach))
            {
                track.Filter.Mix(manoeuvre);
                (reach, doubt) = (ReachSquared(track.Filter, sensor), track.IsConfirmed ? 0 : existence.LogDoubt(track.Existence));
            }

            if (SightLine.ResidualSquared(sensor, plot, predicted) > reach)
            {
                continue;
            }

            var line = new SightLine(sensor, plot, predicted);
            // A confirmed track leaves a plot that is likelier another's. A tentative one may take it even so, for else two
            // plots that are each likelier false than not could never come together [MusickiEvans1994]; but it stands
            // back wherever one with better grounds wants the plot.
            if (track.Filter.IsWithin(_limit, seconds, line, out var logDensity))
            {
                var ratio = existence.LogRatio(logDensity, plot.LogOtherDensity);
                Add(new(place, near.Place, track.IsConfirmed ? ratio : Existence.Gain(doubt + ratio)));
            }
        }
    }

    /// <summary>
    /// The squared residual, in m2, beyond which no mode's ellipsoid holds a plot of the scan: most plots between it and the
    /// ball are told by this alone.
    /// </summary>
    private double ReachSquared(in ManoeuvreFilter filter, in SensorAxes sensor)
    {
        var moved = filter.GreatestMove(Math.Max(Math.Abs(_strip.FirstSeconds), Math.Abs(_strip.LastSeconds)));
        var range = (filter.Ahead - sensor.Origin).Norm + moved;
        var error = _strip.LargestGrowth * Math.Max(sensor.RangeVariance, range * range * Math.Max(sensor.AzimuthVariance, sensor.ElevationVariance));
        var reach = filter.Reach(_limit, _strip.LastSeconds, error) * (1 + Slack);
        return reach * reach;
    }

    private ReadOnlySpan<StripPlot> Near(in ManoeuvreFilter filter, double trace)
    {
        if (_strip.IsInOrder)
        {
            return _strip.All;
        }

        var (low, high) = filter.SpanOfX(_strip.FirstSeconds, _strip.LastSeconds);
        return _strip.Near(low, high, _limit * (trace + _strip.LargestTrace));
    }

    private void Add(in Candidate candidate)
    {
        if (_count == _candidates.Length)
        {
            Array.Resize(ref _candidates, 2 * _count);
        }

        _candidates[_count++] = candidate;
    }
}
