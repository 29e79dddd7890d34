using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>Runs of one scenario, and what is counted in them.</summary>
internal static class Replications
{
    public static RunOutcome Run(Scenario scenario, ulong seed = 1, ulong replication = 0) =>
        Timestepper.Run(scenario, new RandomSource(seed, replication), cancellation: TestContext.Current.CancellationToken);

    public static RunOutcome[] Run(Scenario scenario, int count, ulong seed)
    {
        var outcomes = new RunOutcome[count];
        for (var i = 0; i < count; i++)
        {
            outcomes[i] = Run(scenario, seed, (ulong)i);
        }

        return outcomes;
    }

    public static Estimate Mean(this RunOutcome[] outcomes, Func<RunOutcome, double> measure) =>
        Estimate.Of([.. outcomes.Select(measure)]);

    /// <summary>The mean difference of two options that met the same raids with the same chances.</summary>
    public static Estimate MeanDifference(this RunOutcome[] outcomes, RunOutcome[] others, Func<RunOutcome, double> measure) =>
        Estimate.Of([.. outcomes.Zip(others, (a, b) => measure(a) - measure(b))]);

    public static int Leakers(this RunOutcome outcome) => outcome.Targets.Count(target => target.Fate == TargetFate.HitAsset);

    public static int Killed(this RunOutcome outcome) => outcome.Targets.Count(target => target.Fate == TargetFate.Killed);

    public static int Fired(this RunOutcome outcome) => outcome.Rounds.Sum(round => round.Fired);

    public static int Ended(this RunOutcome outcome, RoundFate fate) => outcome.RoundFates[(int)fate];

    public static IEnumerable<JournalEntry> Of(this RunOutcome outcome, JournalKind kind) =>
        outcome.Journal.Where(entry => entry.Kind == kind);

    public static IEnumerable<StandardIdentity> IdentitiesOf(this RunOutcome outcome, int target) =>
        outcome.Of(JournalKind.Identified).Where(entry => entry.Target == target).Select(entry => (StandardIdentity)entry.Detail);
}
