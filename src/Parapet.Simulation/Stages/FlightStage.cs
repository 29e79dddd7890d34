using Parapet.BattleManagement.Engagement;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Endgame;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Fly and engage: rounds leave, get their uplinks, fly on by fixed steps and end; targets meet their fates.</summary>
internal sealed class FlightStage(World world, AssessmentStage assessment)
{
    private static readonly Duration Step = Duration.FromSeconds(0.5);

    private readonly List<Round> _flying = [];
    private readonly List<Round> _ended = [];
    private readonly int[] _arrivals = new int[world.Truth.Count];
    private readonly TargetFate[] _fates = new TargetFate[world.Truth.Count];
    private readonly int[] _assets = new int[world.Truth.Count];
    private int _openThreats;

    /// <summary>Whether every threat has its fate and no round is left in the air.</summary>
    public bool AllDecided => _openThreats == 0 && _flying.Count == 0;

    public ReadOnlySpan<TargetFate> Fates => _fates;

    /// <summary>The asset that each target harmed, or -1.</summary>
    public ReadOnlySpan<int> Assets => _assets;

    public void Begin()
    {
        Array.Fill(_assets, -1);
        for (var i = 0; i < world.Truth.Count; i++)
        {
            var target = world.Truth[new(i)];
            world.Agenda.Note(target.Trajectory.Ends, Stage.Fate, i);
            _openThreats += target.Description.Class.IsThreat ? 1 : 0;
        }
    }

    /// <summary>A target's path ends now.</summary>
    public void End(Instant now, int index)
    {
        if (_flying.Count > 0)
        {
            AdvanceRounds(now);
        }

        if (_fates[index] == TargetFate.Open)
        {
            var (fate, asset) = FateRule.Of(world.Truth[new(index)], world.Scenario);
            _assets[index] = asset;
            Decide(index, fate, now, killer: -1);
        }
    }

    /// <summary>A round of an engagement is due to leave, if its post still lets it.</summary>
    public void Launch(Instant now, int engagement, int number)
    {
        var salvo = assessment[engagement];
        if (salvo.Outstanding == 0 || salvo.Withheld)
        {
            return;
        }

        var order = salvo.Order;
        var target = world.Join.TargetOf(order.Target.Number);
        if (!salvo.Post.Commander.ReleaseRound(order.Engagement, now))
        {
            Withhold(salvo, number, now, target);
            return;
        }

        var unit = world.Scenario.FireUnits[order.FireUnit.Value];
        var type = unit.Interceptors[order.InterceptorType];
        var track = Uplink(salvo) ?? world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(order.Target);
        var flight = new InterceptorFlight(type, Wgs84.ToEcef(unit.Site.Place), now, track, world.Random, world.Rounds.Count);
        var round = new Round(salvo, type, flight, target);
        world.Rounds.Add(round);
        world.RoundsGuided[unit.EngagementRadar.Value]++;
        _flying.Add(round);
        world.Journal.Note(
            now, JournalKind.Launched, target, salvo.Post.Placement.Node.Value, order.FireUnit.Value, order.Target.Number, engagement,
            order.InterceptorType, (order.PredictedInterceptTime - now).Seconds);
        if (_flying.Count == 1)
        {
            world.Agenda.Note(now + Step, Stage.Fly, 0);
        }
    }

    /// <summary>One step of every round in the air.</summary>
    public void Advance(Instant now)
    {
        AdvanceRounds(now);
        if (_flying.Count > 0)
        {
            world.Agenda.Note(now + Step, Stage.Fly, 0);
        }
    }

