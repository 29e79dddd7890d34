using Parapet.BattleManagement.Engagement;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Endgame;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Fly and engage: rounds leave, get their uplinks, fly on by fixed steps and end; targets meet their fates.</summary>
internal sealed class FlightStage(World world, AssessmentStage assessment, StrikeStage strikes)
{
    private static readonly Duration Step = Duration.FromSeconds(0.5);

    private readonly FateRule _fates = new(world.Scenario, strikes);
    private readonly Gunnery _guns = new(world);
    private readonly List<Round> _flying = world.Engagements.Flying;
    private readonly List<Round> _ended = [];
    private readonly int[] _arrivals = new int[world.Truth.Count];
    private readonly bool[] _decided = new bool[world.Truth.Count];
    private int _openThreats;

    /// <summary>Whether every threat has its fate and no round is left in the air.</summary>
    public bool AllDecided => _openThreats == 0 && _flying.Count == 0 && world.AirWeapons.Flying.Count == 0 && world.Engagements.BurstsInAir == 0;

    public void Begin()
    {
        for (var i = 0; i < world.Truth.Count; i++)
        {
            var target = world.Truth[new(i)];
            if (target.IsSteered)
            {
                continue;
            }

            world.Agenda.Note(target.Trajectory.Ends, Stage.Fate, Subject.Of(target.Id));
            _openThreats += target.Description.Class.IsThreat ? 1 : 0;
            if (world.Scenario.LossOf(target.Id) is { } loss)
            {
                world.Agenda.Note(loss.Time, Stage.Fate, Subject.OfLoss(target.Id));
            }
        }
    }

    /// <summary>A target loses its way now, if it still flies; its flight is laid so already.</summary>
    public void LoseNavigation(Instant now, TargetId id)
    {
        if (world.Truth.IsFlying(id, now))
        {
            var loss = world.Scenario.LossOf(id)!;
            world.Note(new NavigationLost(now, new(id.Value), loss.Signal, loss.Course, world.Scenario.NavigationJammers[loss.Jammer].Name, loss.Beside));
        }
    }

    /// <summary>A target's path ends now.</summary>
    public void End(Instant now, TargetId id)
    {
        if (_flying.Count > 0)
        {
            AdvanceRounds(now);
        }

        AdvanceAirWeapons(now);
        if (!_decided[id.Value])
        {
            var (fate, asset) = _fates.Of(world.Truth[id], now);
            Decide(id, fate, now, asset, killer: new(-1));
        }
    }

    /// <summary>
    /// What lost its way and still flies when the run is broken off has the fate to which it flies: its way is laid, and strays may come later
    /// than any flight that was laid for the raid.
    /// </summary>
    public void EndStrays(Instant now)
    {
        for (var i = 0; i < world.Truth.Count; i++)
        {
            if (!_decided[i] && world.Scenario.LossOf(new(i)) is { } loss && loss.Time <= now)
            {
                End(now, new(i));
            }
        }
    }

    /// <summary>A round of an engagement is due to leave, if its post still lets it.</summary>
    public void Launch(Instant now, (EngagementId Engagement, int Index) due)
    {
        var engagement = world.Engagements[due.Engagement];
        if (engagement.IsWithheld)
        {
            return;
        }

        var order = engagement.Order;
        var unit = world.Scenario.FireUnits[order.FireUnit.Value];
        var type = unit.Interceptors[order.InterceptorType];
        if (type.Gun is not null)
        {
            FireBurst(unit, engagement, now);
            return;
        }

        if (!engagement.Post.Commander.ReleaseRound(order.Engagement, now))
        {
            Withhold(engagement, now);
            return;
        }

        var track = Uplink(engagement, now) ?? world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(order.Target);
        var number = world.Engagements.RoundsLaunched;
        var launcher = Wgs84.ToEcef(unit.Site.Place);
        IRoundFlight flight = type.IsDrone ? new DroneChase(type, launcher, now, track) : new InterceptorFlight(type, launcher, now, track, world.Random, number);
        Finite.Require(number, flight);
        world.Engagements.Launch(new Round(number, engagement, type, flight));
        world.RoundsGuided[unit.EngagementRadar.Value]++;
        world.Note(new Launched(
            now, engagement.Post.Placement.Node, order.FireUnit, order.Target.Number, order.Engagement, number, order.InterceptorType, order.PredictedInterceptTime - now));
        if (_flying.Count == 1)
        {
            world.Agenda.Note(now + Step, Stage.Fly, Subject.Rounds);
        }
    }

