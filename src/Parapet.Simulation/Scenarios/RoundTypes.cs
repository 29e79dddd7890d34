using Parapet.BattleManagement.Engagement;
using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>Turns a round as it flies into the round as its commander knows it.</summary>
public static class RoundTypes
{
    /// <summary>Flies the round out over its published reach: the costly part, done once for each type and draw of its figures.</summary>
    public static RoundType Of(InterceptorDescription round) => new()
    {
        Interceptor = round.Id,
        AgainstAirBreathing = Envelope(round, round.AgainstAircraft),
        AgainstBallistic = Envelope(round, round.AgainstBallistic),
        MaximumTargetSpeed = round.MaximumTargetSpeed,
        ExpectedKillAirBreathing = round.ReckonedKill[(int)TargetClass.Fighter],
        ExpectedKillBallistic = round.ReckonedKill[(int)TargetClass.ShortRangeBallistic],
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
