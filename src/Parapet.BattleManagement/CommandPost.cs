using System.Runtime.InteropServices;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.Fighters;
using Parapet.BattleManagement.Identification;
using Parapet.BattleManagement.WeaponAssignment;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>
/// A command post: identifies the tracks of its picture, ranks them by threat, assigns its fire units' rounds, and
/// follows each engagement to its result. It acts when called, about once a second or two, and sees messages only.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class CommandPost
{
    /// <summary>Stands in a <see cref="ShotNotTaken"/> for every unit of the post, where the track itself is what binds.</summary>
    public static readonly FireUnitId EveryUnit = new(-1);

    private readonly FireUnit[] _units;
    private readonly TrackFiles _files;
    private readonly TrackJudge _judge;
    private readonly ForeWarning _warning = new();
    private readonly FriendReports _friends = new();
    private readonly PlanBook _plans = new();
    private readonly LinkedPosts _linked = new();
    private readonly FireDirection _direction;
    private readonly KnownStock? _stock;
    private readonly RemoteRule _remote;
    private readonly FighterControl? _fighters;
    private readonly List<Messages.Identification> _revised = [];
    private readonly List<TrackNumber> _gone = [];
    private DoctrineDescription _doctrine;
    private WeaponControlStatus? _ordered;
    private bool _isAlone;

    /// <param name="description">The post.</param>
    /// <param name="random">Of the replication.</param>
    /// <param name="map">The relief that the post knows; smooth earth if none is given.</param>
    /// <exception cref="ArgumentException">A unit, asset or corridor is out of range, or units are not in the order of their ids.</exception>
    public CommandPost(CommandPostDescription description, RandomSource random, IElevation? map = null)
    {
        Description = description;
        _doctrine = description.Doctrine;
        RequireAscending(description);
        _units = [.. description.Units.Select(site => new FireUnit(site, description.Doctrine.BallisticReserve, description.Doctrine.ShootAndMove))];
        _stock = description.Doctrine.Discipline is { } discipline ? new(_units, description.KnownUnits, discipline) : null;
        var search = new ShotSearch(_units, description.Doctrine);
        _remote = new(description.Doctrine);
        _files = new(description.Node, _units.Length, search.Pairs, random);
        _judge = new(description, map ?? SmoothEarth.Instance, _warning, _plans);
        Ledger = new(description.Node, _units);
        _fighters = description.ControlsFighters ? new(description) : null;
        _direction = new(description, random, _units, Ledger, _judge, search, Restrain(search), _fighters);
    }

    public CommandPostDescription Description { get; }

    /// <summary>By ascending id, as in the description.</summary>
    public ReadOnlySpan<FireUnit> Units => _units;

    /// <summary>Whether it has fire units or fighters.</summary>
    public bool Fights => _units.Length > 0 || _fighters is not null;

    public EngagementLedger Ledger { get; }

    /// <summary>Tracks whose identity or category the last <see cref="Decide"/> changed, with what they now are.</summary>
    public IReadOnlyList<Messages.Identification> Revised => _revised;

    /// <summary>Tracks that the last <see cref="Decide"/> saw for the first time, by ascending number.</summary>
    public ReadOnlySpan<TrackReport> New => CollectionsMarshal.AsSpan(_files.Opened);

    /// <summary>Tracks that were gone from the picture at the last <see cref="Decide"/>, by ascending number.</summary>
    public ReadOnlySpan<TrackNumber> Gone => CollectionsMarshal.AsSpan(_gone);

    /// <summary>What the post takes a track to be; pending and unknown if it has no such track.</summary>
    public (StandardIdentity Identity, TargetCategory Category) JudgementOf(TrackNumber track) =>
        _files.Find(track) is { } file ? (file.Identity, file.Category) : default;

    /// <summary>Who may be fired at now.</summary>
    public WeaponControlStatus WeaponControl => _direction.WeaponControl;

    /// <summary>The post has lost its centre, or hears it again: its doctrine's rule for that holds from the next cycle on, unless it is ordered otherwise.</summary>
    public void BeAutonomous(bool isAlone)
    {
        _isAlone = isAlone;
        Control();
    }

    /// <summary>The post is ordered to fire at others, or otherwise, from the next cycle on.</summary>
    /// <param name="weaponControl">Who may be fired at, whatever its doctrine says; null leaves that as it is.</param>
    /// <param name="doctrine">
    /// In place of its own, from which it may differ in weapon control, salvoes and looks, the order of targets, self-defence, the
    /// corridors' margin and the persistence after a kill alone (<see cref="OrderedDoctrine"/>); null leaves it as it is.
    /// </param>
    /// <exception cref="ArgumentException">The doctrine differs in something else.</exception>
    public void Obey(WeaponControlStatus? weaponControl, DoctrineDescription? doctrine)
    {
        if (doctrine is not null)
        {
            OrderedDoctrine.Require(_doctrine, doctrine);
            _doctrine = doctrine;
            _direction.FireBy(doctrine);
        }

        _ordered = weaponControl ?? _ordered;
        Control();
    }

    private void Control() => _direction.WeaponControl =
        _ordered ?? (_isAlone && _doctrine.Autonomous is { } rule ? rule.WeaponControl : _doctrine.WeaponControl);

    /// <summary>One cycle: adds new orders and, where the binding constraint of a unit and track has changed, shots not taken.</summary>
    /// <exception cref="ArgumentException">The picture's tracks are not in ascending order.</exception>
    public void Decide(Instant now, IPicture picture, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        foreach (var unit in _units)
        {
            unit.Advance(now);
        }

        _stock?.BeginLook(now);
        TakeIn(now, picture);
        FollowEngagements(now, picture);

        // Without units nothing can bind any.
        if (_units.Length > 0)
        {
            _direction.Direct(_files.All, now, picture, orders, refusals);
        }
    }

    /// <summary>After <see cref="Decide"/>: orders for its fighters, whom it sends to tracks that nobody fires at.</summary>
    /// <param name="reports">Of every fighter that the post controls, in the order of their ids.</param>
    /// <exception cref="InvalidOperationException">The post controls none.</exception>
    public void DirectFighters(Instant now, ReadOnlySpan<FighterReport> reports, List<FighterOrder> orders) =>
        Fighters.Direct(_files, now, reports, WeaponControl, orders);

    /// <summary>A fighter under the post's control shoots at a track of its picture.</summary>
    /// <param name="expectedEnd">When its missile meets it.</param>
    /// <exception cref="InvalidOperationException">The post controls no fighters.</exception>
    public EngagementId FighterShoots(TrackNumber track, Instant now, Instant expectedEnd) => Fighters.Shoot(track, now, expectedEnd);

    /// <summary>Whether a fighter holds its fire at a track: a missile of another is on its way or its result awaited, the post's own units fire at it, or linked posts do.</summary>
    public bool MustFightersWait(TrackNumber track, Instant now) =>
        Fighters.IsShotAt(track, now) || (_files.Find(track) is { } file && (file.Engagement is not null || LinkedPosts.AreEngaging(file, now)));

    /// <summary>The result of a fighter's shot.</summary>
    /// <exception cref="InvalidOperationException">The post controls no fighters.</exception>
    public void ReceiveOfFighter(in KillReport report) => Fighters.Receive(report, _files);

    /// <summary>
    /// Asks leave for a round that is about to leave. False if the shot no longer holds (deadline past, unit down, track
    /// gone, spared or killed, radar no longer sees it): then this round and those after it stay and are ready again.
    /// </summary>
    /// <exception cref="ArgumentException">The engagement is not of this post.</exception>
    public bool ReleaseRound(EngagementId engagement, Instant now)
    {
        var record = Ledger[engagement];
        if (!record.IsOpen || record.Outstanding == 0)
        {
            return false;
        }

        var file = _files.Find(record.Track);
        var reason = file is null ? LapseReason.TrackLost : Objection(record, file, now);
        if (file is null || reason != LapseReason.None)
        {
            BreakOff(record, file, reason, now);
            return false;
        }

        file.Salvos += record.Released == 0 ? 1 : 0;
        file.CountShot(_units[record.Unit].Site.Rounds[record.Plan.RoundType].Interceptor);
        Ledger.Release(record, now);
        return true;
    }

    /// <summary>A round that was about to leave cannot, as its unit knows: it and those after it stay and are ready again.</summary>
    /// <exception cref="ArgumentException">The engagement is not of this post.</exception>
    public void RefuseRound(EngagementId engagement, LapseReason reason, Instant now)
    {
        var record = Ledger[engagement];
        if (record.IsOpen && record.Outstanding > 0)
        {
            BreakOff(record, _files.Find(record.Track), reason, now);
        }
    }

    /// <summary>A round has met its target's path, missed it or destroyed itself, as its own unit knows at once.</summary>
    /// <exception cref="ArgumentException">The engagement is not of this post.</exception>
    /// <exception cref="InvalidOperationException">More rounds ended than left.</exception>
    public void RoundEnded(EngagementId engagement, Instant now) => Ledger.RoundEnded(Ledger[engagement], now);

    /// <summary>The result of one of this post's engagements: one report for each, after its last round. A miss reported earlier is not heeded.</summary>
    /// <exception cref="ArgumentException">The engagement is not of this post.</exception>
    public void Receive(in KillReport report)
    {
        var record = Ledger[report.Engagement];
        if (record.IsOpen && (report.DeclaredKilled || record.Stage == EngagementStage.Assessing))
        {
            Close(record, report.DeclaredKilled ? EngagementStage.Killed : EngagementStage.Missed, report.Time);
        }
    }

    /// <summary>A linked post's engagement; its track is numbered in this post's picture. Heeded from the next cycle on.</summary>
    public void Receive(in EngagementStatus status) => _linked.Add(status);

    /// <summary>A linked post's own judgement; its track is numbered in this post's picture. Heeded from the next cycle on.</summary>
    public void Receive(in Messages.Identification identification) => _linked.Add(identification);

    /// <summary>
    /// A launch that a warning satellite announces. It is kept for the whole run: the post is forewarned from now on,
    /// and a falling track that fits it counts as announced.
    /// </summary>
    public void Receive(in LaunchAlert alert) => _warning.Add(alert);

    /// <summary>What a friendly aircraft tells of itself. The newest word of each counts, until it is too old to say where its friend is.</summary>
    public void Receive(in FriendPosition report) => _friends.Add(report);

    /// <summary>A flight plan; it is kept for the whole run, and holds about the times that it gives.</summary>
    /// <exception cref="ArgumentException">It has fewer than two points, or is due at one no later than at the one before.</exception>
    public void Receive(FlightPlan plan) => _plans.Add(plan);

    /// <summary>What a linked post has left of a type in one of its units; heeded from the next cycle on by a post with a discipline of fire.</summary>
    public void Receive(in StockReport report) => _stock?.Add(report);

    /// <summary>Whether a launch has been announced to the post.</summary>
    public bool IsForewarned => _warning.HasAlerts;

    /// <summary>Adds what linked posts should know of this post's fire: engagements without a result, and results of the last half minute.</summary>
    public void ReportEngagements(Instant now, List<EngagementStatus> statuses)
    {
        StatusReport.Add(Description, _units, Ledger, now, statuses);
        _fighters?.Report(now, statuses);
    }

    /// <summary>Adds what linked posts should know of the rounds of this post's units.</summary>
    public void ReportStock(Instant now, List<StockReport> reports)
    {
        for (var unit = 0; unit < _units.Length; unit++)
        {
            for (var type = 0; type < _units[unit].RoundTypes; type++)
            {
                var free = _units[unit].TakesOrders(now) && _stock?.IsDownToKept(_units[unit].Site.Rounds[type].Interceptor) != true ? _units[unit].Ready(type) : 0;
                reports.Add(new(Description.Node, _units[unit].Id, type, free, _units[unit].Left(type), _units[unit].FullStock(type), now));
            }
        }
    }

    /// <summary>Adds this post's own judgements, never those that it received.</summary>
    public void ReportIdentifications(Instant now, List<Messages.Identification> identifications)
    {
        foreach (var file in _files.All)
        {
            if (file.OwnIdentity != StandardIdentity.Pending)
            {
                identifications.Add(new(file.Number, now, file.OwnIdentity, file.Category, file.OwnBasis) { Author = Description.Node });
            }
        }
    }

    private FireRestraint? Restrain(ShotSearch search)
    {
        if (_stock is null)
        {
            return null;
        }

        var restraint = new FireRestraint(Description, _units, search, _stock);
        search.Restrain(restraint);
        return restraint;
    }

    private FighterControl Fighters => _fighters ?? throw new InvalidOperationException($"{Description.Name} controls no fighters");

    private void TakeIn(Instant now, IPicture picture)
    {
        _judge.BeginLook(now);
        _files.Update(picture.Tracks);
        _gone.Clear();
        foreach (var file in _files.Lost)
        {
            _gone.Add(file.Number);
            if (file.Engagement is { } record)
            {
                Ledger.Withhold(record, LapseReason.TrackLost, now);
            }
        }

        _linked.Deliver(_files, now);
        _friends.Match(_files.All, now);
        foreach (var file in _files.All)
        {
            file.IsActedOn = Description.Doctrine.Engagement != EngagementMode.Organic || picture.OwnRadarsHold(file.Number);
        }

        _judge.Foresee(_files.All, now);
        _revised.Clear();
        foreach (var file in _files.All)
        {
            if (file.IsActedOn && _judge.Revise(file, now))
            {
                _revised.Add(new(file.Number, now, file.Identity, file.Category, file.Basis));
            }
        }
    }

    private void FollowEngagements(Instant now, IPicture picture)
    {
        for (var i = Ledger.Open.Count - 1; i >= 0; i--)
        {
            var record = Ledger.Open[i];
            var file = _files.Find(record.Track);
            if (record.Outstanding > 0)
            {
                record.TargetSeen = _remote.Lacks(_units[record.Unit], record.Track, picture) is null;
                if (file is not null && record.Stage == EngagementStage.Waiting
                    && LinkedPosts.HavePrecedence(file, record, Description.Node, now))
                {
                    BreakOff(record, file, LapseReason.OtherEngages, now);
                }
            }
            else if (record.Stage == EngagementStage.Assessing && now > record.StageSince + Description.Doctrine.AssessmentPatience
                && (file is null || file.Report.LastPlot > record.StageSince))
            {
                Close(record, EngagementStage.Missed, now);
            }
        }
    }

    private LapseReason Objection(EngagementRecord record, TrackFile file, Instant now) =>
        now > record.Plan.Deadline ? LapseReason.TooLate
        : !record.TargetSeen ? LapseReason.NotSeen
        : !_units[record.Unit].InOrder ? LapseReason.UnitDown
        : _direction.MayFireAt(file, now) ? LapseReason.None
        : file.KilledAt != Instant.Never ? LapseReason.DeclaredKilled
        : LapseReason.NotAllowed;

    private void BreakOff(EngagementRecord record, TrackFile? file, LapseReason reason, Instant now)
    {
        Ledger.Withhold(record, reason, now);
        if (file is not null && !record.IsOpen)
        {
            file.Engagement = null;
        }
    }

    private void Close(EngagementRecord record, EngagementStage result, Instant at)
    {
        Ledger.Close(record, result, at);
        if (_files.Find(record.Track) is { } file && file.Engagement == record)
        {
            file.Engagement = null;
            if (result == EngagementStage.Killed)
            {
                file.KilledAt = at;
            }
        }
    }

    private static void RequireAscending(CommandPostDescription post)
    {
        for (var i = 1; i < post.Units.Length; i++)
        {
            if (post.Units[i].Id.Value <= post.Units[i - 1].Id.Value)
            {
                throw new ArgumentException($"{post.Name}: unit {post.Units[i].Id.Value} follows {post.Units[i - 1].Id.Value}; ids must ascend");
            }
        }
    }
}
