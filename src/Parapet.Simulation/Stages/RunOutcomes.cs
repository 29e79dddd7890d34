using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>Sums up a run from its journal and the states at its end.</summary>
internal static class RunOutcomes
{
    public static RunOutcome Of(World world, FlightStage flight, ComparisonStage comparison, Instant end)
    {
        var causes = new CauseOfLeakage(world.Truth.Count, world.Journal.Entries);
        var targets = ImmutableArray.CreateBuilder<TargetOutcome>(world.Truth.Count);
        for (var i = 0; i < world.Truth.Count; i++)
        {
            targets.Add(Target(world.Truth, flight, causes, new(i)));
        }

        return new()
        {
            Targets = targets.MoveToImmutable(),
            Rounds = Rounds(world),
            RoundFates = Fates(world),
            DoubleEngagements = DoubleEngagements(world),
            Picture = comparison.Score,
            Pictures = comparison.Pictures,
            Commonality = comparison.Commonality,
            Judgements = comparison.Judgements,
            Journal = world.Journal.Snapshot(),
            Digests = world.Digests.Snapshot(),
            Simulated = end - Instant.Start,
        };
    }

    private static TargetOutcome Target(Truth truth, FlightStage flight, CauseOfLeakage causes, TargetId id)
    {
        var target = truth[id];
        var fate = flight.Fates[id.Value];
        return new(
            id,
            target.Description.Class,
            fate,
            truth.EndOf(id),
            target.Trajectory.Ends,
            flight.Assets[id.Value],
            causes.Launched(id.Value),
            fate == TargetFate.HitAsset ? causes.Of(id.Value) : FirstCause.None);
    }

    private static ImmutableArray<RoundCount> Rounds(World world)
    {
        var counts = ImmutableArray.CreateBuilder<RoundCount>();
        foreach (var post in world.Posts)
        {
            foreach (var unit in post.Commander.Units)
            {
                var types = world.Scenario.FireUnits[unit.Id.Value].Interceptors;
                for (var type = 0; type < types.Length; type++)
                {
                    var left = unit.Ready(type) + unit.Committed(type) + unit.Loading(type) + unit.Held(type);
                    counts.Add(new(unit.Id.Value, types[type].Id, unit.Spent(type), left, types[type].UnitCost));
                }
            }
        }

        return counts.ToImmutable();
    }

    private static ImmutableArray<int> Fates(World world)
    {
        var counts = new int[Enum.GetValues<RoundFate>().Length];
        foreach (var round in world.Rounds)
        {
            counts[(int)round.Fate]++;
        }

        return [.. counts];
    }

    /// <summary>Targets at which rounds of two posts were in the air at one time.</summary>
    private static int DoubleEngagements(World world)
    {
        var count = 0;
        foreach (var group in world.Rounds.GroupBy(round => round.Target).Where(group => group.Key >= 0))
        {
            var rounds = group.ToArray();
            count += rounds.Any(a => rounds.Any(b => a.Salvo.Post != b.Salvo.Post && Overlap(a, b))) ? 1 : 0;
        }

        return count;
    }

    private static bool Overlap(Round a, Round b) =>
        a.Flight.Launched < b.Flight.Now && b.Flight.Launched < a.Flight.Now;
}
