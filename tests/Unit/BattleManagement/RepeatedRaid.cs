using Parapet.BattleManagement;
using Parapet.BattleManagement.Engagement;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>One raid fought again and again against a unit that runs short of nothing, so that shares can be set beside closed forms.</summary>
internal static class RepeatedRaid
{
    public const int Targets = 20;
    public const int Replications = 100;

    // A binomial share and a mean of rounds leave three standard errors with probability 0.003 each; the seed is fixed.
    public const double StandardErrors = 3;

    /// <param name="rippleSeconds">Between the rounds of a salvo.</param>
    public static FireUnitDescription Battery(double rippleSeconds) => Setting.Battery with
    {
        TargetChannels = 2 * Targets,
        MissileChannels = 4 * Targets,
        Magazines = [new Magazine("round", 6 * Targets, 0)],
        RippleInterval = Duration.FromSeconds(rippleSeconds),
    };

    /// <summary>Targets leaked and rounds fired in all replications.</summary>
    /// <param name="skirmish">The battlefield of a replication.</param>
    /// <param name="kilometres">From this far the targets come, from all sides.</param>
    public static (int Leaked, int Fired) Fight(
        CommandPostDescription post, Func<ulong, Skirmish> skirmish, double kilometres, double seconds)
    {
        var (leaked, fired) = (0, 0);
        for (var replication = 0; replication < Replications; replication++)
        {
            var fight = skirmish((ulong)replication).With(post);
            for (var i = 0; i < Targets; i++)
            {
                fight.With(Body.Inbound(i, 360.0 * i / Targets, kilometres, 200, 6000));
            }

            fight.Run(seconds);
            leaked += Targets - fight.Killed.Count;
            fired += fight.Launches.Count;
        }

        return (leaked, fired);
    }
}
