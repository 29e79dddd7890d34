using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Judging.Outcomes;
using Parapet.Judging.Pictures;
using Parapet.Messages;

namespace Parapet.Campaigns.Outcomes;

/// <summary>What one option made of one raid: counts and sums only, every fate decided.</summary>
public sealed record ReplicationOutcome
{
    /// <summary>Index into <see cref="StudyResult.Options"/>.</summary>
    public required int Option { get; init; }

    /// <summary>Index of the draw of the disputed figures, shared by every option.</summary>
    public required int Draw { get; init; }

    /// <summary>Index that keyed the random streams: unique within the study, the same raid for every option.</summary>
    public required int Replication { get; init; }

    /// <summary>The level that the raid met of each of <see cref="StudyResult.Sweeps"/>.</summary>
    public ImmutableArray<int> Levels { get; init; } = [];

    /// <summary>One entry for each threat class of the raid, in the order of the enumeration.</summary>
    public required ImmutableArray<ClassOutcome> Classes { get; init; }

    /// <summary>Every asset that was hit at least once; empty if none.</summary>
    public required ImmutableArray<AssetHit> AssetsHit { get; init; }

    /// <summary>One entry for each type of interceptor of each fire unit; empty without a defence.</summary>
    public required ImmutableArray<RoundCount> Rounds { get; init; }

    /// <summary>What the attacker's threats cost, killed or not, and his decoys.</summary>
    public required Money CostOfThreats { get; init; }

    /// <summary>Of threats and decoys.</summary>
    public required Money CostOfThreatsKilled { get; init; }

    public required TrafficOutcome Friendly { get; init; }

    /// <summary>Friendly aircraft lost by <see cref="LossMechanism"/>; they add up to those lost.</summary>
    public required ImmutableArray<int> FriendLosses { get; init; }

    public required TrafficOutcome Civil { get; init; }

    /// <summary>Targets at which rounds of two posts were in the air at one time.</summary>
    public required int DoubleEngagements { get; init; }

    /// <summary>What the raid did to the defence itself.</summary>
    public DefenceDamage Damage { get; init; }

    /// <summary>What the option's fighters did.</summary>
    public FighterWork Fighters { get; init; }

    /// <summary>What the raid's decoys drew upon themselves; none of them is among <see cref="Classes"/>.</summary>
    public DecoyToll Decoys { get; init; }

    public required PictureScore AirPicture { get; init; }

    /// <summary>One for each post, in the order of <see cref="OptionResult.Nodes"/>.</summary>
    public ImmutableArray<NodePicture> Pictures { get; init; } = [];

    public PictureCommonality Commonality { get; init; }

    /// <summary>Cells that are not empty.</summary>
    public ImmutableArray<JudgementCount> Judgements { get; init; } = [];

    /// <summary>Distances of detection, track, launch and kill; empty unless the study asks for them.</summary>
    public ImmutableArray<RangeCount> Ranges { get; init; } = [];

    /// <summary>How far threats came from sight to kill, class by class; empty unless the study asks for it.</summary>
    public ImmutableArray<ChainCount> Chain { get; init; } = [];

    /// <summary>How the defence stood minute by minute.</summary>
    public RunCourse Course { get; init; } = RunCourse.None;

    /// <summary>What happened, in the order of time; empty where it is not kept, and where it stays in the file: see <see cref="KeptTurn.WithEvents"/>.</summary>
    public ImmutableArray<RunEvent> Events { get; init; } = [];

    /// <summary>Which run it is of.</summary>
    public OutcomeKey Key => new(Draw, Replication, Option);

    /// <summary>Threats that can leak; what circles at a distance is none of them.</summary>
    public int RaidSize => Classes.Sum(entry => entry.Attackers);

    public int Leakers => Classes.Sum(entry => entry.Leakers);

    /// <summary>Threats lost to jamming of the defence.</summary>
    public int LostToJamming => Classes.Sum(entry => entry.Fates[(int)TargetFate.LostToJamming]);

    /// <summary>Missiles, and bursts of guns.</summary>
    public int RoundsFired => Rounds.Sum(entry => entry.Shots);

    /// <summary>Missiles, and bursts of guns.</summary>
    public int RoundsLeft => Rounds.Sum(entry => entry.Left / entry.RoundsPerShot);

    /// <summary>Of guns.</summary>
    public int ShellsFired => Rounds.Where(entry => entry.RoundsPerShot > 1).Sum(entry => entry.Fired);

    /// <summary>Threats killed by rounds of whatever kind.</summary>
    public int Kills => Rounds.Sum(entry => entry.Kills);

    public Money CostOfRounds => Money.FromDollars(
        Rounds.GroupBy(entry => entry.Interceptor).OrderBy(type => type.Key, StringComparer.Ordinal)
            .Sum(type => type.Sum(entry => entry.Fired) * type.First().UnitCost.Dollars));
}
