using System.Runtime.InteropServices;
using Parapet.BattleManagement.Fighters;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Fighters;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Sensing.Fighters;
using Parapet.Sensing.Participants;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Fighters go up, patrol, go to what their control sends them to, look, shoot, come home and are relieved, by steps of a second.</summary>
internal sealed class FighterStage
{
    private static readonly Duration Step = Duration.FromSeconds(1);

    /// <summary>About the place where a fighter has its target, within which its radar takes what it sees for it.</summary>
    private static readonly Length Gate = 5.Kilometres;

    /// <summary>How well a fighter says where it is.</summary>
    private static readonly Length PlaceSigma = 100.Metres;

    private readonly World _world;
    private readonly FlightStage _flight;
    private readonly Fighter[] _fighters;
    private readonly AirBase[] _bases;
    private readonly FighterNotes _notes;
    private readonly ParticipantReports? _participants;
    private readonly List<FriendPosition> _friends = [];
    private readonly List<FighterReport> _reports = [];
    private readonly List<FighterOrder> _orders = [];

    public FighterStage(World world, FlightStage flight)
    {
        (_world, _flight) = (world, flight);
        _notes = new(world);
        var scenario = world.Scenario;
        var fighters = new List<Fighter>();
        _bases = [.. scenario.FighterStations.Select(station => new AirBase(station))];
        var first = world.Truth.Count - scenario.FighterStations.Sum(station => station.Aircraft);
        foreach (var (index, station) in scenario.FighterStations.Index())
        {
            var radar = new NoseRadar(station.Fighter.Radar, scenario.Terrain);
            for (var i = 0; i < station.Aircraft; i++)
            {
                var id = fighters.Count;
                fighters.Add(new(new(id), new(first + id), station, scenario.UnitOf(index), world.PostOf(station.Post), radar, _bases[index]));
            }
        }

        _fighters = [.. fighters];
        _participants = _fighters.Length > 0 ? new(world.Truth, world.Random) : null;
    }

    /// <summary>Those on patrol are there, each with the fuel of its place in the turn of relief.</summary>
    public void Begin()
    {
        foreach (var station in _fighters.GroupBy(fighter => fighter.Unit))
        {
            foreach (var (i, fighter) in station.Take(station.First().Station.OnPatrol).Where(fighter => fighter.Armed > 0).Index())
            {
                var share = 1 - (i + 0.5) / fighter.Station.OnPatrol * fighter.PatrolShare;
                TakeOff(fighter, fighter.Station.Patrol, Instant.Start, share);
            }
        }

        if (_fighters.Length > 0)
        {
            _world.Agenda.Note(Instant.Start + Step, Stage.Fly, Subject.Fighters);
        }
    }

    /// <summary>One step of every fighter and of what they have shot.</summary>
    public void Advance(Instant now)
    {
        _flight.AdvanceAirWeapons(now);
        foreach (var fighter in _fighters)
        {
            Advance(fighter, now);
        }

        Relieve(now);
        _world.Agenda.Note(now + Step, Stage.Fly, Subject.Fighters);
    }

    /// <summary>
    /// Before a post's look: its own fighters tell it where they are, and at the national centre every friend comes in who
    /// reports itself.
    /// </summary>
    public void TellPlaces(Instant now, Post post)
    {
        _friends.Clear();
        if (post.IsCentre)
        {
            _participants!.Newest(now, _friends);
        }

        foreach (var fighter in _fighters.Where(fighter => fighter.Post == post && fighter.IsAirborne))
        {
            var state = _world.Truth.StateOf(fighter.Target, now);
            _friends.Add(new(FighterFormation.ParticipantOf(fighter.Id) + FighterFormation.ByVoice, now, state.Position, state.Velocity, PlaceSigma));
        }

        foreach (var friend in _friends)
        {
            post.Commander.Receive(friend);
        }
    }

    /// <summary>After a post's look: what its fighters tell it and what it tells them.</summary>
    public void Direct(Instant now, Post post)
    {
        _reports.Clear();
        _orders.Clear();
        foreach (var fighter in _fighters.Where(fighter => fighter.Post == post))
        {
            _reports.Add(ReportOf(fighter, now));
        }

        post.Commander.DirectFighters(now, CollectionsMarshal.AsSpan(_reports), _orders);
        foreach (var order in _orders)
        {
            Obey(_fighters[order.Fighter.Value], order, now);
        }
    }

    /// <summary>The run ends: who is on the ground has come home.</summary>
    public void End(Instant now)
    {
        foreach (var fighter in _fighters.Where(fighter => !fighter.IsAirborne))
        {
            _flight.ComeHome(fighter.Target, now);
        }
    }

