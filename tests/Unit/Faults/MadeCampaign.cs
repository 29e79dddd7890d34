using System.Collections.Immutable;
using System.Text;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Parapet.Campaigns.Planning;
using Parapet.Questions.Running;
using Parapet.Tests.Unit.Campaigns.Files;

namespace Parapet.Tests.Unit.Faults;

/// <summary>A campaign without an engine: what comes of a turn follows from its seed and the turn's number alone.</summary>
/// <param name="File">The study's file.</param>
internal sealed record MadeCampaign(ulong Seed, int Turns, string File)
{
    private const int Lines = 40;
    private static readonly ReplicationOutcome s_outcome = MadeUp.Turns(1)[0].Outcomes[0];

    public CampaignIdentity Identity { get; } = MadeUp.Identity with { StudyText = $"study: {File}\n", Seed = Seed, Replications = Turns };

    public KeptTurn Turn(int turn) => new(turn, [s_outcome with { Replication = turn, DoubleEngagements = Value(turn) }]);

    public bool IsRight(KeptTurn turn) =>
        turn.Turn >= 0 && turn.Turn < Turns && turn.Outcomes is [{ } only] && only.Replication == turn.Turn && only.DoubleEngagements == Value(turn.Turn);

    /// <summary>The files of a run with these turns, by their names within its folder.</summary>
    /// <param name="turns">In any order.</param>
    public ImmutableArray<(string Name, byte[] Bytes)> Files(string folder, IEnumerable<KeptTurn> turns)
    {
        KeptTurn[] done = [.. turns.OrderBy(turn => turn.Turn)];
        var story = $"raid-{done[^1].Turn}-option-{Seed % 2}.journal";
        var told = string.Concat(done.Select(turn => string.Concat(Enumerable.Repeat($"{turn.Turn}: {turn.Outcomes[0].DoubleEngagements}\n", Lines))));
        return
        [
            ("summary.json", Bytes($"{Seed} {string.Join(' ', done.Select(turn => turn.Turn))}")),
            ("results.parquet", Bytes(told)),
            ($"journals/{story}", Bytes($"{Seed} {done[^1].Outcomes[0].DoubleEngagements}")),
            ("journals/index.json", Bytes(story)),
            ("study.yaml", Bytes(Identity.StudyText)),
            (RunRecord.FileName, Record(folder, done.Length < Turns)),
        ];
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private int Value(int turn) => (int)((Seed * 0x9E3779B97F4A7C15 + (ulong)turn * 0xBF58476D1CE4E5B9) >> 40);

    private byte[] Record(string folder, bool isPart) => new RunRecord
    {
        Version = Identity.Version,
        Source = RunFolder.WayTo(File, folder),
        CatalogueHash = Identity.CatalogueHash,
        Seed = Seed,
        Replications = Turns,
        Terrain = null,
        Figures = null,
        With = [],
        Without = Identity.Without,
        Interrupted = isPart,
    }.ToJson();
}
