using System.Collections.Immutable;
using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Counting.Courses;
using Parapet.Foundation.Randomness;
using Parapet.Judging.Joining;
using Parapet.Judging.Ledger;
using Parapet.Judging.Outcomes;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;

namespace Parapet.Campaigns.Running;

/// <summary>Who listens to the runs of a raid beside the judge that every run has. Nobody, by default; no choice changes a run.</summary>
internal sealed record Listening
{
    /// <summary>Measures the stages.</summary>
    public IStageObserver? Clock { get; init; }

    /// <summary>What is kept of each run for who tells its story; nothing by default.</summary>
    public EntryKinds Story { get; init; }

    /// <summary>Whether distances of detection, track, launch and kill are measured.</summary>
    public bool MeasuresRanges { get; init; }

    /// <summary>Whether the steps from sight to kill are counted.</summary>
    public bool CountsChain { get; init; }

    /// <summary>Whether it is kept what happened in each run.</summary>
    public bool KeepsEvents { get; init; }

    /// <summary>
    /// A further recorder for the run of an option: one that is an observer too takes the clock's place, one that can be
    /// disposed is, when its run has ended.
    /// </summary>
    public Func<int, IRecorder>? Also { get; init; }

    /// <summary>What the run of an option is called in its record; nothing by default.</summary>
    public Func<int, RunDeclared>? Declared { get; init; }

    /// <summary>The options that are run, by index in ascending order; all by default.</summary>
    public ImmutableArray<int>? Only { get; init; }

    /// <summary>How often truth is sampled where anybody asks for it.</summary>
    public Duration TruthEvery { get; init; } = Duration.FromSeconds(5);

    /// <summary>How often sights are looked at where anybody asks for them.</summary>
    public Duration SightEvery { get; init; } = Duration.FromSeconds(1);

    /// <summary>How often pictures are sampled: part of what picture measures mean, so 30 s but in tests.</summary>
    public Duration PictureEvery { get; init; } = Duration.FromSeconds(30);

    /// <summary>Runs one option against a raid and judges it.</summary>
    /// <param name="share">What other options see alike of the raid.</param>
    public OptionRun Run(int option, Scenario met, RandomSource random, RaidShare? share, CancellationToken cancellation)
    {
        var truth = new FlownTruth(met.Targets);
        var story = Story == EntryKinds.None ? null : new JoinedRecord(Story);
        var ranges = MeasuresRanges ? new RangeTally(met) : null;
        var chain = CountsChain ? new ChainTally(met.Targets) : null;
        var events = KeepsEvents ? new EventTally(met) : null;
        var course = new CourseTally(met, random);
        var judge = new RunJudge(truth, [.. new IJoinedListener?[] { story, ranges, chain, events, course }.OfType<IJoinedListener>()]);
        var cast = story is null ? null : new Cast();
        var also = Also?.Invoke(option);
        ImmutableArray<IRecorder> recorders = [.. new IRecorder?[] { judge, cast, also }.OfType<IRecorder>()];
        var watch = new Watch(recorders.Length == 1 ? judge : new Listeners(recorders))
        {
            TruthEvery = TruthEvery,
            PictureEvery = PictureEvery,
            SightEvery = SightEvery,
            Run = Declared?.Invoke(option),
        };
        EventLoop.Run(met, random, watch, also as IStageObserver ?? Clock, share, arrivals: null, cancellation);
        (also as IDisposable)?.Dispose();
        var outcome = judge.Outcome();
        return new(
            outcome, ranges?.Counts() ?? [], chain?.Counts() ?? [], events?.Events() ?? [], course.Course(Instant.Start + outcome.Simulated),
            story is null ? null : new RunStory(cast!, truth, outcome.Targets, story.Entries));
    }
}