    /// <summary>What each station has shot, and what it has on its fighters and at its base when the run ends.</summary>
    public void CountMissiles(Instant now)
    {
        for (var station = 0; station < _bases.Length; station++)
        {
            var unit = _world.Scenario.UnitOf(station);
            foreach (var (type, atBase) in _bases[station].Left.Index())
            {
                var carried = _fighters.Where(fighter => fighter.Unit == unit).Sum(fighter => fighter.Carries(type));
                _world.Note(new MagazineCounted(now, unit, type, _world.AirWeapons.Count(unit, type), atBase + carried));
            }
        }
    }

    private void Obey(Fighter fighter, in FighterOrder order, Instant now)
    {
        var before = fighter.Pilot.Target;
        if (order.Target is null && fighter.Phase == FighterPhase.Committed)
        {
            fighter.Pilot.Receive(order, now);
            Change(fighter, FighterPhase.Patrol, now);
            return;
        }

        if (order.Target is null)
        {
            fighter.Awaited = null;
            return;
        }

        if (fighter.Phase == FighterPhase.Alert)
        {
            Scramble(fighter, now);
        }

        if (!fighter.IsAirborne)
        {
            fighter.Awaited = order;
            return;
        }

        fighter.Pilot.Receive(order, now);
        if (fighter.Phase != FighterPhase.Committed || before != fighter.Pilot.Target)
        {
            Change(fighter, FighterPhase.Committed, now);
        }
    }

    private void Scramble(Fighter fighter, Instant now)
    {
        fighter.ReadyAt = now + fighter.Station.Scramble;
        Change(fighter, FighterPhase.Scrambling, now);
    }

    private void Advance(Fighter fighter, Instant now)
    {
        if (fighter.IsAirborne && _world.Truth.IsKilled(fighter.Target))
        {
            fighter.Fall();
            Change(fighter, FighterPhase.Lost, now);
        }
        else if (fighter.IsAirborne)
        {
            Fly(fighter, now);
        }
        else if (now >= fighter.ReadyAt && fighter.Phase == FighterPhase.TurnRound)
        {
            fighter.Arm();
            Change(fighter, FighterPhase.Alert, now);
        }
        else if (now >= fighter.ReadyAt && fighter.Phase == FighterPhase.Scrambling)
        {
            TakeOff(fighter, fighter.Station.Base, now, 1);
        }
    }

    private void TakeOff(Fighter fighter, Geodetic place, Instant now, double fuelShare)
    {
        fighter.TakeOff(place, fuelShare);
        var state = fighter.Flight!.State;
        if (now == Instant.Start)
        {
            // A run begins with it in the air: its path's first state is that of its base.
            _world.Truth.BeginAloft(fighter.Target, state);
        }
        else
        {
            _world.Truth.TakeOff(fighter.Target, now, state);
        }

        Change(fighter, FighterPhase.Patrol, now);
        if (fighter.Awaited is { } order)
        {
            fighter.Awaited = null;
            fighter.Pilot.Receive(order, now);
            Change(fighter, FighterPhase.Committed, now);
        }

        _notes.Flown(fighter, now, state);
        FlyOn(fighter, now, fighter.OnPatrol(state.Position));
    }

    private void Fly(Fighter fighter, Instant now)
    {
        var flight = fighter.Flight!;
        var state = flight.State;
        _notes.Flown(fighter, now, state);
        if (fighter.Phase != FighterPhase.Returning && fighter.MustGoHome)
        {
            Change(fighter, FighterPhase.Returning, now);
        }

        switch (fighter.Phase)
        {
            case FighterPhase.Returning when fighter.IsHome:
                Land(fighter, now);
                break;
            case FighterPhase.Returning:
                FlyOn(fighter, now, new(Wgs84.ToEcef(fighter.Station.Base), fighter.HeightHome, Dash: false));
                break;
            case FighterPhase.Committed:
                FlyOn(fighter, now, GoFor(fighter, state, now));
                break;
            default:
                FlyOn(fighter, now, fighter.OnPatrol(state.Position));
                break;
        }
    }

    private void FlyOn(Fighter fighter, Instant now, in Steering steering)
    {
        fighter.Flight!.Advance(Step, steering);
        _world.Truth.FlyOn(fighter.Target, now + Step, fighter.Flight.State);
    }

    private Steering GoFor(Fighter fighter, in TargetState state, Instant now)
    {
        LookForTarget(fighter, state, now);
        var height = Wgs84.ToGeodetic(state.Position).Height;
        var track = fighter.Pilot.Target!.Value;
        var isWaiting = fighter.Post.Commander.MustFightersWait(track, now);
        var decision = fighter.Pilot.Decide(now, state.Position, height, fighter.Station.Fighter.Airframe.DashSpeed, fighter.Station.Patrol.Height, isWaiting);
        if (decision.Weapon >= 0)
        {
            Shoot(fighter, state, height, decision, now);
        }

        return new(decision.Aim, decision.Height, decision.Dash);
    }

