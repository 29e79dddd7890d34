using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Running;
using Parapet.Simulation.Stages;

namespace Parapet.Questions.Benchmarks;

/// <summary>The default study: thread time a run, where it goes, and what one thing of each stage takes.</summary>
/// <param name="study">The name of a shipped study.</param>
internal sealed class StudyScene(string study) : IBenchScene
{
    /// <summary>Raids of the warm-up and of the count, all options of each.</summary>
    private const int FewRaids = 1;

    public string Name => "study";

    public string Meaning =>
        $"The study {study} on the shipped relief, with every model that is in it, each run until every fate is decided. Thread time is that of the stages, as --profile tells it; drawing, judging and what else the runs need come on top. What there is to do is counted in {FewRaids} raid that is not timed.";

    public ImmutableArray<string> Options => ["--replications"];

    public int Steps(BenchQuestion question) => 2 + question.Turns * Threads.Length;

    /// <summary>One, and two where the machine has them.</summary>
    private static ImmutableArray<int> Threads => Environment.ProcessorCount > 1 ? [1, 2] : [1];

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation)
    {
        var asked = new RunQuestion(study) { Terrain = TerrainLayers.ShippedAlone, Replications = question.Replications };
        if (asked.Prepare(problems) is not { } prepared)
        {
            return [];
        }

        Time(prepared, asked with { Replications = FewRaids }, threads: 1, cancellation);
        step();
        var work = prepared.Runner(asked.Settings).Work(FewRaids, cancellation);
        step();
        var timed = Threads.ToDictionary(threads => threads, _ => new List<TimedStudy>());
        for (var turn = 0; turn < question.Turns; turn++)
        {
            foreach (var threads in Threads)
            {
                timed[threads].Add(Time(prepared, asked, threads, cancellation));
                step();
            }
        }

        var ones = timed[1];
        return
        [
            new($"{ones[0].Runs} runs of {question.Replications} raids, one thread", question.Turns, [.. Speed(ones, work), .. Stages(ones), .. Workload(work), .. Accuracy(ones[0])]),
            .. Threads.Contains(2) ? [Two(question, ones, timed[2])] : ImmutableArray<MeasuredCase>.Empty,
        ];
    }

    private static TimedStudy Time(PreparedRun prepared, RunQuestion question, int threads, CancellationToken cancellation)
    {
        var runner = prepared.Runner(question.Settings with { Threads = threads });
        var (begun, wall) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = runner.Run(null, cancellation);
        var (processor, elapsed) = (Environment.CpuUsage.TotalTime - begun, Stopwatch.GetElapsedTime(wall));
        cancellation.ThrowIfCancellationRequested();
        return new(result!, processor.TotalSeconds, elapsed.TotalSeconds);
    }

    private static IEnumerable<BenchFigure> Speed(List<TimedStudy> ones, StudyWork work)
    {
        yield return Of("thread time a run", one => one.StageSeconds / one.Runs * 1e3, "ms") with { AtMost = 110 };
        yield return Of("the same with all that a run needs beside its stages", one => one.ProcessorSeconds / one.Runs * 1e3, "ms");
        yield return Each("a look at a target", Stage.Sense, work.Looks, 150);
        yield return Each("a filter update or miss", Stage.Track, work.TrackUpdates, 200);
        yield return Each("a report received", Stage.Receive, work.ReportsReceived, 300);
        yield return Each("a commander's look at a track", Stage.Command, work.CommandLooks, 400);

        BenchFigure Of(string name, Func<TimedStudy, double> figure, string unit) => BenchFigure.Speed(name, new([.. ones.Select(figure)]), unit);

        BenchFigure Each(string name, Stage stage, long things, double bar) =>
            Of(name, one => one.SecondsOf(stage) / one.Runs * 1e9 / Math.Max(1, (double)things / work.Runs), "ns") with { AtMost = bar };
    }

    private static IEnumerable<BenchFigure> Stages(List<TimedStudy> ones) => Enum.GetValues<Stage>()
        .Select(stage => BenchFigure.Speed(stage.ToString().ToLowerInvariant(), new([.. ones.Select(one => one.SecondsOf(stage) / one.Runs * 1e3)]), "ms") with { Kind = FigureKind.Share })
        .Where(figure => figure.Value > 0);

    private static IEnumerable<BenchFigure> Workload(StudyWork work)
    {
        (string Name, long Count)[] counts =
        [
            ("scans", work.Scans), ("looks at targets near and large enough to bring a plot", work.Looks), ("plots", work.Plots), ("track updates and misses", work.TrackUpdates),
            ("reports received", work.ReportsReceived), ("commanders' looks at a track", work.CommandLooks), ("steps of rounds", work.RoundSteps),
        ];
        return counts.Select(counted => new BenchFigure(FigureKind.Workload, $"{counted.Name}, a run", (double)counted.Count / work.Runs, ""));
    }

    private static IEnumerable<BenchFigure> Accuracy(TimedStudy one)
    {
        var outcomes = one.Result.Outcomes;
        yield return new(FigureKind.Accuracy, "leakers, mean of all options", outcomes.Average(outcome => outcome.Leakers), "");
        yield return new(FigureKind.Accuracy, "completeness of pictures, of all options", outcomes.Sum(outcome => outcome.AirPicture.ObjectsTracked) / Math.Max(1, outcomes.Sum(outcome => outcome.AirPicture.Objects)), "");
    }

    private static MeasuredCase Two(BenchQuestion question, List<TimedStudy> ones, List<TimedStudy> twos)
    {
        var elapsed = ones.Zip(twos, (one, two) => one.ElapsedSeconds / two.ElapsedSeconds);
        var processor = ones.Zip(twos, (one, two) => 2 * one.ProcessorSeconds / two.ProcessorSeconds);
        return new($"{twos[0].Runs} runs of {question.Replications} raids, two threads over one", question.Turns,
        [
            BenchFigure.Speed("times faster, by the clock on the wall", new([.. elapsed]), "") with { AtLeast = 1.85 },
            BenchFigure.Speed("times faster on two idle cores, by processor time", new([.. processor]), ""),
        ]);
    }

    /// <summary>One turn.</summary>
    private sealed record TimedStudy(StudyResult Result, double ProcessorSeconds, double ElapsedSeconds)
    {
        public int Runs => Result.Outcomes.Count;

        public double StageSeconds => Enum.GetValues<Stage>().Sum(SecondsOf);

        /// <summary>A stage is timed by the clock on the wall; other work on the machine is taken out by the process's share of it.</summary>
        public double SecondsOf(Stage stage) =>
            Result.Timing.First(time => time.Stage == stage.ToString()).Time.Seconds * Math.Min(1, ProcessorSeconds / ElapsedSeconds);
    }
}
