using System.Collections.Immutable;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>
/// What <see cref="AirPicture"/> is to come to, without tables or anything remembered: every look-up goes through all
/// tracks, and every fusion is found anew each time it is asked for, one track at a time.
/// </summary>
internal sealed class PlainPicture(NodeId node, ImmutableArray<NodeId> own, AirPictureSettings settings, PictureRegistration? registration)
{
    private readonly List<Target> _targets = [];
    private int _lastSerial;

    public int Merges { get; private set; }

    public int Partings { get; private set; }

    public void Receive(TrackReport report)
    {
        if (report.Status == TrackStatus.Dropped)
        {
            Drop(report.Number);
            return;
        }

        if (Find(report.Number) is not var (target, held))
        {
            Join(report, Framed(report));
            return;
        }

        if (report.Time < held.Told.Time)
        {
            return;
        }

        var isNews = report.Time > held.Told.Time;
        var isFramed = registration is not null && !isNews && report.Position == held.Told.Position;
        held.State = isFramed ? held.State with { Velocity = report.Velocity } : Framed(report);
        held.Told = report;
        if (!isNews)
        {
            return;
        }

        Learn(target, held);
        if (target.Held.Count > 1)
        {
            WatchDrift(target, held);
        }
        else
        {
            WatchDoubles(target, held);
        }
    }

    public void ReceiveAll(NodeId source, TrackReport[] reports)
    {
        foreach (var number in Numbers().Where(number => number.Node == source && !reports.Any(report => report.Number == number)))
        {
            Drop(number);
        }

        Array.ForEach(reports, Receive);
    }

    public void Drop(TrackNumber number)
    {
        if (Find(number) is var (target, held))
        {
            target.Held.Remove(held);
            target.Former += held.Told.Iff;
            _targets.RemoveAll(other => other.Held.Count == 0);
        }
    }

    public List<TrackReport> Tracks(Instant now)
    {
        DropStale(now);
        return [.. _targets.Select(target => Extrapolation.To(target.Fuse(settings, held => held.State, target.Held), now))];
    }

    public List<TrackReport> Peek(Instant now) =>
        [.. _targets.Where(target => target.Held.Exists(held => !IsStale(held, now))).Select(target => Extrapolation.To(target.Fuse(settings, held => held.State, target.Held), now))];

    public List<TrackReport> OwnTracks(Instant now)
    {
        DropStale(now);
        return [.. _targets.Where(target => target.Held.Exists(IsOwn)).Select(target => target.Fuse(settings, held => StateOf(held.Told), target.Held.FindAll(IsOwn)))];
    }

    public TrackNumber? SystemNumberOf(TrackNumber remote) => Find(remote)?.Target.Number;

    public TrackReport? LatestFrom(NodeId source, TrackNumber system) =>
        _targets.Find(target => target.Number == system)?.Held.Find(held => held.Told.Number.Node == source) is { } found
            ? found.Told with { Position = found.State.Position, Covariance = found.State.Covariance }
            : null;

    public List<TrackNumber> Numbers() => [.. _targets.SelectMany(target => target.Held).Select(held => held.Told.Number)];

    private bool IsOwn(Held held) => own.Contains(held.Told.Number.Node);

    private bool IsStale(Held held, Instant now) => now - held.Told.Time > (IsOwn(held) ? settings.OwnStaleAfter : settings.LinkStaleAfter);

    private void DropStale(Instant now)
    {
        foreach (var held in _targets.SelectMany(target => target.Held).Where(held => IsStale(held, now)).ToArray())
        {
            Drop(held.Told.Number);
        }
    }

    private (Target Target, Held Held)? Find(TrackNumber number)
    {
        foreach (var target in _targets)
        {
            if (target.Held.Find(held => held.Told.Number == number) is { } found)
            {
                return (target, found);
            }
        }

        return null;
    }

    private KalmanState Framed(TrackReport report)
    {
        var state = StateOf(report);
        registration?.BringIn(report with { }, ref state);
        return state;
    }

    private void Learn(Target target, Held held)
    {
        if (registration is null || held.Drifts > 0 || held.Told.Time - held.Learnt < PictureRegistration.SampleInterval)
        {
            return;
        }

        var teachers = target.Held.Where(other => other != held && (IsOwn(held) ? other.Told.Number.Node == registration.Reference : IsOwn(other)));
        if (teachers.MinBy(other => other.State.Covariance.PositionTrace) is { } teacher)
        {
            registration.Learn(held.Told with { }, teacher.Timed);
            held.Learnt = held.Told.Time;
        }
    }

