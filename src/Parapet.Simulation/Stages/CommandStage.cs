using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Identify, evaluate, assign: each post looks at its picture once a cycle; its orders become launches.</summary>
internal sealed class CommandStage(World world, FighterStage fighters)
{
    private readonly List<EngagementOrder> _orders = [];
    private readonly List<ShotNotTaken> _refusals = [];
    private readonly CommandNotes _notes = new(world);

    // By post: how many of the scenario's orders lie behind it.
    private readonly int[] _heeded = new int[world.Posts.Length];

    public void Begin()
    {
        for (var i = 0; i < world.Posts.Length; i++)
        {
            if (world.Posts[i].Commander.Fights)
            {
                var phase = (i + 1.0) / (world.Posts.Length + 1);
                world.Agenda.Note(Instant.Start + world.Posts[i].Placement.Cycle * phase, Stage.Command, Subject.Of(new PostPlace(i)));
            }
        }
    }

    public void Look(Instant now, PostPlace place)
    {
        var post = world.Posts[place.Value];
        if (now >= post.Placement.LostAt)
        {
            return;
        }

        if (world.Defence.IsPostStruck(post.Placement.Node, now))
        {
            world.Agenda.Note(now + post.Placement.Cycle, Stage.Command, Subject.Of(place));
            return;
        }

        TakeOutOfOrder(now, post);
        Obey(now, place, post);
        WatchAutonomy(now, post);
        if (post.Commander.Description.ControlsFighters)
        {
            fighters.TellPlaces(now, post);
        }

        post.Look(now);
        Finite.Require(post.Tracks);
        _orders.Clear();
        _refusals.Clear();
        post.Commander.Decide(now, post, _orders, _refusals);
        _notes.AfterLook(now, post, _orders, _refusals);
        foreach (ref readonly var order in CollectionsMarshal.AsSpan(_orders))
        {
            Order(now, post, order);
        }

        if (post.Commander.Description.ControlsFighters)
        {
            fighters.Direct(now, post);
        }

        world.Agenda.Note(now + post.Placement.Cycle, Stage.Command, Subject.Of(place));
    }

    private void TakeOutOfOrder(Instant now, Post post)
    {
        foreach (var unit in post.Commander.Units)
        {
            unit.InOrder &= now < world.Scenario.FireUnits[unit.Id.Value].LostAt;
        }
    }

    private void Obey(Instant now, PostPlace place, Post post)
    {
        var orders = world.Scenario.Orders;
        for (; _heeded[place.Value] < orders.Length && orders[_heeded[place.Value]].At <= now; _heeded[place.Value]++)
        {
            var order = orders[_heeded[place.Value]];
            if (order.Post == post.Placement.Node)
            {
                post.Commander.Obey(order.WeaponControl, order.Doctrine);
            }
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
        world.Note(new AutonomyChanged(now, post.Placement.Node, isAlone));
    }

    private void Order(Instant now, Post post, in EngagementOrder order)
    {
        Finite.Require(order);
        var unit = world.Scenario.FireUnits[order.FireUnit.Value].Site.Description;
        world.Note(new Ordered(now, post.Placement.Node, order));
        world.Engagements.Open(order, post);
        for (var round = 0; round < order.Rounds; round++)
        {
            world.Agenda.Note(order.LaunchAt + unit.RippleInterval * round, Stage.Launch, Subject.Of(order.Engagement, round));
        }
    }
}
