using Parapet.BattleManagement.Engagement;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Simulation.Stages;

/// <summary>Threats that reach a part of the defence put it out of order; after hours it is repaired.</summary>
internal sealed class StrikeStage(World world)
{
    private readonly bool[] _wasInOrder = [.. world.Scenario.FireUnits.Select(unit => UnitOf(world, unit.Id).InOrder)];

    /// <summary>Puts out what an earlier raid has put out, without a hit of this one.</summary>
    public void Begin()
    {
        foreach (var (part, until) in world.Scenario.OutAtStart)
        {
            Disable(part, DefenceState.Ever, until);
            world.Note(new DefenceStruck(Instant.Start, TruthNumber.None, part, until - Instant.Start, 0));
        }
    }

    /// <summary>A threat's path ends at the part that it was sent against.</summary>
    /// <returns>Whether it hit.</returns>
    public bool Strike(Target target, DefencePart part, Instant now)
    {
        var damage = world.Scenario.Strikes!.Of(part.Kind);
        if (HasLeft(target, part) || !StrikeModel.Hits(damage, target, Beside(target, part), world.Defence.SilenceOf(part, now), world.Random))
        {
            return false;
        }

        var outFor = Stands(part) ? StrikeModel.OutFor(damage, target, world.Random) : Duration.Zero;
        var lost = outFor > Duration.Zero ? PutOut(target, part, now, now + outFor) : 0;
        world.Note(new DefenceStruck(now, new(target.Id.Value), part, outFor, lost));
        return true;
    }

    /// <summary>A part is in order again, unless a later hit keeps it out.</summary>
    public void Repair(Instant now, DefencePart part)
    {
        switch (part.Kind)
        {
            case DefencePartKind.Radar when world.Defence.IsRadarStruck(part.Index, now):
            case DefencePartKind.CommandPost when world.Defence.IsPostStruck(new(part.Index), now):
                return;
            case DefencePartKind.Launcher:
                UnitOf(world, new(part.Index)).ReturnLauncher();
                break;
            case DefencePartKind.CommandPost:
                Restore(world.PostOf(new(part.Index)), now);
                break;
        }

        world.Note(new DefenceRepaired(now, part, Standing(part)));
    }

    /// <summary>Of a unit that has lost every launcher nothing is left to put out.</summary>
    private bool Stands(DefencePart part) => part.Kind != DefencePartKind.Launcher || UnitOf(world, new(part.Index)).LaunchersLeft > 0;

    private int Standing(DefencePart part) => part.Kind switch
    {
        DefencePartKind.Launcher => UnitOf(world, new(part.Index)).LaunchersLeft,
        DefencePartKind.CommandPost => world.PostOf(new(part.Index)).Commander.Units.ToArray().Count(unit => unit.InOrder),
        _ => 1,
    };

    private int PutOut(Target target, DefencePart part, Instant now, Instant until)
    {
        Disable(part, now, until);
        if (part.Kind != DefencePartKind.Launcher)
        {
            return 0;
        }

        var unit = UnitOf(world, new(part.Index));
        return unit.LoseLauncher(world.Random.Stream(Purpose.StrikeAim, target.Id.Value, other: 1).NextIndex(unit.LaunchersLeft));
    }

    /// <summary>Of a launcher nothing but its repair: its rounds are those of its unit.</summary>
    private void Disable(DefencePart part, Instant now, Instant until)
    {
        world.Defence.PutOut(part, now, until);
        if (part.Kind == DefencePartKind.CommandPost)
        {
            foreach (var unit in world.PostOf(new(part.Index)).Commander.Units)
            {
                unit.InOrder = false;
            }
        }

        world.Agenda.Note(until, Stage.Repair, Subject.Of(part));
    }

    private void Restore(Post post, Instant now)
    {
        foreach (var unit in post.Commander.Units)
        {
            unit.InOrder = _wasInOrder[unit.Id.Value] && now < world.Scenario.FireUnits[unit.Id.Value].LostAt;
        }
    }

    /// <summary>A unit that has left its place since the threat set out is not where it was aimed at; its radar stays.</summary>
    private bool HasLeft(Target target, DefencePart part) =>
        part.Kind == DefencePartKind.Launcher && UnitOf(world, new(part.Index)).LeftAt > target.Trajectory.Begins;

    private Length Beside(Target target, DefencePart part)
    {
        var impact = Wgs84.ToGeodetic(target.Trajectory.At(target.Trajectory.Ends).Position).WithHeight(Length.Zero);
        var place = world.Scenario.PlaceOf(part).WithHeight(Length.Zero);
        return Length.FromMetres((Wgs84.ToEcef(impact) - Wgs84.ToEcef(place)).Norm);
    }

    private static FireUnit UnitOf(World world, FireUnitId id)
    {
        foreach (var unit in world.PostOf(world.Scenario.FireUnits[id.Value].Post).Commander.Units)
        {
            if (unit.Id == id)
            {
                return unit;
            }
        }

        throw new InvalidOperationException($"fire unit {id.Value} is not of its post");
    }
}
