using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Running;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Record;
using Parapet.Record.Journal;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>Whatever is recorded, sampled or compared, no bit of a run changes.</summary>
public sealed class ObserverLaws
{
    public static TheoryData<string> Studies => ShippedStudies.Names;

    [Theory]
    [MemberData(nameof(Studies))]
    public void NoListenerAndNoPeriodChangesARun(string name)
    {
        var study = ShippedStudies.Reduced(ShippedStudies.Read(name));
        var raids = study.Campaign?.Raids ?? 2;
        var alone = Alone(study, raids);
        var crowded = new List<DigestLog>();
        Run(ShippedStudies.Runner(study, raids), new Listening
        {
            Story = JoinedRecord.StoryWithSights,
            MeasuresRanges = true,
            TruthEvery = Duration.FromSeconds(3.7),
            PictureEvery = Duration.FromSeconds(7),
            SightEvery = Duration.FromSeconds(2.3),
            Also = _ => new Overheard(Added(crowded), new JournalWriter(Stream.Null, EntryKinds.All)),
        });

        Assert.NotEmpty(alone);
        Assert.All(alone.Zip(crowded), pair => Assert.Null(DigestLog.FirstDifference(pair.First, pair.Second)));
        Assert.Contains(alone, log => log.Steps.Count > 1000);
    }

    [Fact]
    public void AChangeOfWhatIsSampledIsHeardByWhoAsksForIt()
    {
        // Else the law above would hold for a sampler that does nothing.
        var runner = ShippedStudies.Runner(ShippedStudies.Read("anatolia"), 2);
        var (seldom, often) = (new Counts(), new Counts());
        Run(runner, new Listening { Also = option => option == 1 ? seldom : NoRecorder.Instance });
        Run(runner, new Listening { PictureEvery = Duration.FromSeconds(7), Also = option => option == 1 ? often : NoRecorder.Instance });
        Assert.InRange(often.Pictures, 4 * seldom.Pictures, 5 * seldom.Pictures);
    }

    /// <summary>The first raid with nobody listening but the digests: nothing is sampled and nobody judges.</summary>
    private static List<DigestLog> Alone(StudyDefinition study, int raids)
    {
        var plan = new CampaignPlan(study, new RunSettings { Replications = raids, Version = "test" });
        var theatre = ShippedStudies.TheatreOf(study);
        var drawn = new DrawnStudy(plan.Study, ShippedStudies.Catalogue(), plan.Figures(0), ShippedStudies.Sitings(plan.Study, theatre), theatre, []);
        var random = new RandomSource(plan.Seed, 0);
        var raid = drawn.Fly(random, plan.Block(0).Cell);
        var alone = new List<DigestLog>();
        foreach (var (option, scenario) in drawn.Scenarios.Index())
        {
            var digests = Added(alone);
            EventLoop.Run(drawn.Met(option, scenario, raid), random, new(digests), digests, share: null, arrivals: null, TestContext.Current.CancellationToken);
        }

        return alone;
    }

    private static void Run(StudyRunner runner, Listening listening) => runner.Replay(0, listening, TestContext.Current.CancellationToken);

    private static DigestLog Added(List<DigestLog> logs)
    {
        logs.Add(new());
        return logs[^1];
    }

    private sealed class Counts() : EntryReader(EntryKinds.Of(EntryKind.PictureSampled))
    {
        public int Pictures { get; private set; }

        protected override void On(in Record.Entries.PictureSampled entry) => Pictures++;
    }

    /// <summary>Digests that share the run with another recorder, which hears everything.</summary>
    private sealed class Overheard(DigestLog digests, IRecorder other) : IRecorder, IStageObserver
    {
        public bool Wants(EntryKind kind) => true;

        public void Take<TEntry>(in TEntry entry)
            where TEntry : struct, IEntry<TEntry>
        {
            other.Take(entry);
            if (digests.Wants(TEntry.KindOf))
            {
                digests.Take(entry);
            }
        }

        public void Begin(Stage stage, Instant now) => digests.Begin(stage, now);

        public void End(Stage stage) => digests.End(stage);
    }
}
