using Parapet.Tracking.Association;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>Finds the plots that may be a track's: a strip that holds the ball first, a ball that holds the ellipsoid, then the ellipsoid.</summary>
internal sealed class Gate(TrackKeeperSettings settings, Existence existence)
{
    private readonly double _limit = ChiSquare.Quantile3(settings.GateProbability.Value);
    private readonly PlotStrip _strip = new();
    private Candidate[] _candidates = new Candidate[64];
    private int _count;

    public ReadOnlySpan<Candidate> Candidates => _candidates.AsSpan(0, _count);

    /// <param name="preparedFor">The moment that every track was prepared for.</param>
    public void Apply(List<NearestNeighbourTrack> tracks, ReadOnlySpan<MeasuredPlot> plots, in SensorAxes sensor, Instant preparedFor)
    {
        _count = 0;
        _strip.Build(plots);
        for (var t = 0; t < tracks.Count; t++)
        {
            Apply(tracks[t], t, plots, sensor, preparedFor);
        }
    }

    private void Apply(NearestNeighbourTrack track, int place, ReadOnlySpan<MeasuredPlot> plots, in SensorAxes sensor, Instant preparedFor)
    {
        foreach (var p in _strip.Near(track.Filter, preparedFor, _limit * (track.AheadTrace + _strip.LargestTrace)))
        {
            ref readonly var plot = ref plots[p];
            var predicted = track.Filter.PositionAt((plot.Time - preparedFor).Seconds);
            if ((plot.Position - predicted).NormSquared > _limit * (track.AheadTrace + plot.Trace))
            {
                continue;
            }

            var seconds = (plot.Time - track.LastPlot).Seconds;
            if (seconds <= 0)
            {
                continue;
            }

            var line = new SightLine(sensor, plot, predicted);
            if (track.Filter.Distance(seconds, line, out var logDensity) <= _limit)
            {
                Add(new(place, p, Gain(track, existence.LogRatio(logDensity, plot.LogOtherDensity))));
            }
        }
    }

    /// <summary>
    /// A confirmed track leaves a plot that is likelier another's. A tentative one may take it even so, for else two
    /// plots that are each likelier false than not could never come together [MusickiEvans1994]; but it stands back
    /// wherever one with better grounds wants the plot.
    /// </summary>
    private double Gain(Track track, double ratio) =>
        track.IsConfirmed ? ratio : existence.Gain(track.Existence, ratio);

    private void Add(in Candidate candidate)
    {
        if (_count == _candidates.Length)
        {
            Array.Resize(ref _candidates, 2 * _count);
        }

        _candidates[_count++] = candidate;
    }
}
