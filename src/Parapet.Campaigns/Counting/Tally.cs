using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Running;
using Parapet.Flight.Targets;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Studies.Definition;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Counting;

/// <summary>Counts one run's outcome into the measures of the study.</summary>
internal static class Tally
{
    /// <summary>Width of the bins of time to impact.</summary>
    public static readonly Duration Bin = Duration.FromSeconds(60);

    /// <summary>The counts of every option of a block, in their order.</summary>
    /// <exception cref="BrokenRaidException">A sum is not finite.</exception>
    public static ImmutableArray<ReplicationOutcome> Of(Block block, StudyDefinition study) =>
        [.. block.Runs.Select((_, option) => Finite(Of(block, option, study), study))];

    private static ReplicationOutcome Finite(ReplicationOutcome outcome, StudyDefinition study)
    {
        FiniteOutcome.Require(outcome, study.Options[outcome.Option].Name);
        return outcome;
    }

    private static ReplicationOutcome Of(Block block, int option, StudyDefinition study)
    {
        var outcome = block.Runs[option].Outcome;
        var threats = outcome.Targets.Where(target => target.IsArmed).ToArray();
        var decoys = outcome.Targets.Where(target => target.IsDecoy && target.Due > Trajectory.HeldBackUntil).ToArray();
        return new()
        {
            Option = option,
            Draw = block.Draw,
            Replication = block.Replication,
            Levels = block.Levels,
            Classes = [.. threats.GroupBy(target => target.Class).OrderBy(group => group.Key).Select(group => OfClass(group.Key, [.. group], outcome, block.Raid))],
            AssetsHit =
            [
                .. threats.Where(target => target.Asset >= 0).GroupBy(target => target.Asset).OrderBy(group => group.Key)
                    .Select(group => new AssetHit(study.Assets[group.Key].Name, study.Assets[group.Key].Value, group.Count())),
            ],
            Rounds = outcome.Rounds,
            CostOfThreats = CostOf(block.Raid, [.. threats, .. decoys]),
            CostOfThreatsKilled = CostOf(block.Raid, [.. threats.Concat(decoys).Where(target => target.Fate == TargetFate.Killed)]),
            Friendly = Traffic(outcome, TargetClass.FriendlyAircraft),
            FriendLosses = Losses(outcome, TargetClass.FriendlyAircraft),
            Civil = Traffic(outcome, TargetClass.CivilAircraft),
            DoubleEngagements = outcome.DoubleEngagements,
            Damage = outcome.Damage,
            Fighters = outcome.Fighters,
            Decoys = outcome.Decoys,
            AirPicture = new(outcome.Picture.Objects, outcome.Picture.Tracked, outcome.Picture.Tracks),
            Pictures = outcome.Pictures,
            Commonality = outcome.Commonality,
            Ranges = block.Runs[option].Ranges,
            Chain = block.Runs[option].Chain,
            Judgements = outcome.Judgements,
            Course = block.Runs[option].Course,
            Events = block.Runs[option].Events,
        };
    }

    private static ClassOutcome OfClass(TargetClass kind, TargetOutcome[] targets, RunOutcome outcome, Raid raid)
    {
        var fates = new int[Enum.GetValues<TargetFate>().Length];
        var causes = new int[Enum.GetValues<FirstCause>().Length];
        foreach (var target in targets)
        {
            fates[(int)target.Fate]++;
            if (target.Cause is { } cause)
            {
                causes[(int)cause]++;
            }
        }

        var timeline = new Timeline(targets, outcome.Shots);
        return new()
        {
            Class = kind,
            Raid = targets.Length,
            Attackers = targets.Count(target => raid.Aims[target.Id.Value] >= 0),
            Leakers = targets.Count(target => target.Fate.GotThrough),
            Shots = targets.Sum(target => target.Launches),
            Fates = [.. fates],
            FirstCauses = [.. causes],
            Covered = timeline.Covered,
            Opportunities = timeline.Opportunities,
            Launches = timeline.Launches,
        };
    }

    private static Money CostOf(Raid raid, TargetOutcome[] targets)
    {
        var sum = Money.Zero;
        foreach (var target in targets)
        {
            sum += raid.Targets[target.Id.Value].Description.UnitCost;
        }

        return sum;
    }

    private static TrafficOutcome Traffic(RunOutcome outcome, TargetClass kind)
    {
        var traffic = outcome.Targets.Where(target => target.Class == kind).ToArray();
        return new(traffic.Length, traffic.Count(target => target.Launches > 0), traffic.Count(target => target.Fate == TargetFate.Killed));
    }

    private static ImmutableArray<int> Losses(RunOutcome outcome, TargetClass kind)
    {
        var losses = new int[Enum.GetValues<LossMechanism>().Length];
        foreach (var target in outcome.Targets)
        {
            if (target.Class == kind && target.Loss is { } mechanism)
            {
                losses[(int)mechanism]++;
            }
        }

        return [.. losses];
    }
}
