using System.Diagnostics.CodeAnalysis;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Keeping;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// A track keeper that holds one account of its plots: each scan's likeliest by global nearest neighbour. It allocates
/// nothing once its stores have grown.
/// </summary>
public sealed class NearestNeighbourKeeper : ITrackKeeper
{
    private readonly TrackKeeperSettings _settings;
    private readonly Existence _existence;
    private readonly Gate _gate;
    private readonly TrackBook<NearestNeighbourTrack> _book;
    private readonly List<NearestNeighbourTrack> _tracks;
    private readonly double _velocityVariance;
    private SensorAxes _sensor;
    private ScanStore _store = ScanStore.OfThread;

    /// <param name="node">The keeper's own place in the network; its tracks are numbered from 1 in the order of their confirmation.</param>
    /// <param name="model">What the keeper may know of its radar.</param>
    public NearestNeighbourKeeper(NodeId node, SensorModel model, TrackKeeperSettings settings)
    {
        _settings = settings;
        _book = new(node, model, settings);
        _tracks = _book.Tracks;
        _existence = new(model, _book.Detection, settings);
        _gate = new(settings, _existence, _book.Manoeuvre);
        var speed = settings.MaximumSpeed.MetresPerSecond / 3;
        _velocityVariance = speed * speed;
    }

    /// <inheritdoc/>
    public int ConfirmedCount => _book.ConfirmedCount;

    /// <inheritdoc/>
    public int Count => _tracks.Count;

    /// <inheritdoc/>
    public int DroppedForCapacity => _book.DroppedForCapacity;

    /// <inheritdoc/>
    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, IHorizonMask? horizon = null)
    {
        _sensor = _book.StandAt(sensor, horizon);
        Match(plots, scanEnd);
        Update(scanEnd);
        _book.Confirm();
        _book.Drop(scanEnd, _existence.Deletion);
        StartTracks();
    }

    /// <inheritdoc/>
    public bool Verifies => true;

    /// <inheritdoc/>
    public void Verify(Instant time, Instant since, Position<Ecef> sensor, ReadOnlySpan<Plot> plots)
    {
        _sensor = _book.StandAt(sensor, horizon: null);
        if (plots.Length > 0)
        {
            Match(plots, time);
        }

        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks[i];
            if (plots.Length > 0 && _store.TryTaken(i, out var candidate))
            {
                Take(track, _store.Ahead[i], _store.Plots.All[candidate.Plot], candidate.Gain, time);
            }
            else if (!track.IsConfirmed && track.LastPlot >= since)
            {
                track.Existence = _existence.AfterMiss(track.Existence);
            }
        }

        _book.Confirm();
        _book.Drop(time, _existence.Deletion);
    }

    /// <inheritdoc/>
    public void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies) =>
        _book.Correlate(time, maximumRange, replies);

    /// <inheritdoc/>
    public void TakeReadings(ReadOnlySpan<Plot> plots) => _book.TakeReadings(plots);

    /// <inheritdoc/>
    public void Report(List<TrackReport> into) => _book.Report(into);

    /// <inheritdoc/>
    public void ReportTentative(List<TrackReport> into) => _book.ReportTentative(into);

    /// <inheritdoc/>
    public bool TryFind(TrackNumber number, [NotNullWhen(true)] out TrackReport? report) => _book.TryFind(number, out report);

    /// <summary>Finds the likeliest account of plots of about one moment.</summary>
    private void Match(ReadOnlySpan<Plot> plots, Instant time)
    {
        _store = ScanStore.OfThread;
        _store.Plots.Measure(_sensor, plots, _existence.LogOtherDensity);
        _gate.Apply(_tracks, _store, _sensor, time);
        _store.Associate(_tracks.Count);
    }

    private void Update(Instant scanEnd)
    {
        var unclaimed = _store.Unclaimed;
        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks[i];
            if (!_store.TryTaken(i, out var candidate))
            {
                if (_book.Miss(track, _store.Ahead[i].Path.Position) && !track.IsConfirmed)
                {
                    track.Existence = _existence.AfterMiss(track.Existence);
                }

                continue;
            }

            Take(track, _store.Ahead[i], _store.Plots.All[candidate.Plot], candidate.Gain, scanEnd);
            unclaimed[candidate.Plot] = 1 - track.Existence;
        }
    }

    private void Take(NearestNeighbourTrack track, in Foresight ahead, in MeasuredPlot plot, double gain, Instant scanEnd)
    {
        var offset = (plot.Time - scanEnd).Seconds;
        var line = new SightLine(_sensor, plot, ahead.Path.At(offset));
        track.Filter.Update(ahead, (plot.Time - track.LastPlot).Seconds, offset, line);
        track.LastPlot = plot.Time;
        track.Plots++;
        track.Misses = 0;
        track.Hidden = default;
        if (!track.IsConfirmed)
        {
            track.Existence = _existence.AfterPlot(track.Existence, gain);
        }

        if (track.Plots >= _settings.ConfirmationPlots)
        {
            track.Motion = MotionClassifier.Judge(track.Filter.Estimate, track.Motion);
        }
    }

    /// <summary>
    /// Every plot that is likelier another's than its track's begins a track of its own: so a false plot that came first
    /// cannot keep a target from being tracked.
    /// </summary>
    private void StartTracks()
    {
        var plots = _store.Plots.All;
        var unclaimed = _store.Unclaimed;
        for (var i = 0; i < plots.Length; i++)
        {
            if (unclaimed[i] < 0.5)
            {
                continue;
            }

            var state = FirstState(plots[i]);
            _book.Begin().Start(state, plots[i].Time, _existence.AtBirth * unclaimed[i], _book.Manoeuvre.AgileShare);
        }
    }

    /// <summary>The plot's own place and error; at rest, but for all that is known of any speed.</summary>
    private KalmanState FirstState(in MeasuredPlot plot)
    {
        var line = new SightLine(_sensor, plot, plot.Position);
        var state = KalmanState.Diagonal(plot.Position, default, 0, _velocityVariance);
        line.SetPositionCovariance(ref state.Covariance);
        return state;
    }
}
