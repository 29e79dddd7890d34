using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.NearestNeighbour;

/// <summary>
/// A <see cref="NearestNeighbourKeeper"/>, made for radars on the Earth, on the plots of one radar in a flat local frame, so that both
/// engines can be compared on the same plots. The frame is laid on the Earth at 45 degrees north, below the radar; what
/// the Earth's curve and turning do to targets there the tracker takes for motion.
/// </summary>
public sealed class NearestNeighbourTracker : ILocalTracker
{
    private readonly LocalRadar _radar;
    private readonly LocalFrame _frame = LocalFrame.At(Geodetic.FromDegrees(45, 0));
    private readonly NearestNeighbourKeeper _keeper;
    private readonly List<Plot> _plots = [];
    private readonly List<TrackReport> _reports = [];
    private Instant _time;

    /// <exception cref="ArgumentException">There is not exactly one sensor, or it is no radar.</exception>
    public NearestNeighbourTracker(IReadOnlyList<LocalSensor> sensors)
    {
        _radar = sensors is [LocalRadar radar]
            ? radar
            : throw new ArgumentException("Nearest neighbour needs one radar, and neither several sensors nor a plane.", nameof(sensors));
        _keeper = new(new NodeId(0), _radar.Model(), new());
    }

    /// <inheritdoc/>
    /// <remarks>The sensor is the one that the tracker was made for.</remarks>
    public void Process(Instant time, LocalSensor sensor, ReadOnlySpan<LocalPlot> plots)
    {
        _plots.Clear();
        foreach (ref readonly var plot in plots)
        {
            _plots.Add(plot.AsSent(new(_radar.Id), time));
        }

        _time = time;
        _keeper.Process(time, _frame.Origin, CollectionsMarshal.AsSpan(_plots));
    }

    /// <inheritdoc/>
    public void Report(List<LocalTrack> into)
    {
        _reports.Clear();
        _keeper.Report(_reports);
        foreach (var report in _reports)
        {
            var now = Extrapolation.To(report, _time);
            var place = _frame.ToLocal(now.Position) + _radar.Position.FromOrigin;
            into.Add(new(now.Number.Serial, place, _frame.ToLocal(now.Velocity), Ratio.One, Area.FromSquareMetres(now.Covariance.PositionTrace)));
        }
    }
}
