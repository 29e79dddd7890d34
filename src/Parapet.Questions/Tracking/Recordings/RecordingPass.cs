using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>Hands the turns of all radars to their keepers, as they end, and fuses what these hold.</summary>
internal sealed class RecordingPass
{
    private readonly List<RadarModel> _models;
    private readonly ITrackKeeper[] _keepers;
    private readonly AirPicture _picture;
    private readonly LocalFrame _frame;
    private readonly List<TrackReport> _reports = [];
    private readonly List<LocalTrack> _rows = [];

    /// <param name="models">The radars, each at the place of its number.</param>
    /// <param name="post">That fuses.</param>
    /// <param name="frame">In which tracks are told.</param>
    public RecordingPass(List<RadarModel> models, TrackKeeper keeper, NodeId post, LocalFrame frame)
    {
        var kind = keeper == TrackKeeper.NearestNeighbour ? TrackKeeperKind.NearestNeighbour : TrackKeeperKind.MultiHypothesis;
        (_models, _frame) = (models, frame);
        _keepers = [.. models.Select(model => TrackKeepers.Of(kind, model.Keeper, model.Sensor, new()))];
        ImmutableArray<RegisteredKeeper> registered = [.. models.Select(model => new RegisteredKeeper(model.Keeper, _ => LocalFrame.At(model.Place), model.Bias) { Stands = true })];
        var registration = models.Count > 1 && PictureRegistration.BestOf(registered) is { } reference ? new PictureRegistration(registered, reference) : null;
        _picture = new(post, [.. models.Select(model => model.Keeper)], new(), registration);
    }

    public TrackFile File { get; } = new();

    /// <summary>How many tracks were told.</summary>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public int Run(Action<double>? progress, CancellationToken cancellation)
    {
        var turns = _models.SelectMany(model => model.Turns.Select(turn => (Model: model, Turn: turn))).OrderBy(pair => pair.Turn.Ends).ThenBy(pair => pair.Model.Keeper.Value).ToArray();
        var greatest = 0;
        foreach (var (index, (model, turn)) in turns.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            var keeper = _keepers[model.Keeper.Value];
            keeper.Process(turn.Ends, Wgs84.ToEcef(model.Place), model.Plots(turn));
            _reports.Clear();
            keeper.Report(_reports);
            _picture.ReceiveAll(model.Keeper, _reports.ToArray());
            greatest = Math.Max(greatest, Tell(turn.Ends));
            progress?.Invoke((index + 1.0) / turns.Length);
        }

        return greatest;
    }

    private int Tell(Instant time)
    {
        _reports.Clear();
        _rows.Clear();
        _picture.Tracks(time, _reports);
        foreach (var track in _reports)
        {
            _rows.Add(new(track.Number.Serial, _frame.ToLocal(track.Position), _frame.ToLocal(track.Velocity), Ratio.One, default));
        }

        File.Add(time.Seconds.ToString("0.###", CultureInfo.InvariantCulture), _rows, later: 0);
        return _reports.Count == 0 ? 0 : _reports.Max(track => track.Number.Serial);
    }
}
