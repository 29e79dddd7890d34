using Parapet.BattleManagement;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Tells the record what a post's look at its picture has brought: what came and went there, and what was judged, refused and left.</summary>
internal sealed class CommandNotes(World world)
{
    private readonly HashSet<(FireUnitId, TrackNumber)> _possible = [];

    public void AfterLook(Instant now, Post post, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        var node = post.Placement.Node;
        NoteTracks(now, node, post.Commander);
        foreach (var judgement in post.Commander.Revised)
        {
            world.Note(new Identified(now, node, judgement));
        }

        foreach (var order in orders)
        {
            NotePossible(now, node, order.FireUnit, order.Target.Number);
        }

        foreach (var refusal in refusals)
        {
            world.Note(new ShotRefused(now, refusal));
            if (IsPossible(refusal.Constraint))
            {
                NotePossible(now, node, refusal.FireUnit, refusal.Track);
            }
        }

        NoteMoves(now, post);
    }

    private void NoteTracks(Instant now, NodeId node, CommandPost commander)
    {
        if (world.Wants(EntryKind.TrackDropped))
        {
            foreach (var number in commander.Gone)
            {
                world.Note(new TrackDropped(now, node, number));
            }
        }

        if (world.Wants(EntryKind.TrackConfirmed))
        {
            foreach (var track in commander.New)
            {
                world.Note(new TrackConfirmed(now, node, track));
            }
        }
    }

    private void NotePossible(Instant now, NodeId node, FireUnitId unit, TrackNumber track)
    {
        if (world.Wants(EntryKind.ShotPossible) && _possible.Add((unit, track)))
        {
            world.Note(new ShotPossible(now, node, unit, track));
        }
    }

    private void NoteMoves(Instant now, Post post)
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
                world.Note(new Moved(now, post.Placement.Node, unit.Id, rule.MoveTime));
            }
        }
    }

    /// <summary>Constraints that bind only where kinematics, sight and identity would have let a round leave.</summary>
    private static bool IsPossible(ShotConstraint constraint) => constraint is ShotConstraint.NoChannel
        or ShotConstraint.NoRound
        or ShotConstraint.Reserve
        or ShotConstraint.KeptForWhatOnlyItStops
        or ShotConstraint.SparedForScarcity
        or ShotConstraint.AlreadyEngaged
        or ShotConstraint.LeftToOther
        or ShotConstraint.HeldByOwnRule;
}
