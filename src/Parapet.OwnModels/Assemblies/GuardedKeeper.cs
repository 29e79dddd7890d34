using System.Diagnostics.CodeAnalysis;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Keeping;

namespace Parapet.OwnModels.Assemblies;

/// <summary>A keeper of an assembly, of which no scan passes whose tracks are out of range.</summary>
internal sealed class GuardedKeeper(ITrackKeeper own, NodeId node, SensorModel model, string name) : ITrackKeeper
{
    private readonly TrackLimits _limits = new(model.TrackCapacity);
    private readonly List<TrackReport> _reports = [];
    private readonly List<PlotTrack> _tracks = [];

    public int ConfirmedCount => own.ConfirmedCount;

    public int Count => own.Count;

    public int DroppedForCapacity => own.DroppedForCapacity;

    public bool Verifies => own.Verifies;

    public void Process(Instant scanEnd, Position<Ecef> sensor, ReadOnlySpan<Plot> plots, IHorizonMask? horizon = null)
    {
        own.Process(scanEnd, sensor, plots, horizon);
        Check(scanEnd);
    }

    public void Verify(Instant time, Instant since, Position<Ecef> sensor, ReadOnlySpan<Plot> plots)
    {
        own.Verify(time, since, sensor, plots);
        Check(time);
    }

    public void Correlate(Instant time, Length maximumRange, ReadOnlySpan<InterrogationReply> replies) => own.Correlate(time, maximumRange, replies);

    public void TakeReadings(ReadOnlySpan<Plot> plots) => own.TakeReadings(plots);

    public void Report(List<TrackReport> into) => own.Report(into);

    public void ReportTentative(List<TrackReport> into) => own.ReportTentative(into);

    public bool TryFind(TrackNumber number, [NotNullWhen(true)] out TrackReport? report) => own.TryFind(number, out report);

    private void Check(Instant until)
    {
        _reports.Clear();
        _tracks.Clear();
        own.Report(_reports);
        foreach (var report in _reports)
        {
            if (Fault(report, until) is { } fault)
            {
                throw new OwnModelException($"{name}, of track {report.Number}: {fault}");
            }

            _tracks.Add(new(report.Number.Serial, report.Status, report.Motion, report.FirstPlot, report.LastPlot, report.Position, report.Velocity, report.Covariance));
        }

        if (_limits.Fault(_tracks, until) is { } wrong)
        {
            throw new OwnModelException($"{name}, {wrong}");
        }
    }

    private string? Fault(TrackReport report, Instant until) =>
        report.Number.Node != node ? $"of node {report.Number.Node}; of its own, {node}"
        : report.Time > until ? FormattableString.Invariant($"state of {report.Time.Seconds} s; at most {until.Seconds} s, the end of the look")
        : _tracks is [.., var last] && last.Number >= report.Number.Serial ? FormattableString.Invariant($"told after track {last.Number}; tracks in the order of their numbers")
        : null;
}
