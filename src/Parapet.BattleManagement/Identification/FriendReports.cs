using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// What friendly aircraft have reported of themselves, laid to the post's own tracks by place, motion and time alone: the
/// newest report of each goes to the one track that stands nearest to where it should be now, if any is near enough.
/// </summary>
internal sealed class FriendReports
{
    /// <summary>Older than two frames of a data link and a delay, a report says no more: its friend may be anywhere in its own turning circle.</summary>
    private static readonly Duration OldestReport = Duration.FromSeconds(30);

    private const double Sigmas = 3;

    /// <summary>What a friend may turn by since it reported: less than it can, more than it does on its way.</summary>
    private const double TurnMetresPerSecondSquared = 9.8;

    /// <summary>Where a friend is may be off by this more than its terminal says: alignment of the two frames, which a track's covariance leaves out.</summary>
    private const double AlignmentMetres = 500;

    private const double AlignmentMetresPerSecond = 50;

    private readonly SortedDictionary<int, FriendPosition> _newest = [];

    /// <summary>Keeps it unless a newer one of the same friend has come before.</summary>
    public void Add(in FriendPosition report)
    {
        if (!_newest.TryGetValue(report.Participant, out var held) || report.Time > held.Time)
        {
            _newest[report.Participant] = report;
        }
    }

    /// <summary>Marks the files whose tracks a report stands for, and has those revised at once for which this has changed.</summary>
    public void Match(List<TrackFile> files, Instant now)
    {
        if (_newest.Count == 0)
        {
            return;
        }

        var reported = new HashSet<TrackFile>();
        foreach (var report in _newest.Values)
        {
            if (now - report.Time <= OldestReport && Nearest(report, files) is { } file)
            {
                reported.Add(file);
            }
        }

        foreach (var file in files)
        {
            if (file.IsReported != reported.Contains(file))
            {
                file.IsReported = !file.IsReported;
                file.ReviseAt = now;
            }
        }
    }

    private static TrackFile? Nearest(in FriendPosition report, List<TrackFile> files)
    {
        var best = double.PositiveInfinity;
        TrackFile? nearest = null;
        foreach (var file in files)
        {
            var age = (file.Report.Time - report.Time).Seconds;
            var distance = (report.Position + report.Velocity.Over(age) - file.Report.Position).Norm;
            if (distance < best && IsNear(report, file, Math.Abs(age), distance))
            {
                (best, nearest) = (distance, file);
            }
        }

        return nearest;
    }

    private static bool IsNear(in FriendPosition report, TrackFile file, double age, double distance)
    {
        var covariance = file.Report.Covariance;
        var sigma = report.Sigma.Metres;
        var gate = Sigmas * Math.Sqrt(covariance.PositionTrace + 3 * sigma * sigma) + AlignmentMetres
            + 0.5 * TurnMetresPerSecondSquared * age * age;
        var gateOfMotion = Sigmas * Math.Sqrt(covariance.VelocityTrace) + AlignmentMetresPerSecond + TurnMetresPerSecondSquared * age;
        return distance <= gate && (report.Velocity - file.Report.Velocity).Norm <= gateOfMotion;
    }
}
