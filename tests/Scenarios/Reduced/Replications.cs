using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Record;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>Runs of one scenario, and what is counted in them.</summary>
internal static class Replications
{
    public static ReducedRun Run(Scenario scenario, ulong seed = 1, ulong replication = 0)
    {
        var story = new JoinedRecord(JoinedRecord.Story);
        var judge = new RunJudge(new FlownTruth(scenario.Targets), story);
        var digests = new DigestLog();
        EventLoop.Run(
            scenario, new RandomSource(seed, replication), new(new Listeners(judge, digests)), digests, share: null, arrivals: null, TestContext.Current.CancellationToken);
        return new(judge.Outcome(), story.Entries, digests);
    }

    public static ReducedRun[] Run(Scenario scenario, int count, ulong seed)
    {
        var outcomes = new ReducedRun[count];
        for (var i = 0; i < count; i++)
        {
            outcomes[i] = Run(scenario, seed, (ulong)i);
        }

        return outcomes;
    }

    public static Estimate Mean(this ReducedRun[] outcomes, Func<ReducedRun, double> measure) =>
        Estimate.Of([.. outcomes.Select(measure)]);

    /// <summary>The mean difference of two options that met the same raids with the same chances.</summary>
    public static Estimate MeanDifference(this ReducedRun[] outcomes, ReducedRun[] others, Func<ReducedRun, double> measure) =>
        Estimate.Of([.. outcomes.Zip(others, (a, b) => measure(a) - measure(b))]);
}
