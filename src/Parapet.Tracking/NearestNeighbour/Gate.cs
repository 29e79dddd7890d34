using System.Numerics;
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
            Apply(tracks[t], t, plots, sensor, moment);
        }
    }

    private void Apply(NearestNeighbourTrack track, int place, ReadOnlySpan<MeasuredPlot> plots, in SensorAxes sensor, Instant moment)
    {
        var trace = track.Filter.Prepare(manoeuvre, track.Motion, (moment - track.LastPlot).Seconds);
        var near = _strip.Within(track.Filter.Ahead, _limit, trace);
        var (reach, doubt) = (double.NaN, 0.0);
        for (var word = 0; word < near.Length; word++)
        {
            for (var bits = near[word]; bits != 0; bits &= bits - 1)
            {
                var p = 64 * word + BitOperations.TrailingZeroCount(bits);
                ref readonly var plot = ref plots[p];
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

                var predicted = track.Filter.Ahead.At((plot.Time - moment).Seconds);
                if (SightLine.ResidualSquared(sensor, plot, predicted) <= reach)
                {
                    Consider(track, place, p, plot, new SightLine(sensor, plot, predicted), doubt);
                }
            }
        }
    }

    /// <summary>
    /// A confirmed track leaves a plot that is likelier another's. A tentative one may take it even so, for else two
    /// plots that are each likelier false than not could never come together [MusickiEvans1994]; but it stands back
    /// wherever one with better grounds wants the plot.
    /// </summary>
    private void Consider(NearestNeighbourTrack track, int place, int plotPlace, in MeasuredPlot plot, in SightLine line, double doubt)
    {
        if (track.Filter.IsWithin(_limit, (plot.Time - track.LastPlot).Seconds, line, out var logDensity))
        {
            var ratio = existence.LogRatio(logDensity, plot.LogOtherDensity);
            Add(new(place, plotPlace, track.IsConfirmed ? ratio : Existence.Gain(doubt + ratio)));
        }
    }

    /// <summary>
    /// The squared residual, in m2, beyond which no mode's ellipsoid holds a plot of the scan: most plots between it and the
    /// ball are told by this alone.
    /// </summary>
    private double ReachSquared(in ManoeuvreFilter filter, in SensorAxes sensor)
    {
        var moved = filter.Ahead.GreatestMove(Math.Max(Math.Abs(_strip.FirstSeconds), Math.Abs(_strip.LastSeconds)));
        var range = (filter.Ahead.Position - sensor.Origin).Norm + moved;
        var error = _strip.LargestGrowth * Math.Max(sensor.RangeVariance, range * range * Math.Max(sensor.AzimuthVariance, sensor.ElevationVariance));
        var reach = filter.Reach(_limit, _strip.LastSeconds, error) * (1 + Slack);
        return reach * reach;
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
