using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>A made-up result in the shape of a real one, to try the statistics and the report on. Its figures mean nothing.</summary>
internal static class SyntheticStudy
{
    private static readonly (TargetClass Class, int Low, int High, double CostMillions)[] Raid =
    [
        (TargetClass.Fighter, 4, 8, 60), (TargetClass.Bomber, 1, 3, 90), (TargetClass.StealthFighter, 1, 3, 100),
        (TargetClass.CruiseMissile, 10, 18, 1.5), (TargetClass.Drone, 12, 24, 0.04), (TargetClass.ShortRangeBallistic, 6, 12, 3),
        (TargetClass.MediumRangeBallistic, 3, 6, 6), (TargetClass.IntermediateRangeBallistic, 1, 2, 12),
    ];

    private static readonly string[] Assets = ["Ankara", "Adana", "Istanbul", "Izmir", "Malatya", "Diyarbakir"];

    public static StudyResult Create(int draws = 40, int replicationsOfDraw = 3, ulong seed = 2017)
    {
        var options = Options();
        var figures = SyntheticPage.Disputed(seed, draws);
        return new()
        {
            Name = "anatolia",
            Seed = seed,
            Replications = draws * replicationsOfDraw,
            OuterDraws = draws,
            Options = options,
            Comparisons = [new("NATO set, full", "S-400, isolated"), new("NATO set, isolated", "S-400, isolated"),
                new("S-400, full", "S-400, isolated"), new("NATO set, full", "NATO set, isolated"),
                new("S-400 + S-500, isolated", "S-400, isolated"), new("S-400 + S-500, full", "NATO set, full")],
            Outcomes =
            [
                .. from draw in Enumerable.Range(0, draws)
                   from inner in Enumerable.Range(0, replicationsOfDraw)
                   from option in Enumerable.Range(0, options.Length)
                   select Outcome(options, option, draw, draw * replicationsOfDraw + inner, figures, seed),
            ],
            DisputedFigures = figures,
            Basis = ForceBasis.EqualCost,
            TimelineBin = Duration.FromSeconds(30),
            Page = SyntheticPage.Create(figures),
            Stories = [SyntheticStory.Create(6)],
            Events =
            [
                new(1, 0, 0, Instant.FromSeconds(12.5), "launch", 3, TargetClass.Fighter, "S-400 battalion 1", "48N6E3 x 2"),
                new(1, 0, 0, Instant.FromSeconds(61.25), "intercept", 3, TargetClass.Fighter, "S-400 battalion 1", "killed"),
                new(4, 0, 0, Instant.FromSeconds(70), "shot not taken", -1, null, "Patriot battery 2", "NoChannel"),
            ],
            Timing =
            [
                new("fly", Duration.FromSeconds(9.1)), new("sense", Duration.FromSeconds(22.4)), new("track", Duration.FromSeconds(41.7)),
                new("command", Duration.FromSeconds(13)), new("engage", Duration.FromSeconds(11.2)),
            ],
            Elapsed = Duration.FromSeconds(54.2),
        };
    }

    private static ImmutableArray<OptionResult> Options() =>
    [
        Option("No defence", "No defence", "none", 0, "none", 0) with { Role = OptionRole.Floor },
        Option("S-400, isolated", "S-400", "isolated", 3, "3 S-400 battalions", 2490),
        Option("S-400, voice", "S-400", "voice", 3, "3 S-400 battalions", 2490),
        Option("S-400, full", "S-400", "full", 3, "3 S-400 battalions", 2490) with { Hypothetical = true },
        Option("NATO set, isolated", "NATO set", "isolated", 5, "2 Patriot, 1 THAAD, 2 SAMP/T batteries", 2510),
        Option("NATO set, voice", "NATO set", "voice", 5, "2 Patriot, 1 THAAD, 2 SAMP/T batteries", 2510),
        Option("NATO set, full", "NATO set", "full", 5, "2 Patriot, 1 THAAD, 2 SAMP/T batteries", 2510),
        Option("S-400 + S-500, isolated", "S-400 + S-500", "isolated", 3, "2 S-400 battalions, 1 S-500", 2530),
        Option("S-400 + S-500, full", "S-400 + S-500", "full", 3, "2 S-400 battalions, 1 S-500", 2530),
        Option("S-400, isolated, free", "S-400", "isolated", 3, "3 S-400 battalions", 2490)
            with { Role = OptionRole.Frontier, WeaponControl = WeaponControlStatus.Free },
        Option("NATO set, full, free", "NATO set", "full", 5, "2 Patriot, 1 THAAD, 2 SAMP/T batteries", 2510)
            with { Role = OptionRole.Frontier, WeaponControl = WeaponControlStatus.Free },
    ];

