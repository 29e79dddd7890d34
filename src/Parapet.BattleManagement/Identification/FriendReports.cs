using System.Runtime.InteropServices;
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

    /// <summary>More than all that rounding can do to a distance on the Earth.</summary>
    private const double RoundingMetres = 1;

    private readonly List<FriendPosition> _newest = [];
    private readonly Dictionary<int, int> _placeOf = [];
    private Candidate[] _candidates = [];

    /// <summary>Keeps it unless a newer one of the same friend has come before.</summary>
    public void Add(in FriendPosition report)
    {
        if (!_placeOf.TryGetValue(report.Participant, out var place))
        {
            _placeOf.Add(report.Participant, _newest.Count);
            _newest.Add(report);
        }
        else if (report.Time > _newest[place].Time)
        {
            _newest[place] = report;
        }
    }

    /// <summary>Marks the files whose tracks a report stands for, and has those revised at once for which this has changed.</summary>
    public void Match(List<TrackFile> files, Instant now)
    {
        if (_newest.Count == 0)
        {
            return;
        }

        var candidates = Candidates(files);
        foreach (ref readonly var report in CollectionsMarshal.AsSpan(_newest))
        {
            if (now - report.Time <= OldestReport && Nearest(report, candidates) is var nearest and >= 0)
            {
                candidates[nearest].IsReported = true;
            }
        }

        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.File.IsReported != candidate.IsReported)
            {
                candidate.File.IsReported = candidate.IsReported;
                candidate.File.ReviseAt = now;
            }
        }
    }

    /// <summary>What every report is compared with, side by side.</summary>
    private Span<Candidate> Candidates(List<TrackFile> files)
    {
        if (_candidates.Length < files.Count)
        {
            _candidates = new Candidate[2 * files.Count];
        }

        for (var i = 0; i < files.Count; i++)
        {
            var track = files[i].Report;
            _candidates[i] = new(files[i], track.Position, track.Time, Math.Sqrt(track.Covariance.PositionTrace));
        }

        return _candidates.AsSpan(0, files.Count);
    }

    private static int Nearest(in FriendPosition report, ReadOnlySpan<Candidate> candidates)
    {
        var (best, nearest) = (double.PositiveInfinity, -1);
        var (time, seconds, expected, slack) = (report.Time, 0.0, report.Position, Slack(report, 0));
        for (var i = 0; i < candidates.Length; i++)
        {
            ref readonly var candidate = ref candidates[i];
            if (candidate.Time != time)
            {
                // As a rule all tracks of a picture are of one moment.
                (time, seconds) = (candidate.Time, (candidate.Time - report.Time).Seconds);
                (expected, slack) = (report.Position + report.Velocity.Over(seconds), Slack(report, Math.Abs(seconds)));
            }

            var squared = (expected - candidate.Position).NormSquared;
            var farthest = Sigmas * candidate.PositionSigma + slack;
            if (squared > farthest * farthest)
            {
                continue;
            }

            var distance = Math.Sqrt(squared);
            if (distance < best && IsNear(report, candidate.File, Math.Abs(seconds), distance))
            {
                (best, nearest) = (distance, i);
            }
        }

        return nearest;
    }

    /// <summary>What a track may be farther off by than its own sigmas: the gate of <see cref="IsNear"/> is no wider, since the root of a sum is no more than the sum of the roots.</summary>
    private static double Slack(in FriendPosition report, double age) =>
        Sigmas * Math.Sqrt(3) * report.Sigma.Metres + AlignmentMetres + 0.5 * TurnMetresPerSecondSquared * age * age + RoundingMetres;

    private static bool IsNear(in FriendPosition report, TrackFile file, double age, double distance)
    {
        var covariance = file.Report.Covariance;
        var sigma = report.Sigma.Metres;
        var gate = Sigmas * Math.Sqrt(covariance.PositionTrace + 3 * sigma * sigma) + AlignmentMetres
            + 0.5 * TurnMetresPerSecondSquared * age * age;
        var gateOfMotion = Sigmas * Math.Sqrt(covariance.VelocityTrace) + AlignmentMetresPerSecond + TurnMetresPerSecondSquared * age;
        return distance <= gate && (report.Velocity - file.Report.Velocity).Norm <= gateOfMotion;
    }

    private record struct Candidate(TrackFile File, Position<Ecef> Position, Instant Time, double PositionSigma)
    {
        /// <summary>Whether a report stands for it.</summary>
        public bool IsReported { get; set; }
    }
}
