using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Gunnery;
using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>Turns a round as it flies into the round as its commander knows it.</summary>
public static class RoundTypes
{
    /// <summary>Flies the round out over its published reach: the costly part, done once for each type and draw of its figures.</summary>
    public static RoundType Of(InterceptorDescription round) => round.Gun is { } gun ? OfGun(round, gun) : round.IsDrone ? OfDrone(round) : new()
    {
        Interceptor = round.Id,
        AgainstAirBreathing = Envelope(round, round.AgainstAircraft),
        AgainstBallistic = Envelope(round, round.AgainstBallistic),
        MaximumTargetSpeed = round.MaximumTargetSpeed,
        ExpectedKillAirBreathing = round.ReckonedKill[(int)TargetClass.Fighter],
        ExpectedKillBallistic = round.ReckonedKill[(int)TargetClass.ShortRangeBallistic],
        UnitCost = round.UnitCost,
    };

    /// <summary>A gun's commander reckons with a burst at half its range that is laid as well as the gun can be on a true track.</summary>
    private static RoundType OfGun(InterceptorDescription round, GunDescription gun) => new()
    {
        Interceptor = round.Id,
        AgainstAirBreathing = SlantReach.Envelope(round.AgainstAircraft, round.AgainstAircraft.MaximumRange, Flight(gun)),
        AgainstSmall = SlantReach.Envelope(round.AgainstAircraft, gun.ReachOfSmall, Flight(gun)),
        AgainstBallistic = null,
        MaximumTargetSpeed = round.MaximumTargetSpeed,
        ExpectedKillAirBreathing = Ratio.Of(BurstModel.Kill(
            gun, TargetClass.CruiseMissile, round.ReckonedKill[(int)TargetClass.CruiseMissile].Value, gun.ReachOfSmall * 0.5, gun.ReachOfSmall * (0.5 * gun.LayingError.Radians))),
        ExpectedKillBallistic = Ratio.Zero,
        UnitCost = round.UnitCost,
        RoundsPerShot = gun.RoundsPerBurst,
    };

    private static Func<Length, Length, double> Flight(GunDescription gun) =>
        (slant, height) => ShellFlight.TimeTo(gun, slant, ShellFlight.DensityBetween(Length.Zero, height)).Seconds;

    private static RoundType OfDrone(InterceptorDescription round) => new()
    {
        Interceptor = round.Id,
        AgainstAirBreathing = null,
        AgainstDrones = SlantReach.Envelope(
            round.AgainstAircraft,
            Length.Min(round.AgainstAircraft.MaximumRange, Length.FromMetres(round.BurnoutSpeed.MetresPerSecond * round.Endurance.Seconds)),
            (slant, _) => slant.Metres / round.BurnoutSpeed.MetresPerSecond),
        AgainstBallistic = null,
        MaximumTargetSpeed = round.MaximumTargetSpeed,
        ExpectedKillAirBreathing = round.ReckonedKill[(int)TargetClass.Drone],
        ExpectedKillBallistic = Ratio.Zero,
        UnitCost = round.UnitCost,
    };

    private static EngagementEnvelope? Envelope(InterceptorDescription round, EnvelopeLimits limits)
    {
        if (limits.IsEmpty)
        {
            return null;
        }

        var table = FlyOutTable.Compute(round, limits);
        return new(table.RangesMetres.Span, table.HeightsMetres.Span, table.TimesOfFlightSeconds.Span);
    }
}
