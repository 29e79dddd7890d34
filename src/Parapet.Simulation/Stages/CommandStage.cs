using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Identify, evaluate, assign: each post looks at its picture once a cycle; its orders become launches.</summary>
internal sealed class CommandStage(World world, AssessmentStage assessment)
{
    private readonly List<EngagementOrder> _orders = [];
    private readonly List<ShotNotTaken> _refusals = [];
    private readonly HashSet<TrackNumber> _confirmed = [];
    private readonly HashSet<(FireUnitId, TrackNumber)> _possible = [];

    public void Begin()
    {
        for (var i = 0; i < world.Posts.Length; i++)
        {
            if (world.Posts[i].Commander.Units.Length > 0)
            {
                var phase = (i + 1.0) / (world.Posts.Length + 1);
                world.Agenda.Note(Instant.Start + world.Posts[i].Placement.Cycle * phase, Stage.Command, i);
            }
        }
    }

    public void Look(Instant now, int index)
    {
        var post = world.Posts[index];
        if (now >= post.Placement.LostAt)
        {
            return;
        }

        TakeOutOfOrder(now, post);
        WatchAutonomy(now, post);
        post.Look(now);
        _orders.Clear();
        _refusals.Clear();
        post.Commander.Decide(now, post, _orders, _refusals);
        Record(now, post);
        RecordMoves(now, post);
        foreach (ref readonly var order in CollectionsMarshal.AsSpan(_orders))
        {
            Order(now, post, order);
        }

        world.Agenda.Note(now + post.Placement.Cycle, Stage.Command, index);
    }

    private void TakeOutOfOrder(Instant now, Post post)
    {
        foreach (var unit in post.Commander.Units)
        {
            unit.InOrder &= now < world.Scenario.FireUnits[unit.Id.Value].LostAt;
        }
    }

    private void WatchAutonomy(Instant now, Post post)
    {
        var isAlone = post.Placement.Doctrine.Autonomous is { } rule && now - post.CentreHeard > rule.After;
        if (isAlone == post.IsAlone)
        {
            return;
        }

        post.IsAlone = isAlone;
        post.Commander.BeAutonomous(isAlone);
        world.Journal.Note(now, JournalKind.Autonomy, party: post.Placement.Node.Value, detail: isAlone ? 1 : 0);
    }

    private void Order(Instant now, Post post, in EngagementOrder order)
    {
        var unit = world.Scenario.FireUnits[order.FireUnit.Value].Site.Description;
        world.Digests[Stage.Command].Mix((long)order.Engagement.Value);
        world.Journal.Note(
            now, JournalKind.Ordered, world.Join.Join(order.Target), post.Placement.Node.Value, order.FireUnit.Value,
            order.Target.Number, order.Engagement.Value, order.Rounds);
        assessment.Open(order, post);
        for (var round = 0; round < order.Rounds; round++)
        {
            world.Agenda.Note(order.LaunchAt + unit.RippleInterval * round, Stage.Launch, order.Engagement.Value, round);
        }
    }

    private void Record(Instant now, Post post)
    {
        var node = post.Placement.Node.Value;
        foreach (ref readonly var track in post.Tracks)
        {
            if (_confirmed.Add(track.Number))
            {
                world.Journal.Note(
                    now, JournalKind.Confirmed, world.Join.Join(track), node, track: track.Number, value: track.FirstPlot.Seconds);
            }
        }

        foreach (var revised in post.Commander.Revised)
        {
            world.Journal.Note(
                now, JournalKind.Identified, world.Join.TargetOf(revised.Track), node, track: revised.Track, detail: (int)revised.Identity);
        }

        foreach (var order in _orders)
        {
            NotePossible(now, node, order.FireUnit, order.Target.Number);
        }

        foreach (var refusal in _refusals)
        {
            world.Journal.Note(
                now, JournalKind.ShotNotTaken, world.Join.TargetOf(refusal.Track), node, refusal.FireUnit.Value, refusal.Track,
                detail: (int)refusal.Constraint);
            if (IsPossible(refusal.Constraint))
            {
                NotePossible(now, node, refusal.FireUnit, refusal.Track);
            }
        }
    }

    private void RecordMoves(Instant now, Post post)
    {
        if (post.Placement.Doctrine.ShootAndMove is not { } rule)
        {
            return;
        }

        foreach (var unit in post.Commander.Units)
        {
            // A unit leaves at a look of its post, so this look is the first of the move.
            if (unit.MovesUntil == now + rule.MoveTime)
            {
                world.Journal.Note(now, JournalKind.Moved, party: post.Placement.Node.Value, fireUnit: unit.Id.Value, value: rule.MoveTime.Seconds);
            }
        }
    }

    private void NotePossible(Instant now, int node, FireUnitId unit, TrackNumber track)
    {
        if (_possible.Add((unit, track)))
        {
            world.Journal.Note(now, JournalKind.ShotPossible, world.Join.TargetOf(track), node, unit.Value, track);
        }
    }

    /// <summary>Constraints that bind only where kinematics, sight and identity would have let a round leave.</summary>
    private static bool IsPossible(ShotConstraint constraint) => constraint is ShotConstraint.NoChannel
        or ShotConstraint.NoRound
        or ShotConstraint.Reserve
        or ShotConstraint.AlreadyEngaged
        or ShotConstraint.LeftToOther;
}
