using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Digests;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class DigestLogTests
{
    private static readonly (Stage Stage, double Seconds, int Track)[] Run =
        [(Stage.Receive, 1, 10), (Stage.Command, 1, 11), (Stage.Receive, 2, 12), (Stage.Command, 3, 13)];

    [Fact]
    public void Runs_that_are_equal_agree()
    {
        Assert.Null(DigestLog.FirstDifference(Log(Run), Log(Run)));
        Assert.Equal(Run.Select(step => (step.Stage, step.Seconds)), Log(Run).Steps.Select(step => (step.Stage, step.Time.Seconds)));
    }

    [Theory]
    [InlineData(0, "stage Receive at 00:00:01")]
    [InlineData(1, "stage Command at 00:00:01")]
    [InlineData(3, "stage Command at 00:00:03")]
    public void A_planted_difference_is_named_with_its_stage_and_time(int place, string named)
    {
        var planted = Run.ToArray();
        planted[place].Track++;
        Assert.StartsWith(named, Difference(Run, planted).ToString(), StringComparison.Ordinal);
        Assert.StartsWith(named, Difference(planted, Run).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_steps_at_one_place_the_earlier_is_named()
    {
        var sooner = Run.ToArray();
        sooner[2] = (Stage.Share, 1.5, 12);
        var expected = (Stage.Share, Instant.FromSeconds(1.5));
        Assert.Equal(expected, Named(Difference(Run, sooner)));
        Assert.Equal(expected, Named(Difference(sooner, Run)));
    }

    [Fact]
    public void A_run_that_goes_on_alone_differs_by_its_first_step_alone()
    {
        var expected = (Stage.Receive, Instant.FromSeconds(2));
        Assert.Equal(expected, Named(Difference(Run, Run[..2])));
        Assert.Equal(expected, Named(Difference(Run[..2], Run)));
    }

    [Fact]
    public void A_step_that_brings_nothing_forth_leaves_none()
    {
        var log = Log(Run);
        log.Begin(Stage.Share, Instant.FromSeconds(9));
        log.End(Stage.Share);
        Assert.Equal(Run.Length, log.Steps.Count);
    }

    /// <summary>A stage within an item closes the one around it.</summary>
    [Fact]
    public void What_one_stage_brings_forth_within_another_is_told_apart()
    {
        var log = new DigestLog();
        log.Begin(Stage.Sense, Instant.Start);
        Take(log, 1);
        log.Begin(Stage.Track, Instant.Start);
        Take(log, 2);
        Assert.Equal([Stage.Sense, Stage.Track], log.Steps.Select(step => step.Stage));
    }

    [Fact]
    public void Who_takes_part_and_what_is_sampled_are_not_heard()
    {
        var log = new DigestLog();
        EntryKind[] heard = [EntryKind.PlotTaken, EntryKind.TrackSent, EntryKind.Ordered, EntryKind.RoundState, EntryKind.FateMet];
        EntryKind[] unheard = [EntryKind.TargetDeclared, EntryKind.SensorDeclared, EntryKind.TruthState, EntryKind.PictureSampled, EntryKind.SightGained];
        Assert.All(heard, kind => Assert.True(log.Wants(kind)));
        Assert.All(unheard, kind => Assert.False(log.Wants(kind)));
    }

    private static DigestLog Log((Stage Stage, double Seconds, int Track)[] steps)
    {
        var log = new DigestLog();
        foreach (var (stage, seconds, track) in steps)
        {
            log.Begin(stage, Instant.FromSeconds(seconds));
            Take(log, track);
            log.End(stage);
        }

        return log;
    }

    private static void Take(DigestLog log, int track) => log.Take(new TrackDropped(Instant.Start, Sample.Post, new TrackNumber(Sample.Post, track)));

    private static DigestDifference Difference((Stage, double, int)[] first, (Stage, double, int)[] second) =>
        DigestLog.FirstDifference(Log(first), Log(second)) ?? throw new InvalidOperationException("the runs agree");

    private static (Stage, Instant) Named(DigestDifference difference) => (difference.Step.Stage, difference.Step.Time);
}
