using System.Numerics;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// Finds the plots that may be a track's: a strip that holds the ball first, a ball that holds the ellipsoid, then the
/// ellipsoid, four plots at once.
/// </summary>
internal sealed class Gate(TrackKeeperSettings settings, Existence existence, ManoeuvreModel manoeuvre)
{
    private readonly double _limit = ChiSquare.Quantile3(settings.GateProbability.Value);
    private int[] _near = [];

    /// <summary>Prepares every track for a moment and lists what it may take, in ascending order of track and plot.</summary>
    /// <param name="store">Holds the plots; receives what each track may take.</param>
    public void Apply(List<NearestNeighbourTrack> tracks, ScanStore store, in SensorAxes sensor, Instant moment)
    {
        store.Clear(tracks.Count);
        store.Strip.Build(store.Plots.All, moment);
        for (var t = 0; t < tracks.Count; t++)
        {
            Apply(tracks[t], t, store, sensor, moment);
        }
    }

    private void Apply(NearestNeighbourTrack track, int place, ScanStore store, in SensorAxes sensor, Instant moment)
    {
        var plots = store.Plots.All;
        ref var ahead = ref store.Ahead[place];
        var trace = track.Filter.Prepare(manoeuvre, track.Motion, (moment - track.LastPlot).Seconds, ref ahead);
        var count = FindNear(store.Strip.Within(ahead.Path, _limit, trace), plots, track.LastPlot);
        if (count == 0)
        {
            return;
        }

        track.Filter.Mix(manoeuvre, ref ahead);
        var doubt = track.IsConfirmed ? 0 : existence.LogDoubt(track.Existence);
        for (var first = 0; first < count; first += SightLines.Count)
        {
            var four = _near.AsSpan(first, SightLines.Count);
            var lines = new SightLines(sensor, plots, four, ahead.Path, moment, track.LastPlot);
            track.Filter.Measure(lines, ahead, out var fits);
            var present = (1u << Math.Min(SightLines.Count, count - first)) - 1;
            for (var within = fits.Within(_limit) & present; within != 0; within &= within - 1)
            {
                var lane = BitOperations.TrailingZeroCount(within);
                var ratio = existence.LogRatio(track.Filter.LogDensity(fits, ahead, lane), plots[four[lane]].LogOtherDensity);
                store.Add(new(place, four[lane], GainOf(track, ratio, doubt)));
            }
        }
    }

    /// <summary>Lists the plots in the ball that came after the track's last one, and its last one again up to four.</summary>
    private int FindNear(ReadOnlySpan<ulong> near, ReadOnlySpan<MeasuredPlot> plots, Instant lastPlot)
    {
        if (_near.Length < plots.Length + SightLines.Count)
        {
            _near = new int[2 * plots.Length + SightLines.Count];
        }

        var count = 0;
        for (var word = 0; word < near.Length; word++)
        {
            for (var bits = near[word]; bits != 0; bits &= bits - 1)
            {
                var plot = 64 * word + BitOperations.TrailingZeroCount(bits);
                _near[count] = plot;
                count += plots[plot].Time > lastPlot ? 1 : 0;
            }
        }

        if (count > 0)
        {
            _near.AsSpan(count, SightLines.Count - 1).Fill(_near[count - 1]);
        }

        return count;
    }

    /// <summary>
    /// A confirmed track leaves a plot that is likelier another's. A tentative one may take it even so, for else two
    /// plots that are each likelier false than not could never come together [MusickiEvans1994]; but it stands back
    /// wherever one with better grounds wants the plot.
    /// </summary>
    private static double GainOf(NearestNeighbourTrack track, double logRatio, double doubt) =>
        track.IsConfirmed ? logRatio : Existence.Gain(doubt + logRatio);
}
