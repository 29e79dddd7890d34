using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement.Fighters;

/// <summary>
/// A post's control of its fighters: sends each to the track that most needs one and that nobody else fires at, the fighter
/// that meets it soonest, and calls it off when that changes. It sees its picture and what fighters tell, no more.
/// </summary>
internal sealed class FighterControl(CommandPostDescription post)
{
    /// <summary>A track that brings no more plots is no longer gone for.</summary>
    private static readonly Duration CoastLimit = Duration.FromSeconds(30);

    /// <summary>The upper half of a node's numbers is that of its fighters' engagements; the lower that of its fire units'.</summary>
    private const int FirstEngagement = EngagementLedger.MostPerNode / 2;

    /// <summary>A track this near to where a fighter holds its target is taken for it.</summary>
    private const double SameTargetMetres = 3_000;

    private readonly TargetRanking _ranking = new(post.Doctrine);
    private readonly Dictionary<FighterId, TrackNumber> _sent = [];

    /// <summary>Tracks that once were no enemy's: an airliner whose reply is missed at a look is nobody known for that look alone.</summary>
    private readonly HashSet<TrackNumber> _spared = [];
    private readonly List<EngagementStatus> _shots = [];
    private readonly List<TrackFile> _open = [];

    /// <summary>One look: an order for each fighter that is under way to a target or is to go to one.</summary>
    public void Direct(TrackFiles files, Instant now, ReadOnlySpan<FighterReport> fighters, WeaponControlStatus status, List<FighterOrder> orders)
    {
        Remember(files);
        foreach (ref readonly var fighter in fighters)
        {
            Follow(files, now, fighter, status, orders);
        }

        _open.Clear();
        foreach (var file in files.All)
        {
            if (IsWorthwhile(file, now) && !_sent.ContainsValue(file.Number))
            {
                _open.Add(file);
            }
        }

        foreach (var file in _ranking.Of(_open, now))
        {
            Send(file, now, fighters, status, orders);
        }
    }

    /// <summary>A fighter shoots at its track: its own post and linked ones hold their fire at it until the result.</summary>
    /// <param name="expectedEnd">When the missile meets it.</param>
    public EngagementId Shoot(TrackNumber track, Instant now, Instant expectedEnd)
    {
        if (_shots.Count == FirstEngagement)
        {
            throw new InvalidOperationException($"the fighters of node {post.Node.Value} have shot {FirstEngagement} times, the most that they may");
        }

        var id = new EngagementId(post.Node.Value * EngagementLedger.MostPerNode + FirstEngagement + _shots.Count);
        _shots.Add(new(post.Node, track, id, EngagementPhase.InFlight, now, expectedEnd + post.Doctrine.AssessmentPatience));
        return id;
    }

    /// <summary>The result of a shot is judged.</summary>
    public void Receive(in KillReport report, TrackFiles files)
    {
        for (var i = 0; i < _shots.Count; i++)
        {
            if (_shots[i].Engagement == report.Engagement)
            {
                _shots[i] = _shots[i] with { Phase = report.DeclaredKilled ? EngagementPhase.Killed : EngagementPhase.Ended, Time = report.Time };
                if (report.DeclaredKilled && files.Find(_shots[i].Track) is { } file)
                {
                    file.KilledAt = report.Time;
                }
            }
        }
    }