    /// <summary>The shells of a burst are where they were aimed.</summary>
    public void EndBurst(Instant now, int number)
    {
        if (_flying.Count > 0)
        {
            AdvanceRounds(now);
        }

        AdvanceAirWeapons(now);
        var burst = world.Engagements.End(number);
        var order = burst.Engagement.Order;
        var (met, beside) = _guns.Arrive(burst, now);
        if (burst.Fate == RoundFate.Killed)
        {
            world.Truth.Kill(met!.Value, now);
            Decide(met.Value, TargetFate.Killed, now, asset: -1, order.FireUnit);
        }

        var truth = burst.Fate == RoundFate.Killed ? new TruthNumber(met!.Value.Value) : TruthNumber.None;
        world.Note(new RoundEnded(
            now, number, burst.Engagement.Post.Placement.Node, order.FireUnit, order.Engagement, order.Target.Number, truth, burst.Fate, beside, burst.Aim.Place));
        burst.Engagement.Post.Commander.RoundEnded(order.Engagement, now);
        assessment.Settle(burst.Engagement, now);
    }

    /// <summary>One step of every round in the air.</summary>
    public void Advance(Instant now)
    {
        AdvanceRounds(now);
        if (_flying.Count > 0)
        {
            world.Agenda.Note(now + Step, Stage.Fly, Subject.Rounds);
        }
    }

    /// <summary>Missiles of fighters fly on until a moment; those that end there have their fate.</summary>
    public void AdvanceAirWeapons(Instant now)
    {
        foreach (var shot in world.AirWeapons.Flying)
        {
            shot.Flight.Advance(now, world.Truth);
            world.Note(new RoundState(now, shot.Number, shot.Flight.Position, shot.Flight.Velocity, SeekerLocked: true));
            if (shot.Flight.End != FlightEnd.None)
            {
                End(shot, now);
            }
        }

        world.AirWeapons.StrikeEnded();
    }

    /// <summary>A fighter that is not in the air when the run ends has come home, unless it was lost.</summary>
    public void ComeHome(TargetId fighter, Instant now)
    {
        if (!_decided[fighter.Value])
        {
            Decide(fighter, TargetFate.Departed, now, asset: -1, killer: new(-1));
        }
    }

    /// <summary>A gun that cannot reach what it was to fire at keeps its shells; else they leave, if its post still lets them.</summary>
    private void FireBurst(FireUnitPlacement unit, Engagement engagement, Instant now)
    {
        var order = engagement.Order;
        var track = Uplink(engagement, now) ?? world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(order.Target);
        if (_guns.Lay(unit, engagement, track, now) is not { } aim)
        {
            engagement.Post.Commander.RefuseRound(order.Engagement, LapseReason.OutOfReach, now);
            Withhold(engagement, now);
        }
        else if (engagement.Post.Commander.ReleaseRound(order.Engagement, now))
        {
            _guns.Fire(unit, engagement, aim, now);
        }
        else
        {
            Withhold(engagement, now);
        }
    }

    private void AdvanceRounds(Instant now)
    {
        foreach (var round in _flying)
        {
            SendUplink(round, now);
            round.Flight.Advance(now, world.Truth);
            Finite.Require(round.Number, round.Flight);
            world.Note(new RoundState(now, round.Number, round.Flight.Position, round.Flight.Velocity, round.Flight.SeekerLocked));
            if (round.Flight.End != FlightEnd.None)
            {
                InOrderOfTime(round);
            }
        }

        foreach (var round in _ended)
        {
            End(round, now);
        }

        _ended.Clear();
        world.Engagements.StrikeEnded();
    }

    /// <summary>Only news is sent: of a track that stands where it stood, the round has all that it heeds.</summary>
    private void SendUplink(Round round, Instant now)
    {
        var unit = world.Scenario.FireUnits[round.Engagement.Order.FireUnit.Value];
        if (!round.Flight.SeekerLocked && SeenBy(unit, round.Engagement, now) is { } track && !round.Knows(track))
        {
            round.Flight.Uplink(world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(track));
            round.Uplinked = track;
        }
    }

    /// <summary>Of two rounds that meet one target within a step, the one that came first strikes first.</summary>
    private void InOrderOfTime(Round round)
    {
        var place = _ended.Count;
        while (place > 0 && _ended[place - 1].Flight.Now > round.Flight.Now)
        {
            place--;
        }

        _ended.Insert(place, round);
    }

    /// <summary>
    /// The target as its guiding unit sees it now: by its own radar, else by its post's picture if it can engage on a
    /// remote track or was launched on one that its radar has not yet found and need not yet have, else not at all. Its radar measures the
    /// round too, and steers it by the difference of the two.
    /// </summary>
    private TrackReport? Uplink(Engagement engagement, Instant now)
    {
        var unit = world.Scenario.FireUnits[engagement.Order.FireUnit.Value];
        return SeenBy(unit, engagement, now) is { } track ? world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(track) : null;
    }

