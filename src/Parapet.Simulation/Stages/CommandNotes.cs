using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Tells the record what a post's look at its picture has brought: what came and went there, and what was judged, refused and left.</summary>
internal sealed class CommandNotes(World world)
{
    private readonly HashSet<TrackNumber> _confirmed = [];
    private readonly HashSet<(FireUnitId, TrackNumber)> _possible = [];
    private readonly List<TrackNumber> _before = [];

    /// <summary>Remembers the picture as the post last saw it.</summary>
    public void BeforeLook(Post post)
    {
        if (!world.Wants(EntryKind.TrackDropped))
        {
            return;
        }

        _before.Clear();
        foreach (ref readonly var track in post.Tracks)
        {
            _before.Add(track.Number);
        }
    }

    public void AfterLook(Instant now, Post post, List<EngagementOrder> orders, List<ShotNotTaken> refusals)
    {
        var node = post.Placement.Node;
        NoteDropped(now, node, post.Tracks);
        NoteConfirmed(now, node, post.Tracks);
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

    private void NoteDropped(Instant now, NodeId node, ReadOnlySpan<TrackReport> tracks)
    {
        // Both lists ascend, so what the new one passes by is gone.
        var next = 0;
        foreach (var number in _before)
        {
            while (next < tracks.Length && tracks[next].Number.CompareTo(number) < 0)
            {
                next++;
            }

            if (next == tracks.Length || tracks[next].Number != number)
            {
                world.Note(new TrackDropped(now, node, number));
            }
        }
    }

    private void NoteConfirmed(Instant now, NodeId node, ReadOnlySpan<TrackReport> tracks)
    {
        if (!world.Wants(EntryKind.TrackConfirmed))
        {
            return;
        }

        foreach (ref readonly var track in tracks)
        {
            if (_confirmed.Add(track.Number))
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
        or ShotConstraint.AlreadyEngaged
        or ShotConstraint.LeftToOther;
}