    private void LookForTarget(Fighter fighter, in TargetState state, Instant now)
    {
        var pilot = fighter.Pilot;
        var own = (fighter.Target, state);
        var held = pilot.HoldsTarget(now);
        if (fighter.TakeLook(now)
            && fighter.Radar.Look(own, pilot.Estimate(now)!.Value.Position, Gate, now, fighter.Frames, _world.Truth, _world.Random, out var seen) is { } contact)
        {
            pilot.Receive(contact);
            fighter.Held = seen;
            if (!held)
            {
                _notes.Saw(fighter, now, contact.Position - state.Position, StandardIdentity.Pending);
            }
        }

        if (fighter.Station.ByDay && pilot.MustSee && pilot.HoldsTarget(now) && fighter.Held is { } target && _world.Truth.IsFlying(target, now)
            && PilotSight.Look(fighter.Station.Fighter.Sight, own, target, now, _world.Truth, _world.Scenario.Terrain, _world.Random) is { } identity)
        {
            pilot.Receive(identity);
            fighter.Post.Commander.Receive(new Identification(pilot.Target!.Value, now, identity, TargetCategory.Unknown, IdentityBasis.Sight));
            _notes.Saw(fighter, now, pilot.Estimate(now)!.Value.Position - state.Position, identity);
        }
    }

    private void Shoot(Fighter fighter, in TargetState state, Length height, in PilotDecision decision, Instant now)
    {
        var (pilot, post) = (fighter.Pilot, fighter.Post);
        var weapon = fighter.Station.Fighter.Weapons[decision.Weapon].Weapon;
        var (place, velocity) = pilot.Estimate(now)!.Value;
        var meets = now + decision.FlightTime;
        var engagement = post.Commander.FighterShoots(pilot.Target!.Value, now, meets);
        var order = new EngagementOrder(engagement, fighter.Unit, decision.Weapon, 1, now, pilot.Track!, place + velocity.Over(decision.FlightTime.Seconds), meets);
        Finite.Require(order);
        pilot.Shot(decision.Weapon);
        var flight = new AirWeaponFlight(weapon, now, state.Position, place, fighter.Target, weapon.FlightAt(height), _world.Truth);
        var shot = new AirWeaponShot(_world.Engagements.LaunchOfFighter(), order, post, weapon, flight);
        _world.AirWeapons.Launch(shot);
        _notes.Shot(fighter, shot, now, decision.FlightTime);
    }

    private void Land(Fighter fighter, Instant now)
    {
        _world.Truth.Land(fighter.Target, now);
        fighter.Land();
        fighter.ReadyAt = now + fighter.Station.Fighter.TurnRound;
        Change(fighter, FighterPhase.TurnRound, now);
        _notes.Flown(fighter, now, _world.Truth.StateOf(fighter.Target, now));
    }

    /// <summary>Where fewer patrol than should, or one will soon have to leave, another of the station is sent up.</summary>
    private void Relieve(Instant now)
    {
        foreach (var station in _fighters.GroupBy(fighter => fighter.Unit))
        {
            var first = station.First();
            var there = station.Count(fighter => fighter.Phase == FighterPhase.Scrambling
                || (fighter.Phase is FighterPhase.Patrol or FighterPhase.Committed && fighter.Flight!.FuelLeft.Seconds - fighter.SecondsHome > fighter.SecondsToStation));
            if (there < first.Station.OnPatrol && station.FirstOrDefault(fighter => fighter.Phase == FighterPhase.Alert && fighter.Armed > 0) is { } relief)
            {
                Scramble(relief, now);
            }
        }
    }

    private FighterReport ReportOf(Fighter fighter, Instant now)
    {
        var station = fighter.Station;
        var position = fighter.Flight?.State.Position ?? Wgs84.ToEcef(station.Base);
        var wait = fighter.Phase == FighterPhase.Alert ? station.Scramble : Duration.Zero;
        return new(
            fighter.Id, fighter.Phase, position, station.Fighter.Airframe.DashSpeed, wait, fighter.TimeLeft, fighter.Armed,
            fighter.Pilot.HoldsTarget(now) ? fighter.Pilot.Estimate(now)!.Value.Position : null, station.ByDay,
            station.Identification == FighterIdentification.BySight);
    }

    private void Change(Fighter fighter, FighterPhase phase, Instant now)
    {
        fighter.Phase = phase;
        _notes.Changed(fighter, now);
    }
}
