using System.Diagnostics.CodeAnalysis;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis;

/// <summary>
/// A track keeper of one radar that carries several accounts of its plots along: <see cref="MultiHypothesisTracker"/> in
/// coordinates that follow the turning Earth. Tracks are confirmed, numbered, coasted and asked for their identity by the
/// rules that all keepers share.
/// </summary>
public sealed class MultiHypothesisKeeper : ITrackKeeper
{
    private readonly SensorModel _model;
    private readonly TrackKeeperSettings _settings;
    private readonly TrackBook<MultiHypothesisTrack> _book;
    private readonly List<LocalTrack> _found = [];
    private readonly Dictionary<int, MultiHypothesisTrack> _byLabel = [];
    private MultiHypothesisTracker? _tracker;
    private EarthRadar? _radar;
    private Plot[] _sorted = [];
    private LocalPlot[] _plots = [];

    /// <param name="node">The keeper's own place in the network; its tracks are numbered from 1 in the order of their confirmation.</param>
    /// <param name="model">What the keeper may know of its radar.</param>
    public MultiHypothesisKeeper(NodeId node, SensorModel model, TrackKeeperSettings settings)
    {
        _model = model;
        _settings = settings;
        _book = new(node, model, settings);
    }

    /// <inheritdoc/>
    public int ConfirmedCount => _book.ConfirmedCount;

    /// <inheritdoc/>
    public int Count => _book.Tracks.Count;

    /// <inheritdoc/>
    public int DroppedForCapacity => _book.DroppedForCapacity;

    /// <inheritdoc/>
    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, IHorizonMask? horizon = null)
    {
        _book.StandAt(sensor, horizon);
        if (_tracker is null)
        {
            Begin(sensor);
        }

        _radar!.StandAt(sensor, horizon);
        _tracker!.Process(scanEnd, _radar, Local(plots, scanEnd));
        _found.Clear();
        _tracker.Report(_found);
        Follow(scanEnd);
        _book.Confirm();
        _book.Drop(scanEnd, double.Epsilon);
    }

    /// <inheritdoc/>
    /// <remarks>Its hypotheses account for a whole scan each: it waits for the next one.</remarks>
    public bool Verifies => false;

    /// <inheritdoc/>
    public void Verify(Instant time, Instant since, Position<Ecef> sensor, ReadOnlySpan<Plot> plots)
    {
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

    private void Begin(Position<Ecef> sensor)
    {
        var ground = new CurvedGround(sensor);
        _radar = new(_model, ground)
        {
            Id = _model.Sensor.Value,
            Period = _model.ScanPeriod,
            DetectionProbability = _book.Detection,
            FalsePlotsPerScan = _model.FalsePlotsPerScan,
        };
        _tracker = new([_radar], KeeperPriors.For(_model, _settings) with { Ground = ground });
    }

    private ReadOnlySpan<LocalPlot> Local(ReadOnlySpan<Plot> plots, Instant scanEnd)
    {
        if (_plots.Length < plots.Length)
        {
            (_sorted, _plots) = (new Plot[2 * plots.Length], new LocalPlot[2 * plots.Length]);
        }

        plots.CopyTo(_sorted);
        PlotOrder.Sort(_sorted.AsSpan(0, plots.Length));
        for (var i = 0; i < plots.Length; i++)
        {
            _plots[i] = LocalPlot.Of(_sorted[i], scanEnd);
        }

        return _plots.AsSpan(0, plots.Length);
    }

    /// <summary>
    /// Takes what the tracker found into the tracks that stand for it. A track without a new plot keeps the state of its
    /// last one; a tentative one that is not found any more is given up.
    /// </summary>
    private void Follow(Instant scanEnd)
    {
        _byLabel.Clear();
        foreach (var track in _book.Tracks)
        {
            _byLabel.Add(track.Label, track);
            (track.Existence, track.IsFresh) = (0, false);
        }

        for (var i = 0; i < _found.Count; i++)
        {
            var (found, source) = (_found[i], _tracker!.Sources[i]);
            if (!_byLabel.TryGetValue(found.Number, out var track))
            {
                track = _book.Begin();
                track.Start(found.Number, source.FirstPlot);
            }

            track.Existence = found.Existence.Value;
            if (track.Plots == 0 || source.LastPlot > track.LastPlot)
            {
                Take(track, source, scanEnd);
            }
        }

        foreach (var track in _book.Tracks)
        {
            if (!track.IsFresh)
            {
                _book.Miss(track, track.IsConfirmed ? PlaceAt(track, scanEnd) : default);
            }
        }
    }

    private static Position<Ecef> PlaceAt(Track track, Instant time)
    {
        ref readonly var estimate = ref track.Estimate;
        return Filtering.Motion.Extrapolate(track.Motion, estimate.Position, estimate.Velocity, (time - track.LastPlot).Seconds).Position;
    }

    /// <summary>The tracker's state holds when the beam was expected; a track's when the plot was measured, a moment off.</summary>
    private void Take(MultiHypothesisTrack track, TargetHypothesis source, Instant scanEnd)
    {
        var state = source.Combined;
        var seconds = (source.LastPlot - scanEnd).Seconds - source.OffsetSeconds;
        (state.X, state.Y, state.Z) = (state.X + seconds * state.Vx, state.Y + seconds * state.Vy, state.Z + seconds * state.Vz);
        track.Take(_radar!.Ground.ToEcef(state), source.LastPlot, source.Plots);
        if (track.Plots >= _settings.ConfirmationPlots)
        {
            track.Motion = MotionClassifier.Judge(track.Estimate, track.Motion);
        }
    }
}
