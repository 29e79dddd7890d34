using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.Keeping;

/// <summary>
/// A whole keeper made of a tracker that does the least: transponders' answers and readings of objects' kinds are laid to its
/// tracks as the built-in keepers lay them. Looks that only verify are not asked for, and what the ground hides is not told.
/// </summary>
/// <param name="node">The keeper's own place in the network.</param>
/// <param name="model">What a keeper may know of its radar.</param>
/// <param name="settings">How far from a track an answer or a reading still belongs to it, and after how many misses a track counts as coasted.</param>
/// <param name="tracker">Trusted to keep to the limits of <see cref="PlotTrack"/>.</param>
public sealed class PlotTrackKeeper(NodeId node, SensorModel model, TrackKeeperSettings settings, IPlotTracker tracker) : ITrackKeeper
{
    private readonly Interrogation _interrogation = new(settings, new(settings, model.ScanPeriod));
    private readonly FeatureReadings _readings = new(settings);
    private readonly List<PlotTrack> _told = [];
    private readonly List<HeldTrack> _tracks = [];
    private Dictionary<int, HeldTrack> _byNumber = [];
    private Dictionary<int, HeldTrack> _before = [];
    private SensorAxes _axes;

    /// <inheritdoc/>
    public int ConfirmedCount { get; private set; }

    /// <inheritdoc/>
    public int Count => _tracks.Count;

    /// <inheritdoc/>
    public int DroppedForCapacity => 0;

    /// <inheritdoc/>
    public bool Verifies => false;

    /// <inheritdoc/>
    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, IHorizonMask? horizon = null)
    {
        if (_axes.Origin != sensor)
        {
            _axes = new(model, sensor);
        }

        _told.Clear();
        tracker.Process(scanEnd, sensor, plots, _told);
        _told.Sort((a, b) => a.Number.CompareTo(b.Number));
        (_before, _byNumber) = (_byNumber, _before);
        _byNumber.Clear();
        _tracks.Clear();
        ConfirmedCount = 0;
        foreach (ref readonly var told in CollectionsMarshal.AsSpan(_told))
        {
            var track = _before.GetValueOrDefault(told.Number) ?? new();
            track.Take(told, settings.CoastedAfterMisses);
            _byNumber.Add(told.Number, track);
            _tracks.Add(track);
            ConfirmedCount += track.IsConfirmed ? 1 : 0;
        }
    }

    /// <summary>Does nothing.</summary>
    public void Verify(Instant time, Instant since, Position<Ecef> sensor, ReadOnlySpan<Plot> plots)
    {
        // Verifies is false: nobody asks.
    }

    /// <inheritdoc/>
    public void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies) =>
        _interrogation.Correlate(_tracks, _axes, time, maximumRange, replies);

    /// <inheritdoc/>
    public void TakeReadings(ReadOnlySpan<Plot> plots) => _readings.Lay(_tracks, _axes, plots);

    /// <inheritdoc/>
    public void Report(List<TrackReport> into) => Report(into, confirmed: true);

    /// <inheritdoc/>
    public void ReportTentative(List<TrackReport> into) => Report(into, confirmed: false);

    /// <inheritdoc/>
    public bool TryFind(TrackNumber number, [NotNullWhen(true)] out TrackReport? report)
    {
        report = number.Node == node && _byNumber.TryGetValue(number.Serial, out var track) && track.IsConfirmed ? track.Report(node, settings.CoastedAfterMisses) : null;
        return report is not null;
    }

    private void Report(List<TrackReport> into, bool confirmed)
    {
        foreach (var track in _tracks)
        {
            if (track.IsConfirmed == confirmed)
            {
                into.Add(track.Report(node, settings.CoastedAfterMisses));
            }
        }
    }

    /// <summary>What was told of a track, and the evidence that has been laid to it.</summary>
    private sealed class HeldTrack : Track
    {
        private KalmanState _estimate;
        private PlotTrack _told;

        public override ref readonly KalmanState Estimate => ref _estimate;

        public void Take(in PlotTrack told, int coastedAfterMisses)
        {
            if (told != _told)
            {
                // Unlike a filter's, what is told may change without a plot.
                Renew();
                _told = told;
            }

            _estimate = new() { Position = told.Position, Velocity = told.Velocity, Covariance = told.Covariance };
            Serial = told.Status == TrackStatus.Tentative ? 0 : told.Number;
            Misses = told.Status == TrackStatus.Coasted ? coastedAfterMisses : 0;
            Motion = told.Motion;
            FirstPlot = told.FirstPlot;
            LastPlot = told.LastPlot;
        }
    }
}