    private static OptionResult Option(string name, string force, string connection, int units, string words, double cost) => new()
    {
        Name = name, Force = force, Connection = connection, Cost = Money.FromMillions(cost), Units = words,
        Nodes = ["National centre", "Battery 1"],
        FireUnits = units, ReadyRounds = units * 32, TargetChannels = units * 9, MissileChannels = units * 16,
    };

    private static ReplicationOutcome Outcome(
        ImmutableArray<OptionResult> options, int index, int draw, int replication, ImmutableArray<DisputedFigure> figures, ulong seed)
    {
        var option = options[index];
        var source = new RandomSource(seed, (ulong)replication);
        var classes = Raid.Select(entry => Class(option, entry.Class, entry.Low, entry.High, figures, draw, source)).ToImmutableArray();
        var leakers = classes.Sum(entry => entry.Leakers);
        var fired = classes.Sum(entry => entry.Shots);
        var free = option.WeaponControl == WeaponControlStatus.Free;
        var stream = source.Stream(Purpose.Test, 900);
        var lost = option.Role == OptionRole.Floor ? 0 : stream.NextPoisson(LossRate(option) * (free ? 4 : 1));
        var seen = option.Force switch { "No defence" => 0.55, "NATO set" => 0.72, _ => 0.76 } + Linked(option) * 0.1;
        return new()
        {
            Option = index,
            Draw = draw,
            Replication = replication,
            Classes = classes,
            AssetsHit = [.. Assets.Take(Math.Min(Assets.Length, leakers / 6)).Select((name, place) => new AssetHit(name, 10 - place, 1 + leakers / 12))],
            Rounds = option.Role == OptionRole.Floor ? [] : [new(0, "long", fired / 3, 20, Money.FromMillions(4)), new(0, "short", fired - fired / 3, 30, Money.FromMillions(1))],
            CostOfThreats = Cost(entry => entry.Raid),
            CostOfThreatsKilled = Cost(entry => entry.Fates[(int)TargetFate.Killed]),
            Friendly = new(20, lost + (stream.NextBernoulli(0.2 * lost) ? 1 : 0), lost),
            FriendLosses = Losses(lost),
            Civil = new(12, 0, 0),
            DoubleEngagements = option.Role == OptionRole.Floor ? 0 : stream.NextPoisson(4 - 3.5 * Linked(option)),
            Pictures = [new(CommandPostPlacement.FirstNode, 5000, 4000, 4400, 100, 60, 3), new(CommandPostPlacement.FirstNode + 1, 5000, 3000, 3000, 0, 0, 0)],
            Commonality = new(1000, (long)(400 + 500 * Linked(option)), 300),
            Judgements =
            [
                new(TargetClass.Fighter, StandardIdentity.Hostile, TargetCategory.Aircraft, 30),
                new(TargetClass.Fighter, StandardIdentity.Unknown, TargetCategory.Aircraft, 10),
                new(TargetClass.FriendlyAircraft, StandardIdentity.Friend, TargetCategory.Aircraft, 90),
                new(TargetClass.FriendlyAircraft, StandardIdentity.Hostile, TargetCategory.CruiseMissile, 10),
            ],
            AirPicture = new(5000, 5000 * seen, 5000 * seen * (1.25 - 0.2 * Linked(option))),
        };

        Money Cost(Func<ClassOutcome, int> count) =>
            Money.FromMillions(classes.Zip(Raid, (entry, row) => count(entry) * row.CostMillions).Sum());
    }

    private static ImmutableArray<int> Losses(int lost)
    {
        var losses = new int[Enum.GetValues<LossMechanism>().Length];
        losses[(int)LossMechanism.WrongMode] = lost;
        return [.. losses];
    }

