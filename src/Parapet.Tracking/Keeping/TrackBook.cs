using System.Diagnostics.CodeAnalysis;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;

namespace Parapet.Tracking.Keeping;

/// <summary>The tracks of one keeper, tentative and confirmed, with all that does not hang on how plots are laid to them.</summary>
/// <typeparam name="TTrack">The tracks of the keeper's engine.</typeparam>
internal sealed class TrackBook<TTrack>
    where TTrack : Track, new()
{
    private readonly NodeId _node;
    private readonly SensorModel _model;
    private readonly TrackKeeperSettings _settings;
    private readonly Confirmation<TTrack> _confirmation;
    private readonly Interrogation _interrogation;
    private readonly FeatureReadings _readings;
    private readonly SensorView _view;
    private readonly Stack<TTrack> _spare = new();
    private SensorAxes _axes;

    public TrackBook(NodeId node, SensorModel model, TrackKeeperSettings settings)
    {
        (_node, _model, _settings) = (node, model, settings);
        Manoeuvre = new(settings, model.ScanPeriod);
        _confirmation = new(settings, model.TrackCapacity, Manoeuvre);
        _interrogation = new(settings, Manoeuvre);
        _readings = new(settings);
        _view = new(model);
    }

    public List<TTrack> Tracks { get; } = [];

    public ManoeuvreModel Manoeuvre { get; }

    /// <summary>
    /// The chance of detection that the keeper counts on. The stated one is typical; a keeper that trusted 0.99 would drop a
    /// faint target at its first fade.
    /// </summary>
    public Ratio Detection => Ratio.Of(Math.Clamp(_model.DetectionProbability.Value, 0.3, 0.9));

    public int ConfirmedCount => _confirmation.Count;

    public int DroppedForCapacity => _confirmation.DroppedForCapacity;

    /// <summary>Says where the antenna stands in the scan that comes.</summary>
    public ref readonly SensorAxes StandAt(Position<Ecef> sensor, IHorizonMask? horizon)
    {
        if (_axes.Origin != sensor)
        {
            _axes = new(_model, sensor);
        }

        _view.StandAt(sensor, horizon);
        return ref _axes;
    }

    /// <summary>Adds a track, taken from those given up before; whoever asks for it starts it.</summary>
    public TTrack Begin()
    {
        var track = _spare.Count > 0 ? _spare.Pop() : new();
        Tracks.Add(track);
        return track;
    }

    /// <summary>
    /// Counts a scan without a plot. Where the keeper knows that its radar cannot see the track, nothing was missed, and
    /// the time does not count towards its end.
    /// </summary>
    /// <param name="place">Where the track is expected at the end of the scan.</param>
    /// <returns>Whether the radar should have seen it.</returns>
    public bool Miss(Track track, in Position<Ecef> place)
    {
        if (track.IsConfirmed && !_view.Sees(place))
        {
            track.Hidden += _model.ScanPeriod;
            return false;
        }

        track.Misses++;
        return true;
    }

    /// <summary>Numbers the tracks that have earned it.</summary>
    public void Confirm() => _confirmation.Apply(Tracks, _spare);

    /// <summary>Drops confirmed tracks that have coasted long enough, and tentative ones that exist with less than <paramref name="leastExistence"/>.</summary>
    public void Drop(Instant scanEnd, double leastExistence)
    {
        var kept = 0;
        var coasting = Duration.FromSeconds(Math.Max(_settings.CoastingTime.Seconds, _settings.CoastingScans * _model.ScanPeriod.Seconds));
        for (var i = 0; i < Tracks.Count; i++)
        {
            var track = Tracks[i];
            var drop = track.IsConfirmed
                ? scanEnd - track.LastPlot > coasting + Least(track.Hidden, _settings.HiddenTime)
                : track.Existence < leastExistence;
            if (drop)
            {
                _confirmation.Forget(track);
                _spare.Push(track);
            }
            else
            {
                if (kept < i)
                {
                    Tracks[kept] = track;
                }

                kept++;
            }
        }

        Tracks.RemoveRange(kept, Tracks.Count - kept);
    }

    /// <inheritdoc cref="ITrackKeeper.Correlate"/>
    public void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies) =>
        _interrogation.Correlate(Tracks, _axes, time, maximumRange, replies);

    /// <inheritdoc cref="ITrackKeeper.TakeReadings"/>
    public void TakeReadings(ReadOnlySpan<Plot> plots) => _readings.Lay(Tracks, _axes, plots);

    /// <inheritdoc cref="ITrackKeeper.Report"/>
    public void Report(List<TrackReport> into)
    {
        foreach (var track in _confirmation.InOrder)
        {
            into.Add(Report(track));
        }
    }

    /// <inheritdoc cref="ITrackKeeper.ReportTentative"/>
    public void ReportTentative(List<TrackReport> into)
    {
        foreach (var track in Tracks)
        {
            if (!track.IsConfirmed)
            {
                into.Add(Report(track));
            }
        }
    }

    /// <inheritdoc cref="ITrackKeeper.TryFind"/>
    public bool TryFind(TrackNumber number, [NotNullWhen(true)] out TrackReport? report)
    {
        if (number.Node == _node && _confirmation.Find(number.Serial) is { } track)
        {
            report = Report(track);
            return true;
        }

        report = null;
        return false;
    }

    private static Duration Least(Duration a, Duration b) => a < b ? a : b;

    private TrackReport Report(Track track) => track.Report(_node, _settings.CoastedAfterMisses);
}
