using Parapet.Campaigns.Running;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Record;
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
