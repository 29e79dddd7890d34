using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Ledger;
using Parapet.Campaigns.Running;
using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Record.Journal;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>A journal is judged as the run was: from the file alone, without the raid and without running again.</summary>
public sealed class JournalJudgeTests
{
    private const int Option = 2;

    [Fact]
    public void AJournalComesToTheSameOutcomeAsTheRun()
    {
        using var file = new MemoryStream();
        JournalWriter? journal = null;
        var runner = ShippedStudies.Runner(ShippedStudies.Read("anatolia"), 2);
        var block = runner.Replay(
            1,
            new Listening { Also = option => option == Option ? journal = new JournalWriter(file, EntryKinds.All) : NoRecorder.Instance },
            TestContext.Current.CancellationToken);
        journal!.Dispose();
        var live = block.Runs[Option].Outcome;

        var truth = new SampledTruth();
        file.Position = 0;
        Assert.True(JournalReader.Read(file, truth).IsWhole);
        var judge = new RunJudge(truth);
        file.Position = 0;
        JournalReader.Read(file, judge);
        var read = judge.Outcome();

        Assert.Contains(live.Targets, target => target.Fate == TargetFate.Killed);
        Assert.Contains(live.Targets, target => target.Fate == TargetFate.HitAsset);
        Assert.Equal(live.Targets, read.Targets);
        Assert.Equal(live.Rounds, read.Rounds);
        Assert.Equal(live.RoundFates, read.RoundFates);
        Assert.Equal(live.Picture, read.Picture);
        Assert.Equal(live.Pictures, read.Pictures);
        Assert.Equal(live.Commonality, read.Commonality);
        Assert.Equal(live.Judgements, read.Judgements);
        Assert.Equal((live.DoubleEngagements, live.Simulated), (read.DoubleEngagements, read.Simulated));
        Assert.Equal(live.Shots.Select(shot => shot.FirstPossible), read.Shots.Select(shot => shot.FirstPossible));
        Assert.Equal(live.Shots.SelectMany(shot => shot.Launches), read.Shots.SelectMany(shot => shot.Launches));
    }

    [Fact]
    public void AJournalTellsTheStoryThatARunAgainTells()
    {
        var runner = ShippedStudies.Runner(ShippedStudies.Read("anatolia"), 2);
        var file = Journal(runner);
        var read = JournalStory.Read(new MemoryStream(file));
        var again = ReplayedRun.Of(runner, 0, Option, TestContext.Current.CancellationToken);

        Assert.Equal(again.Outcomes, read.Outcomes);
        // Covariances are kept in single precision, so entries that hold one are not equal to the bit.
        Assert.Equal(again.Entries.Select(joined => (joined.Kind, joined.Time, joined.Target)), read.Entries.Select(joined => (joined.Kind, joined.Time, joined.Target)));
        foreach (var leaker in WhyLedger.Leakers(again))
        {
            Assert.Equal(WhyLedger.OfTarget(again, leaker).Lines, WhyLedger.OfTarget(read, leaker).Lines);
        }
    }

    [Fact]
    public void AStoryOfADamagedJournalIsToldOrRefused()
    {
        var file = Journal(ShippedStudies.Runner(ShippedStudies.Read("anatolia"), 2));
        var random = new Random(1);
        Assert.Throws<InvalidDataException>(() => JournalStory.Read(new MemoryStream(file[..^1])));
        for (var i = 0; i < 30; i++)
        {
            var damaged = (byte[])file.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            Assert.Null(Xunit.Record.Exception(() => TellOrRefuse(damaged)));
        }
    }

    [Fact]
    public void AJournalThatContradictsItselfIsRefused()
    {
        using var file = new MemoryStream();
        using (var journal = new JournalWriter(file, EntryKinds.All))
        {
            journal.Take(new RoundEnded(Instant.Start, 7, new(1000), new(3), new(1), default, new(12), RoundFate.Killed, Length.Zero, default));
        }

        var problem = Assert.Throws<InvalidDataException>(() => JournalStory.Read(new MemoryStream(file.ToArray())));
        Assert.Contains("contradicts itself", problem.Message, StringComparison.Ordinal);
    }

    private static byte[] Journal(StudyRunner runner)
    {
        using var file = new MemoryStream();
        runner.Replay(
            0,
            new Listening { Only = [Option], Also = _ => new JournalWriter(file, JournalDetail.Story.Kinds) },
            TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static void TellOrRefuse(byte[] file)
    {
        try
        {
            JournalStory.Read(new MemoryStream(file));
        }
        catch (InvalidDataException)
        {
            // Refused: as good as told.
        }
    }

    [Fact]
    public void SampledPathsAreWithinAHundredMetresOfTheTrueOnes()
    {
        var truth = new SampledTruth();
        var runner = ShippedStudies.Runner(ShippedStudies.Read("anatolia"), 2);
        var block = runner.Replay(
            0, new Listening { Also = option => option == 0 ? truth : NoRecorder.Instance }, TestContext.Current.CancellationToken);
        var flown = new FlownTruth(block.Raid.Targets);
        var worst = 0.0;
        for (var i = 0; i < flown.Count; i++)
        {
            var target = new TruthNumber(i);
            for (var time = block.Raid.Targets[i].Trajectory.Begins; flown.IsFlying(target, time) && time < Instant.Start + block.Runs[0].Outcome.Simulated; time += Duration.FromSeconds(1.3))
            {
                worst = Math.Max(worst, (flown.PlaceOf(target, time) - truth.PlaceOf(target, time)).Norm);
            }
        }

        // Samples 5 s apart; the worst is where a motor cuts out between two: half of 80 m/s2 x (2.5 s)^2 is 250 m, of
        // which a cubic through both velocities misses a quarter at most.
        TestContext.Current.TestOutputHelper?.WriteLine($"worst {worst:F1} m");
        Assert.InRange(worst, 0, 100);
    }
}