    private TrackReport? SeenBy(FireUnitPlacement unit, Engagement engagement, Instant now)
    {
        var radar = unit.EngagementRadar.Value;
        var system = engagement.Order.Target.Number;
        var picture = engagement.Post.Picture;
        if (!world.Defence.IsRadarOut(radar, now) && picture.NumberAt(world.Scenario.Sensors[radar].Keeper, system) is { } own && world.Keepers[radar].TryFind(own, out var track))
        {
            engagement.OwnRadarHeld = true;
            return track;
        }

        var launchedOnRemote = engagement.Post.Placement.Doctrine.Engagement == EngagementMode.LaunchOnRemote && !engagement.OwnRadarHeld && now < RemoteRule.HandoverOf(engagement.Order);
        return launchedOnRemote || unit.Site.Description.EngagesOnRemoteTrack ? engagement.Post.Find(system) : null;
    }

    private void Withhold(Engagement engagement, Instant now)
    {
        var order = engagement.Order;
        engagement.IsWithheld = true;
        world.Note(new Lapsed(
            now, engagement.Post.Placement.Node, order.FireUnit, order.Target.Number, order.Engagement,
            engagement.Post.Commander.Ledger[order.Engagement].Lapse));
        assessment.Settle(engagement, now);
    }

    private void End(Round round, Instant now)
    {
        var at = round.Flight.Now;
        round.Fate = FateOf(round, at);
        var order = round.Engagement.Order;
        world.RoundsGuided[world.Scenario.FireUnits[order.FireUnit.Value].EngagementRadar.Value]--;
        var met = round.Flight.End == FlightEnd.Arrived ? new TruthNumber(round.Flight.Met.Value) : TruthNumber.None;
        world.Note(new RoundEnded(
            at, round.Number, round.Engagement.Post.Placement.Node, order.FireUnit, order.Engagement, order.Target.Number,
            met, round.Fate, round.Flight.ClosestApproach, round.Flight.Position));
        round.Engagement.Post.Commander.RoundEnded(order.Engagement, now);
        assessment.Settle(round.Engagement, now);
    }

    private void End(AirWeaponShot shot, Instant now)
    {
        var (flight, order, at) = (shot.Flight, shot.Order, shot.Flight.Now);
        shot.Fate = flight.End != FlightEnd.Arrived ? RoundFate.Missed : FateOf(shot, flight.Met!.Value, at);
        var met = flight.End == FlightEnd.Arrived ? new TruthNumber(flight.Met!.Value.Value) : TruthNumber.None;
        world.Note(new RoundEnded(
            at, shot.Number, shot.Post.Placement.Node, order.FireUnit, order.Engagement, order.Target.Number, met, shot.Fate, flight.ClosestApproach, flight.Position));
        shot.Ended = now;
        assessment.Settle(shot, now);
    }

    private RoundFate FateOf(AirWeaponShot shot, TargetId met, Instant at)
    {
        if (!world.Truth.IsFlying(met, at))
        {
            return RoundFate.TargetGone;
        }

        var target = world.Truth[met];
        if (!Warhead.Kills(shot.Weapon.KillProbability[(int)target.Description.Class].Value, target, _arrivals[met.Value]++, world.Random, world.Arrivals))
        {
            return RoundFate.ArrivedNoKill;
        }

        world.Truth.Kill(met, at);
        Decide(met, TargetFate.Killed, at, asset: -1, shot.Order.FireUnit);
        return RoundFate.Killed;
    }

    private RoundFate FateOf(Round round, Instant at)
    {
        if (round.Flight.End != FlightEnd.Arrived)
        {
            return RoundFate.Missed;
        }

        var met = round.Flight.Met;
        if (!world.Truth.IsFlying(met, at))
        {
            return RoundFate.TargetGone;
        }

        if (world.Truth[met].Description.Chaff is not null)
        {
            // One round takes some of a cloud's reflectors, and the cloud flies on.
            return RoundFate.ArrivedNoKill;
        }

        var share = LateralLead.Share(round.Flight.LateralLimit, world.Truth[met].Description, world.Truth.StateOf(met, at));
        switch (Warhead.Strike(round.Type, world.Truth[met], _arrivals[met.Value]++, world.Random, share, world.Arrivals))
        {
            case ArrivalResult.TookDecoy:
                return RoundFate.TookDecoy;
            case ArrivalResult.NotKilled:
                return RoundFate.ArrivedNoKill;
        }

        world.Truth.Kill(met, at);
        Decide(met, TargetFate.Killed, at, asset: -1, round.Engagement.Order.FireUnit);
        return RoundFate.Killed;
    }

    private void Decide(TargetId target, TargetFate fate, Instant at, int asset, FireUnitId killer)
    {
        _decided[target.Value] = true;
        if (world.Wants(EntryKind.TruthState))
        {
            var state = world.Truth.StateOf(target, at);
            world.Note(new TruthState(at, new(target.Value), state.Position, state.Velocity));
        }

        world.Note(new FateMet(at, new(target.Value), fate, asset, killer));
        _openThreats -= world.Truth[target].Description.Class.IsThreat ? 1 : 0;
    }
}
