using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;

namespace Parapet.Tests.Unit.Campaigns.Files;

/// <summary>A campaign's identity and turns, made up.</summary>
internal static class MadeUp
{
    public static CampaignIdentity Identity { get; } = new()
    {
        Study = "two-sides",
        StudyText = "study: two-sides\nseed: 7\n",
        Seed = 7,
        Replications = 12,
        Figures = null,
        With = [],
        Without = ["terrain"],
        Terrain = "ETOPO5",
        CatalogueHash = "c0ffee",
        Events = true,
        Version = "1.2.3",
        Build = "0123456789abcdef linux x64 fused",
    };

    /// <summary>Turns with every field of an outcome at work, not-a-number too.</summary>
    public static ImmutableArray<KeptTurn> Turns(int count) =>
    [
        .. SyntheticStudy.Create(count, 1).Outcomes.GroupBy(outcome => outcome.Replication)
            .Select(group => new KeptTurn(group.Key, [.. group.Select(Full)])),
    ];

    public static byte[] File(CampaignIdentity identity, IEnumerable<KeptTurn> turns)
    {
        using var stream = new MemoryStream();
        var writer = new OutcomeFileWriter(stream, identity);
        writer.WriteHead();
        foreach (var turn in turns)
        {
            writer.Write(turn.Turn, turn.Outcomes);
        }

        return stream.ToArray();
    }

    /// <summary>The turns that can be read, in their order.</summary>
    public static List<KeptTurn> Read(byte[] file)
    {
        using var stream = new MemoryStream(file);
        var identity = OutcomeFile.ReadHead(stream);
        var turns = new List<KeptTurn>();
        while (OutcomeFile.NextTurn(stream, OutcomeFile.HashOf(identity)) is { } turn)
        {
            turns.Add(new(turn.Turn, turn.Outcomes(withEvents: true)));
        }

        return turns;
    }

    /// <summary>The bits of an outcome, to be compared by.</summary>
    public static string Bits(IEnumerable<KeptTurn> turns) =>
        string.Join('\n', turns.Select(turn => $"{turn.Turn} {Convert.ToHexString(PackedOutcomes.Pack(turn.WithEvents))} {Convert.ToHexString(PackedOutcomes.PackEvents(turn.WithEvents))}"));

    private static ReplicationOutcome Full(ReplicationOutcome outcome) => outcome with
    {
        Levels = [2, 0, 1],
        DoubleEngagements = 3,
        Damage = new(5, 2, 1, 1, 4),
        Fighters = new(6, 5, 3, 1, Duration.FromMinutes(95), Money.FromMillions(0.02)),
        Decoys = new(9, 4, 7, Money.FromMillions(3.5)),
        Commonality = new(5_000_000_000, 4, 3),
        Pictures = [new(0, 9, 8, 7, 6, 5, 4), new(1, long.MaxValue, 0, 0, 0, 0, long.MinValue)],
        Ranges = [new("An/TPY-2 (\u00e4)", default, default, 4, 3, 812.25, double.NaN), new("", default, default, 1, 0, -0.0, double.PositiveInfinity)],
        Chain = [new(default, 5, [5, 4, 1, 0], 6)],
        Judgements = [new(default, default, default, 77)],
        Course = new(78, [new(CourseQuantity.Worth, -1, 0, 10.5), new(CourseQuantity.Worth, -1, 41, 0.1), new(CourseQuantity.Shots, 3, 0, double.NaN)]),
        Events =
        [
            new(RunEventKind.FirstDetection, 12, 3, Parapet.Messages.TargetClass.Drone, 1001, -1, -1, "", null),
            new(RunEventKind.Launch, 4_000_000, -1, null, 1001, 2, 0, "48N6E3 (\u00e4)", null),
            new(RunEventKind.RoundEnded, 4_000_000, 3, Parapet.Messages.TargetClass.Drone, 1001, 2, 0, "", Parapet.Messages.RoundFate.Missed),
        ],
    };
}
