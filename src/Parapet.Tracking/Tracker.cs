using Parapet.Messages;
using Parapet.Tracking.Association;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Gating;
using Parapet.Tracking.Initiation;

namespace Parapet.Tracking;

/// <summary>
/// The track keeper of one radar: plots in, scan by scan, tracks out. It allocates nothing once its stores have grown.
/// Not for use by two threads at once.
/// </summary>
public sealed class Tracker
{
    private readonly NodeId _node;
    private readonly SensorModel _model;
    private readonly TrackerSettings _settings;
    private readonly ManoeuvreModel _manoeuvre;
    private readonly Existence _existence;
    private readonly Gate _gate;
    private readonly Confirmation _confirmation;
    private readonly Interrogation _interrogation;
    private readonly GlobalNearestNeighbour _association = new();
    private readonly ScanPlots _plots = new();
    private readonly List<Track> _tracks = [];
    private readonly Stack<Track> _spare = new();
    private readonly double _velocityVariance;
    private SensorAxes _sensor;
    private int[] _candidateOf = [];
    private double[] _unclaimed = [];

    /// <param name="node">The keeper's own place in the network; its tracks are numbered from 1 in the order of their confirmation.</param>
    /// <param name="model">What the keeper may know of its radar.</param>
    public Tracker(NodeId node, SensorModel model, TrackerSettings settings)
    {
        _node = node;
        _model = model;
        _settings = settings;
        _manoeuvre = new(settings, model.ScanPeriod);
        _existence = new(model, settings);
        _gate = new(settings, _existence);
        _confirmation = new(settings, model.TrackCapacity, _manoeuvre);
        _interrogation = new(settings, _manoeuvre);
        var speed = settings.MaximumSpeed.MetresPerSecond / 3;
        _velocityVariance = speed * speed;
    }

    /// <summary>Tracks confirmed and not yet dropped.</summary>
    public int ConfirmedCount => _confirmation.Count;

    /// <summary>Tracks of every status.</summary>
    public int Count => _tracks.Count;

    /// <summary>Tracks given up or refused because the keeper's capacity was reached.</summary>
    public int DroppedForCapacity => _confirmation.DroppedForCapacity;

    /// <summary>Takes in the plots of one scan. Every track that took none counts as missed.</summary>
    /// <param name="scanEnd">Not before any plot of the scan, and after the last scan's end.</param>
    /// <param name="sensor">Where the antenna stood in the middle of the scan.</param>
    /// <param name="plots">In any order: the result is the same.</param>
    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots)
    {
        if (_sensor.Origin != sensor)
            _sensor = new(_model, sensor);
        _plots.Measure(_sensor, plots, _existence.LogOtherDensity);
        foreach (var track in _tracks)
        {
            track.AheadTrace = track.Filter.Prepare(_manoeuvre, track.Motion, (scanEnd - track.LastPlot).Seconds);
        }

        _gate.Apply(_tracks, _plots.All, _sensor, scanEnd);
        Associate();
        Update(scanEnd);
        _confirmation.Apply(_tracks, _spare);
        Drop(scanEnd);
        StartTracks();
    }

    /// <summary>
    /// Lays the answers of one scan's interrogation to the tracks they came from. Call after <see cref="Process"/> of
    /// the same scan.
    /// </summary>
    /// <param name="time">When the interrogator asked.</param>
    /// <param name="maximumRange">Of the interrogator: every track within it counts as asked once.</param>
    public void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies) =>
        _interrogation.Correlate(_tracks, _sensor, time, maximumRange, replies);

    /// <summary>
    /// Appends the confirmed and the coasted tracks in the order of their numbers. States are those at the last update
    /// (<see cref="TrackReport.Time"/> is the newest plot's): whoever needs them at another time extrapolates once,
    /// with <see cref="Extrapolation"/>, and no process noise is counted twice.
    /// </summary>
    public void Report(List<TrackReport> into)
    {
        foreach (var track in _confirmation.InOrder)
        {
            into.Add(track.Report(_node, _settings.CoastedAfterMisses));
        }
    }

    /// <summary>Appends the tracks that are not confirmed yet; they have no number.</summary>
    public void ReportTentative(List<TrackReport> into)
    {
        foreach (var track in _tracks)
        {
            if (!track.IsConfirmed)
                into.Add(track.Report(_node, _settings.CoastedAfterMisses));
        }
    }

    /// <summary>The present report of one track, if this keeper still holds it.</summary>
    public bool TryFind(TrackNumber number, out TrackReport report)
    {
        if (number.Node == _node && _confirmation.Find(number.Serial) is { } track)
        {
            report = track.Report(_node, _settings.CoastedAfterMisses);
            return true;
        }

        report = default;
        return false;
    }

    private void Associate()
    {
        if (_candidateOf.Length < _tracks.Count)
            _candidateOf = new int[2 * _tracks.Count];
        if (_unclaimed.Length < _plots.All.Length)
            _unclaimed = new double[2 * _plots.All.Length];
        _association.Assign(_gate.Candidates, _tracks.Count, _plots.All.Length, _candidateOf);
    }

    private void Update(Instant scanEnd)
    {
        _unclaimed.AsSpan(0, _plots.All.Length).Fill(1);
        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks[i];
            if (_candidateOf[i] < 0)
            {
                track.Misses++;
                if (!track.IsConfirmed)
                    track.Existence = _existence.AfterMiss(track.Existence);
                continue;
            }

            var candidate = _gate.Candidates[_candidateOf[i]];
            Take(track, _plots.All[candidate.Plot], candidate.Gain, scanEnd);
            _unclaimed[candidate.Plot] = 1 - track.Existence;
        }
    }

    private void Take(Track track, in MeasuredPlot plot, double gain, Instant scanEnd)
    {
        var offset = (plot.Time - scanEnd).Seconds;
        var line = new SightLine(_sensor, plot, track.Filter.PositionAt(offset));
        track.Filter.Update((plot.Time - track.LastPlot).Seconds, offset, line);
        track.LastPlot = plot.Time;
        track.Plots++;
        track.Misses = 0;
        if (!track.IsConfirmed)
            track.Existence = _existence.AfterPlot(track.Existence, gain);
        if (track.Plots >= _settings.ConfirmationPlots)
            track.Motion = MotionClassifier.Judge(track.Filter.Estimate, track.Motion);
    }

    /// <summary>
    /// Every plot that is likelier another's than its track's begins a track of its own: so a false plot that came first
    /// cannot keep a target from being tracked.
    /// </summary>
    private void StartTracks()
    {
        var plots = _plots.All;
        for (var i = 0; i < plots.Length; i++)
        {
            if (_unclaimed[i] < 0.5)
                continue;
            var track = _spare.Count > 0 ? _spare.Pop() : new Track();
            var state = FirstState(plots[i]);
            track.Start(state, plots[i].Time, _existence.AtBirth * _unclaimed[i], _manoeuvre.AgileShare);
            _tracks.Add(track);
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

    private void Drop(Instant scanEnd)
    {
        var kept = 0;
        var coasting = Math.Max(_settings.CoastingTime.Seconds, _settings.CoastingScans * _model.ScanPeriod.Seconds);
        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks[i];
            var drop = track.IsConfirmed
                ? (scanEnd - track.LastPlot).Seconds > coasting
                : track.Existence < _existence.Deletion;
            if (drop)
            {
                _confirmation.Forget(track);
                _spare.Push(track);
            }
            else
            {
                _tracks[kept++] = track;
            }
        }

        _tracks.RemoveRange(kept, _tracks.Count - kept);
    }
}
