using Parapet.Fusion.Registration;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Sensors;
using Parapet.Tracking.Sequencing;

namespace Parapet.Questions.Tracking;

/// <summary>Sends a case's scans through a tracker in the order of their times, however they arrived, and notes its reports.</summary>
/// <param name="alignment">Learns from every scan; null where nothing is to be learned.</param>
internal sealed class TrackingPass(CaseFolder read, ILocalTracker tracker, TrackFile file, SensorAlignment? alignment = null)
{
    private readonly ScanSequencer<CaseScan> _waiting = new(Patience);
    private readonly List<LocalTrack> _tracks = [];
    private CaseScan? _last;
    private int _reported;

    /// <summary>How far a scan may be overtaken by others and still be put back in its place.</summary>
    public static Duration Patience => Duration.FromSeconds(30);

    /// <summary>Scans passed over because they came too late.</summary>
    public long Late => _waiting.Late;

    /// <param name="progress">Told the share of the scans that is done, after each.</param>
    /// <returns>How many tracks were reported.</returns>
    public int Run(Action<double>? progress = null)
    {
        var now = new Instant(long.MinValue / 2);
        foreach (var (index, scan) in read.Scans.Index())
        {
            now = scan.Measured > now ? scan.Measured : now;
            _waiting.Receive(scan.Measured, scan.Sensor.Id, scan);
            Release(now);
            progress?.Invoke((index + 1.0) / read.Scans.Count);
        }

        Release(Instant.Never);
        Report();
        return _reported;
    }

    private void Release(Instant now)
    {
        while (_waiting.TryNext(now, out var time, out var scan))
        {
            // Of scans at one time the last speaks for all.
            if (_last is not null && _last.Time != scan.Time)
            {
                Report();
            }

            var plots = read.Plots.AsSpan(scan.FirstPlot, scan.PlotCount);
            tracker.Process(time, scan.Sensor, plots);
            _last = scan;
            if (alignment is null || scan.Sensor is not LocalRadar radar)
            {
                continue;
            }

            _tracks.Clear();
            tracker.Report(_tracks);
            alignment.Take(time, radar, plots, _tracks);
        }
    }

    private void Report()
    {
        if (_last is null)
        {
            return;
        }

        _tracks.Clear();
        tracker.Report(_tracks);
        file.Add(_last.TimeText, _tracks, (_last.Time - _last.Measured).Seconds);
        foreach (var track in _tracks)
        {
            _reported = Math.Max(_reported, track.Number);
        }
    }
}
