using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Endgame;
using Parapet.Flight.Gunnery;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Guns: where a burst is laid, whether it reaches, and what it truly meets.</summary>
internal sealed class Gunnery(World world)
{
    private readonly int[] _bursts = new int[world.Truth.Count];

    /// <summary>Lays a gun on a track; null where its shells would not reach it, which the order foresaw and a turn of the target undid.</summary>
    public GunLaying? Lay(FireUnitPlacement unit, Engagement engagement, TrackReport track, Instant now)
    {
        var round = unit.Interceptors[engagement.Order.InterceptorType];
        var laying = GunLaying.On(round.Gun!, Muzzle(unit), track, now);
        return laying is { } aim && aim.Range >= round.AgainstAircraft.MinimumRange && aim.Range <= ReachOf(unit, engagement) ? aim : null;
    }

    /// <summary>A burst leaves: its shells are where they were aimed after their time of flight.</summary>
    public void Fire(FireUnitPlacement unit, Engagement engagement, in GunLaying aim, Instant now)
    {
        var order = engagement.Order;
        var round = unit.Interceptors[order.InterceptorType];
        var number = world.Engagements.RoundsLaunched;
        world.Engagements.Launch(new Burst(number, engagement, round, aim));
        world.Note(new Launched(
            now, engagement.Post.Placement.Node, order.FireUnit, order.Target.Number, order.Engagement, number, order.InterceptorType, aim.TimeOfFlight));
        world.Note(new BurstFired(now, engagement.Post.Placement.Node, order.FireUnit, order.Target.Number, order.Engagement, number, round.RoundsPerShot, aim.Range));
        world.Agenda.Note(now + aim.TimeOfFlight, Stage.Fly, Subject.OfBurst(number));
    }

    /// <summary>What a burst has done whose shells are where they were aimed.</summary>
    /// <returns>What it met, and how close to the middle of the burst that came; null and infinite where nothing flew near.</returns>
    public (TargetId? Met, Length Beside) Arrive(Burst burst, Instant now)
    {
        var (gun, aim) = (burst.Type.Gun!, burst.Aim);
        if (BurstPassage.Met(aim, now, world.Truth) is not { } met)
        {
            burst.Fate = RoundFate.Missed;
            return (null, Length.FromMetres(double.PositiveInfinity));
        }

        var muzzle = Muzzle(world.Scenario.FireUnits[burst.Engagement.Order.FireUnit.Value]);
        var key = (met.Value, _bursts[met.Value]++);
        var beside = BurstPassage.Beside(gun, muzzle, aim, world.Truth.StateOf(met, now), world.Random, key);
        var kind = world.Truth[met].Description.Class;
        var kill = BurstModel.Kill(gun, kind, burst.Type.KillProbabilityAgainst(kind).Value, aim.Range, beside);
        var isKilled = world.Arrivals.Draw(
            new(ArrivalDrawKind.BurstKill, met, kind, key.Item2, kill), world.Random.Stream(Purpose.GunKill, key.Item1, 0, key.Item2));
        burst.Fate = isKilled ? RoundFate.Killed : RoundFate.Missed;
        world.Note(new BurstPassed(now, burst.Number, burst.Engagement.Order.FireUnit, new(met.Value), beside, Ratio.Of(kill)));
        return (met, beside);
    }

    private Length ReachOf(FireUnitPlacement unit, Engagement engagement)
    {
        var order = engagement.Order;
        var round = unit.Interceptors[order.InterceptorType];
        var isSmall = engagement.Post.Commander.JudgementOf(order.Target.Number).Category
            is TargetCategory.Drone or TargetCategory.CruiseMissile or TargetCategory.AntiRadiationMissile;
        return isSmall ? round.Gun!.ReachOfSmall : round.AgainstAircraft.MaximumRange;
    }

    private static Position<Ecef> Muzzle(FireUnitPlacement unit) => Wgs84.ToEcef(unit.Site.Place);
}
