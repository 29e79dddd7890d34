using Parapet.BattleManagement;
using Parapet.BattleManagement.Engagement;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>
/// A fake battlefield: every round that is let go arrives when its post predicted, kills with one chance, and is
/// reported a moment later. Bodies killed leave the picture unless told to linger.
/// </summary>
internal sealed class Skirmish(RandomSource random, double killProbability) : IPicture
{
    private readonly PriorityQueue<Action, (long Time, int Turn)> _events = new();
    private readonly List<Body> _bodies = [];
    private readonly List<EngagementOrder> _newOrders = [];
    private TrackReport[] _tracks = [];
    private int _turn;
    private int _rounds;

    public List<CommandPost> Posts { get; } = [];

    public List<EngagementOrder> Orders { get; } = [];

    public List<ShotNotTaken> Refusals { get; } = [];

    /// <summary>When each round left, by engagement.</summary>
    public List<(EngagementId Engagement, Instant Time)> Launches { get; } = [];

    public HashSet<int> Killed { get; } = [];

    public Instant Now { get; private set; }

    public Func<FireUnitId, TrackNumber, bool> RadarHolds { get; set; } = (_, _) => true;

    public Func<Position<Ecef>, bool> RadarCovers { get; set; } = _ => true;

    public RemoteTrack? Remote { get; set; }

    public bool OwnRadarsSee { get; set; } = true;

    /// <summary>Chance that a miss is reported as a kill.</summary>
    public double FalseKill { get; set; }

    public bool Reports { get; set; } = true;

    /// <summary>How long after a cycle the other posts hear of a post's fire, in seconds; null where they never do.</summary>
    public double? LinkLatency { get; set; }

    public Action<Skirmish> EachSecond { get; set; } = _ => { };

    public ReadOnlySpan<TrackReport> Tracks => _tracks;

    public bool EngagementRadarHolds(FireUnitId unit, TrackNumber track) => RadarHolds(unit, track);

    public bool EngagementRadarCovers(FireUnitId unit, Position<Ecef> place) => RadarCovers(place);

    public bool OwnRadarsHold(TrackNumber track) => OwnRadarsSee;

    public RemoteTrack? FireControlTrack(TrackNumber track) => Remote;

    public Skirmish With(CommandPostDescription post)
    {
        Posts.Add(new(post, random));
        return this;
    }

    public Skirmish With(params ReadOnlySpan<Body> bodies)
    {
        foreach (var body in bodies)
        {
            _bodies.Add(body);
        }

        _bodies.Sort((a, b) => a.Serial.CompareTo(b.Serial));
        return this;
    }

    public void Remove(int serial) => _bodies.RemoveAll(body => body.Serial == serial);

    public Skirmish Run(double seconds)
    {
        var end = Now + Duration.FromSeconds(seconds);
        for (; Now < end; Now += Duration.FromSeconds(1))
        {
            while (_events.TryPeek(out _, out var due) && due.Time <= Now.Nanoseconds)
            {
                _events.Dequeue()();
            }

            EachSecond(this);
            _tracks = [.. _bodies.Select(body => body.ReportAt(Now))];
            foreach (var post in Posts)
            {
                Decide(post);
            }
        }

        return this;
    }

    private void Decide(CommandPost post)
    {
        _newOrders.Clear();
        post.Decide(Now, this, _newOrders, Refusals);
        Orders.AddRange(_newOrders);
        foreach (var order in _newOrders)
        {
            Schedule(post, order);
        }

        if (LinkLatency is { } latency)
        {
            var statuses = new List<EngagementStatus>();
            post.ReportEngagements(Now, statuses);
            foreach (var other in Posts.Where(other => other != post))
            {
                Soon(latency, () => statuses.ForEach(status => other.Receive(status)));
            }
        }
    }

    private void Soon(double seconds, Action action)
    {
        if (seconds == 0)
        {
            action();
        }
        else
        {
            At(Now + Duration.FromSeconds(seconds), action);
        }
    }

    private void Schedule(CommandPost post, EngagementOrder order)
    {
        var unit = post.Units.ToArray().Single(unit => unit.Id == order.FireUnit);
        var flight = order.PredictedInterceptTime - order.LaunchAt;
        var result = new bool[1];
        for (var round = 0; round < order.Rounds; round++)
        {
            var launch = order.LaunchAt + unit.Description.RippleInterval * round;
            var isLast = round == order.Rounds - 1;
            At(launch, () =>
            {
                if (post.ReleaseRound(order.Engagement, launch))
                {
                    Launches.Add((order.Engagement, launch));
                    var kills = random.Stream(Purpose.Test, 1, _rounds++).NextBernoulli(killProbability);
                    At(launch + flight, () => Arrive(post, order, kills, result, isLast, launch + flight));
                }
            });
        }
    }

    private void Arrive(CommandPost post, EngagementOrder order, bool kills, bool[] result, bool isLast, Instant at)
    {
        post.RoundEnded(order.Engagement, at);
        var serial = order.Target.Number.Serial;
        if (kills)
        {
            result[0] = true;
            Killed.Add(serial);
            Remove(serial);
        }

        if (isLast && Reports)
        {
            var report = at + Duration.FromSeconds(2);
            var declared = result[0] || random.Stream(Purpose.Test, 2, order.Engagement.Value).NextBernoulli(FalseKill);
            At(report, () => post.Receive(new KillReport(order.Engagement, order.FireUnit, order.Target.Number, declared, report)));
        }
    }

    private void At(Instant time, Action action) => _events.Enqueue(action, (time.Nanoseconds, _turn++));
}