    private static double LossRate(OptionResult option) =>
        option.Force == "NATO set" ? 0.12 - 0.1 * Linked(option) : 0.5 - 0.35 * Linked(option);

    private static double Linked(OptionResult option) => option.Connection switch { "full" => 1, "voice" => 0.35, _ => 0 };

    private static ClassOutcome Class(
        OptionResult option, TargetClass threat, int low, int high, ImmutableArray<DisputedFigure> figures, int draw, RandomSource source)
    {
        var stream = source.Stream(Purpose.RaidGeometry, (int)threat);
        var raid = low + stream.NextIndex(high - low + 1);
        var chance = LeakChance(option, threat, figures, draw);
        var leakers = Enumerable.Range(0, raid).Count(_ => stream.NextUniform() < chance);
        var shots = option.Role == OptionRole.Floor ? 0 : (raid - leakers) * 2 + leakers / 2;
        int[] fates = [0, option.Role == OptionRole.Floor ? 0 : raid - leakers, leakers, 0, 0, 0, 0];
        var causes = new int[Enum.GetValues<FirstCause>().Length];
        for (var leaker = 0; leaker < leakers; leaker++)
        {
            causes[(int)Cause(option, threat, stream.NextIndex(20))]++;
        }

        return new()
        {
            Class = threat, Raid = raid, Attackers = raid, Leakers = option.Role == OptionRole.Floor ? raid : leakers, Shots = shots,
            Fates = option.Role == OptionRole.Floor ? [0, 0, raid, 0, 0, 0, 0] : [.. fates],
            FirstCauses = option.Role == OptionRole.Floor ? [raid, .. causes[1..].Select(_ => 0)] : [.. causes],
            Opportunities = Timeline(option, threat, raid, 1), Launches = Timeline(option, threat, shots, 0.2),
        };
    }

    private static FirstCause Cause(OptionResult option, TargetClass threat, int die) => (threat, die) switch
    {
        (TargetClass.StealthFighter, < 14) => FirstCause.NotSeen,
        (TargetClass.CruiseMissile or TargetClass.Drone, < 8) => FirstCause.SeenTooLate,
        (_, < 3) => FirstCause.OutOfEnvelope,
        (_, < 5) => FirstCause.NotIdentified,
        (_, < 6) => FirstCause.LeftAlone,
        (_, < 9) => Linked(option) < 0.5 ? FirstCause.DoubleEngagementElsewhere : FirstCause.NoRound,
        (_, < 12) => FirstCause.NoChannel,
        (_, < 13) => FirstCause.NotAssigned,
        (_, < 15) => FirstCause.NoRound,
        _ => FirstCause.ShotAndMissed,
    };

    private static double LeakChance(OptionResult option, TargetClass threat, ImmutableArray<DisputedFigure> figures, int draw)
    {
        var claims = figures[0].Draws[draw];
        var kill = figures[1].Draws[draw];
        var strength = option.Force switch
        {
            "S-400" => threat.IsBallistic ? 0.35 + 0.35 * claims : 0.5 + 0.2 * claims,
            "NATO set" => threat.IsBallistic ? 0.72 : 0.5,
            _ => threat.IsBallistic ? 0.5 + 0.35 * claims : 0.48 + 0.2 * claims,
        };
        var hard = threat switch { TargetClass.StealthFighter => 0.45, TargetClass.IntermediateRangeBallistic => 0.6, TargetClass.Drone => 0.9, _ => 1 };
        return Math.Clamp(1 - hard * (strength + 0.2 * Linked(option)) * (0.6 + 0.6 * kill), 0.02, 1);
    }

    private static ImmutableArray<int> Timeline(OptionResult option, TargetClass threat, int count, double weight)
    {
        if (option.Role == OptionRole.Floor)
        {
            return [];
        }

        var reach = (threat.IsBallistic ? 6 : 24) * (0.6 + 0.4 * Linked(option));
        return [.. Enumerable.Range(0, 36).Select(bin => (int)(count * Math.Max(weight == 1 ? 1 - Math.Pow((bin - 2) / reach, 2) : 0.3 - bin / (2 * reach), 0)))];
    }
}