    private void Join(TrackReport told, KalmanState state)
    {
        var held = new Held { Told = told, State = state };
        if (Nearest(held, except: null) is not { } target)
        {
            target = new(new(node, ++_lastSerial));
            _targets.Add(target);
        }

        target.Held.Add(held);
        target.FirstPlot = Instant.Min(target.FirstPlot, told.FirstPlot);
    }

    private void WatchDrift(Target target, Held held)
    {
        var best = target.Held.Where(other => other != held).MinBy(other => other.State.Covariance.PositionTrace)!;
        held.Drifts = Distance(best.Timed, held.Timed) <= settings.GateDistanceSquared ? 0 : held.Drifts + 1;
        if (held.Drifts >= settings.ReportsToChange)
        {
            Partings++;
            target.Held.Remove(held);
            Join(held.Told, held.State);
        }
    }

    private void WatchDoubles(Target target, Held held)
    {
        var other = Nearest(held, target);
        target.DoubleReports = other is null ? 0 : other.Number == target.Double ? target.DoubleReports + 1 : 1;
        target.Double = other?.Number;
        if (target.DoubleReports < settings.ReportsToChange)
        {
            return;
        }

        Merges++;
        var (kept, gone) = target.Number.CompareTo(other!.Number) < 0 ? (target, other) : (other, target);
        kept.Held.AddRange(gone.Held);
        kept.Former += gone.Former;
        kept.FirstPlot = Instant.Min(kept.FirstPlot, gone.FirstPlot);
        (kept.Double, kept.DoubleReports) = (null, 0);
        _targets.Remove(gone);
    }

    private Target? Nearest(Held held, Target? except)
    {
        Target? nearest = null;
        var least = settings.GateDistanceSquared;
        foreach (var target in _targets.Where(target => target != except && !target.Held.Exists(other => other.Told.Number.Node == held.Told.Number.Node)))
        {
            var fused = target.Fuse(settings, other => other.State, target.Held);
            var state = StateOf(fused);
            var distance = Distance(new(in state, fused.Time, fused.Motion), held.Timed);
            if (distance < least)
            {
                (nearest, least) = (target, distance);
            }
        }

        return nearest;
    }

    private static double Distance(TimedState a, TimedState b)
    {
        if (a.Time > b.Time)
        {
            return Distance(b, a);
        }

        a.MoveTo(b.Time, out var moved);
        var sum = moved.Covariance;
        for (var i = 0; i < 21; i++)
        {
            sum[i] += b.State.Covariance[i];
        }

        return SymmetricMatrix.Distance(sum, b.State.Position - moved.Position, b.State.Velocity - moved.Velocity);
    }

    private static KalmanState StateOf(TrackReport report) => new() { Position = report.Position, Velocity = report.Velocity, Covariance = report.Covariance };

    private sealed class Held
    {
        public KalmanState State;

        public required TrackReport Told { get; set; }

        public Instant Learnt { get; set; } = new(long.MinValue / 2);

        public int Drifts { get; set; }

        public TimedState Timed => new(ref State, Told.Time, Told.Motion);
    }

    private sealed class Target(TrackNumber number)
    {
        public TrackNumber Number { get; } = number;

        public List<Held> Held { get; } = [];

        public IffEvidence Former { get; set; }

        public Instant FirstPlot { get; set; } = Instant.Never;

        public TrackNumber? Double { get; set; }

        public int DoubleReports { get; set; }

        public TrackReport Fuse(AirPictureSettings settings, Func<Held, KalmanState> stateOf, List<Held> sources)
        {
            var time = sources.Max(held => held.Told.Time);
            var states = sources.Select(held => Moved(stateOf(held), held.Told, time)).ToArray();
            var fused = settings.Fusion == FusionRule.CovarianceIntersection ? CovarianceIntersection.Fuse(states) : InverseCovarianceIntersection.Fuse(states);
            var best = sources[Array.IndexOf(states, states.MinBy(state => state.Covariance.PositionTrace))].Told;
            return new()
            {
                Number = Number,
                Time = time,
                Position = fused.Position,
                Velocity = fused.Velocity,
                Covariance = fused.Covariance,
                Status = sources.Exists(held => held.Told.Status == TrackStatus.Confirmed) ? TrackStatus.Confirmed : TrackStatus.Coasted,
                Motion = best.Motion,
                FirstPlot = FirstPlot,
                LastPlot = sources.Max(held => held.Told.LastPlot),
                Iff = sources.Aggregate(Former, (sum, held) => sum + held.Told.Iff),
                Leader = best.Leader ?? best.Number.Node,
            };
        }

        private static KalmanState Moved(KalmanState state, TrackReport told, Instant time)
        {
            Extrapolation.Move(ref state, told.Motion, (time - told.Time).Seconds);
            return state;
        }
    }
}