    /// <summary>Whether a fighter's missile is on its way to a track, or its result is awaited.</summary>
    public bool IsShotAt(TrackNumber track, Instant now)
    {
        foreach (var shot in _shots)
        {
            if (shot.Track == track && shot.Phase == EngagementPhase.InFlight && now <= shot.ExpectedEnd)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds what linked posts should know of the fighters' fire.</summary>
    public void Report(Instant now, List<EngagementStatus> statuses)
    {
        foreach (var shot in _shots)
        {
            if (StatusReport.IsNews(shot.Phase == EngagementPhase.InFlight, shot.Time, now))
            {
                statuses.Add(shot);
            }
        }
    }

    private void Remember(TrackFiles files)
    {
        foreach (var file in files.All)
        {
            if (file.Identity is StandardIdentity.Friend or StandardIdentity.AssumedFriend or StandardIdentity.Neutral)
            {
                _spared.Add(file.Number);
            }
            else if (file.Identity is StandardIdentity.Hostile or StandardIdentity.Suspect)
            {
                _spared.Remove(file.Number);
            }
        }
    }

    private void Follow(TrackFiles files, Instant now, in FighterReport fighter, WeaponControlStatus status, List<FighterOrder> orders)
    {
        if (!_sent.TryGetValue(fighter.Fighter, out var track))
        {
            return;
        }

        var isUnderWay = fighter.Phase is FighterPhase.Committed or FighterPhase.Scrambling;
        var file = files.Find(track) ?? Nearest(files, fighter.Held);
        if (isUnderWay && file is not null && (IsShotAt(file.Number, now) || (fighter.Rounds > 0 && IsWorthwhile(file, now))))
        {
            _sent[fighter.Fighter] = file.Number;
            orders.Add(new(fighter.Fighter, file.Report, IsHostile(file, status)));
            return;
        }

        if (isUnderWay && file is null && fighter.Held is not null && fighter.Rounds > 0)
        {
            // The control has lost the track; the fighter goes on by its own radar.
            return;
        }

        _sent.Remove(fighter.Fighter);
        if (isUnderWay)
        {
            orders.Add(new(fighter.Fighter, null, false));
        }
    }

    /// <summary>The track at the place where a fighter holds its target, under a new number; null where there is none.</summary>
    private static TrackFile? Nearest(TrackFiles files, Position<Ecef>? held)
    {
        TrackFile? nearest = null;
        var best = SameTargetMetres * SameTargetMetres;
        if (held is { } place)
        {
            foreach (var file in files.All)
            {
                if ((file.Report.Position - place).NormSquared is var distance && distance < best)
                {
                    (best, nearest) = (distance, file);
                }
            }
        }

        return nearest;
    }

    private void Send(TrackFile file, Instant now, ReadOnlySpan<FighterReport> fighters, WeaponControlStatus status, List<FighterOrder> orders)
    {
        var best = double.PositiveInfinity;
        FighterId? chosen = null;
        foreach (ref readonly var fighter in fighters)
        {
            if (IsFree(fighter) && MayEndInAShot(file, fighter, status) && SecondsTo(file, now, fighter) is var seconds && seconds < best
                && seconds <= fighter.TimeLeft.Seconds && ArrivesInTime(file, now, seconds))
            {
                (best, chosen) = (seconds, fighter.Fighter);
            }
        }

        if (chosen is { } sent)
        {
            _sent[sent] = file.Number;
            orders.Add(new(sent, file.Report, IsHostile(file, status)));
        }
    }

    private bool IsFree(in FighterReport fighter) =>
        fighter.Phase is FighterPhase.Alert or FighterPhase.Patrol && fighter.Rounds > 0 && !_sent.ContainsKey(fighter.Fighter);

    /// <summary>Whose the target is must be known already, or be seen by daylight.</summary>
    private static bool MayEndInAShot(TrackFile file, in FighterReport fighter, WeaponControlStatus status) =>
        fighter.MaySee || (!fighter.MustSee && IsHostile(file, status));

    /// <summary>On a straight way from where the fighter is, or will be when it is up.</summary>
    private static double SecondsTo(TrackFile file, Instant now, in FighterReport fighter)
    {
        var report = file.Report;
        var starts = now + fighter.AirborneAfter;
        var way = report.Position + report.Velocity.Over((starts - report.Time).Seconds) - fighter.Position;
        return fighter.AirborneAfter.Seconds + CollisionCourse.SecondsToMeet(way, report.Velocity, fighter.DashSpeed.MetresPerSecond);
    }

    private static bool ArrivesInTime(TrackFile file, Instant now, double seconds) =>
        file.Threat.Asset < 0 || now + Duration.FromSeconds(seconds) < file.Threat.ImpactAt;

    private static bool IsHostile(TrackFile file, WeaponControlStatus status) =>
        file.Identity == StandardIdentity.Hostile && WeaponControlRule.Allows(status, file.Identity, threatensUnit: false);

    /// <summary>A confirmed track of something that flies on wings, no friend, not dealt with, and no one else's.</summary>
    private bool IsWorthwhile(TrackFile file, Instant now) =>
        file.Report.Status is TrackStatus.Confirmed or TrackStatus.Coasted && now <= file.Report.LastPlot + CoastLimit
        && file.Category is TargetCategory.Aircraft or TargetCategory.CruiseMissile or TargetCategory.Drone
        && file.KilledAt == Instant.Never && file.Engagement is null && !LinkedPosts.AreEngaging(file, now) && !IsShotAt(file.Number, now)
        && !_spared.Contains(file.Number)
        && (file.Identity == StandardIdentity.Hostile || (file.Identity is StandardIdentity.Suspect or StandardIdentity.Unknown && file.Threat.Asset >= 0));
}
