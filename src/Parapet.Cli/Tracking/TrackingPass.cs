using Parapet.Tracking.MultiHypothesis;
using Parapet.Tracking.Sequencing;

namespace Parapet.Cli.Tracking;

/// <summary>Sends a case's scans through a tracker in the order of their times, however they arrived, and notes its reports.</summary>
internal sealed class TrackingPass(CaseFolder read, MultiHypothesisTracker tracker, TrackFile file)
{
    private readonly ScanSequencer<CaseScan> _waiting = new(Patience);
    private readonly List<LocalTrack> _tracks = [];
    private CaseScan? _last;

    /// <summary>How far a scan may be overtaken by others and still be put back in its place.</summary>
    public static Duration Patience => Duration.FromSeconds(30);

    /// <summary>Scans passed over because they came too late.</summary>
    public long Late => _waiting.Late;

    /// <summary>How many tracks were reported.</summary>
    public int Reported { get; private set; }

    public void Run()
    {
        var now = new Instant(long.MinValue / 2);
        foreach (var scan in read.Scans)
        {
            now = scan.Time > now ? scan.Time : now;
            _waiting.Receive(scan.Time, scan.Sensor.Id, scan);
            Release(now);
        }

        Release(Instant.Never);
        Report();
    }

    private void Release(Instant now)
    {
        while (_waiting.TryNext(now, out var time, out var scan))
        {
            // Of scans at one time the last speaks for all.
            if (_last is not null && _last.Time != time)
                Report();
            tracker.Process(time, scan.Sensor, read.Plots.AsSpan(scan.FirstPlot, scan.PlotCount));
            _last = scan;
        }
    }

    private void Report()
    {
        if (_last is null)
            return;
        _tracks.Clear();
        tracker.Report(_tracks);
        file.Add(_last.TimeText, _tracks);
        foreach (var track in _tracks)
        {
            Reported = Math.Max(Reported, track.Number);
        }
    }
}