    private void AdvanceRounds(Instant now)
    {
        foreach (var round in _flying)
        {
            if (!round.Flight.SeekerLocked && Uplink(round.Salvo) is { } track)
            {
                round.Flight.Uplink(track);
            }

            round.Flight.Advance(now, world.Truth);
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
        _flying.RemoveAll(static round => round.Fate != RoundFate.Flying);
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
    /// remote track or was launched on one that its radar has not yet found, else not at all. Its radar measures the
    /// round too, and steers it by the difference of the two.
    /// </summary>
    private TrackReport? Uplink(Salvo salvo)
    {
        var unit = world.Scenario.FireUnits[salvo.Order.FireUnit.Value];
        return SeenBy(unit, salvo) is { } track ? world.Radars[unit.EngagementRadar.Value].AgainstOwnRounds(track) : null;
    }

    private TrackReport? SeenBy(FireUnitPlacement unit, Salvo salvo)
    {
        var radar = unit.EngagementRadar.Value;
        var system = salvo.Order.Target.Number;
        var picture = salvo.Post.Picture;
        if (picture.NumberAt(world.Scenario.Sensors[radar].Keeper, system) is { } own && world.Keepers[radar].TryFind(own, out var track))
        {
            salvo.OwnRadarHeld = true;
            return track;
        }

        var launchedOnRemote = salvo.Post.Placement.Doctrine.Engagement == EngagementMode.LaunchOnRemote && !salvo.OwnRadarHeld;
        return launchedOnRemote || unit.Site.Description.EngagesOnRemoteTrack ? salvo.Post.Find(system) : null;
    }

    private void Withhold(Salvo salvo, int number, Instant now, int target)
    {
        var order = salvo.Order;
        salvo.Withheld = true;
        world.Journal.Note(
            now, JournalKind.Lapsed, target, salvo.Post.Placement.Node.Value, order.FireUnit.Value, order.Target.Number, order.Engagement.Value,
            (int)salvo.Post.Commander.Ledger[order.Engagement].Lapse);
        for (var left = number; left < order.Rounds; left++)
        {
            assessment.Settle(salvo, left: false, killed: false, now);
        }
    }

    private void End(Round round, Instant now)
    {
        var at = round.Flight.Now;
        round.Fate = FateOf(round, at);
        var order = round.Salvo.Order;
        world.RoundsGuided[world.Scenario.FireUnits[order.FireUnit.Value].EngagementRadar.Value]--;
        var met = round.Flight.End == FlightEnd.Arrived ? round.Flight.Met.Value : -1;
        world.Digests[Stage.Fly].Mix(round.Flight.Position.X);
        world.Journal.Note(
            at, JournalKind.RoundEnded, met >= 0 ? met : round.Target, round.Salvo.Post.Placement.Node.Value,
            order.FireUnit.Value, order.Target.Number, order.Engagement.Value, (int)round.Fate, round.Flight.ClosestApproach.Metres);
        round.Salvo.Post.Commander.RoundEnded(order.Engagement, now);
        assessment.Settle(round.Salvo, left: true, round.Fate == RoundFate.Killed, now);
    }

    private RoundFate FateOf(Round round, Instant at)
    {
        if (round.Flight.End != FlightEnd.Arrived)
        {
            return IsGone(round) ? RoundFate.TargetGone : RoundFate.Missed;
        }

        var met = round.Flight.Met;
        if (!world.Truth.IsFlying(met, at))
        {
            return RoundFate.TargetGone;
        }

        switch (Warhead.Strike(round.Type, world.Truth[met], _arrivals[met.Value]++, world.Random))
        {
            case ArrivalResult.TookDecoy:
                return RoundFate.TookDecoy;
            case ArrivalResult.NotKilled:
                return RoundFate.ArrivedNoKill;
        }

        world.Truth.Kill(met, at);
        Decide(met.Value, TargetFate.Killed, at, round.Salvo.Order.FireUnit.Value);
        return RoundFate.Killed;
    }

    private bool IsGone(Round round) => round.Target >= 0 && _fates[round.Target] != TargetFate.Open;

    private void Decide(int target, TargetFate fate, Instant at, int killer)
    {
        _fates[target] = fate;
        world.Digests[Stage.Fate].Mix((long)target * 16 + (long)fate);
        world.Journal.Note(at, JournalKind.Fate, target, fireUnit: killer, detail: (int)fate);
        _openThreats -= world.Truth[new(target)].Description.Class.IsThreat ? 1 : 0;
    }
}
