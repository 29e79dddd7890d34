using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Tells the record what fighters are about, where they fly, what they find and what they shoot.</summary>
internal sealed class FighterNotes(World world)
{
    public void Changed(Fighter fighter, Instant now) => world.Note(new FighterPhaseChanged(
        now, new(fighter.Target.Value), fighter.Unit, fighter.Post.Placement.Node, fighter.Phase,
        fighter.Phase == FighterPhase.Committed ? fighter.Pilot.Target!.Value : default));

    public void Flown(Fighter fighter, Instant now, in TargetState state) =>
        world.Note(new FighterFlown(now, new(fighter.Target.Value), fighter.Phase, state.Position, state.Velocity));

    public void Saw(Fighter fighter, Instant now, Vector<Ecef> way, StandardIdentity identity) =>
        world.Note(new FighterSaw(now, fighter.Unit, fighter.Post.Placement.Node, fighter.Pilot.Target!.Value, Length.FromMetres(way.Norm), identity));

    public void Shot(Fighter fighter, AirWeaponShot shot, Instant now, Duration expected)
    {
        var (order, node) = (shot.Order, fighter.Post.Placement.Node);
        if (world.Wants(EntryKind.ShotPossible))
        {
            world.Note(new ShotPossible(now, node, fighter.Unit, order.Target.Number));
        }

        world.Note(new Ordered(now, node, order));
        world.Note(new Launched(now, node, fighter.Unit, order.Target.Number, order.Engagement, shot.Number, order.InterceptorType, expected));
    }
}
