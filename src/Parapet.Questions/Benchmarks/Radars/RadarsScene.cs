using System.Collections.Immutable;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Benchmarks.Radars;

/// <summary>Aircraft before rotating radars, without and with interceptors.</summary>
internal sealed class RadarsScene : IBenchScene
{
    private const int Aircraft = 1_000;
    private const int Radars = 16;
    private const double MostMegabytes = 400;

    public string Name => "radars";

    public string Meaning =>
        "Aircraft fly straight on at 3 to 12 km through 400 x 400 km, before rotating radars 60 km apart with detection by chance, noise, false alarms, horizon masks and their own track keepers, which report to one post. Timed is the whole run, set-up of flights and masks apart.";

    public ImmutableArray<string> Options => ["--aircraft", "--radars", "--interceptors", "--keeper", "--seconds"];

    public int Steps(BenchQuestion question) => Fields(question).Sum(_ => question.Turns + 1);

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation) =>
        [.. Fields(question).Select(field => Measure(question, field, step, cancellation))];

    private static IEnumerable<RadarField> Fields(BenchQuestion question)
    {
        var field = new RadarField(question.Aircraft ?? Aircraft, question.Radars ?? Radars, question.Keeper) { Time = question.FlightTime };
        return question.Interceptors > 0 ? [field, field with { Interceptors = question.Interceptors }] : [field];
    }

    private static MeasuredCase Measure(BenchQuestion question, RadarField field, Action step, CancellationToken cancellation)
    {
        var run = new FieldRun(field);
        run.WarmUp(cancellation);
        PeakMemory.Restart();
        var seconds = run.Time(question.Turns, step, cancellation);
        var memory = new BenchFigure(FigureKind.Speed, "peak memory of the process", PeakMemory.Megabytes, "MB") { AtMost = BarOfMemory(field) };
        var watch = run.Watched(cancellation);
        step();
        return new(
            field.ToString(), question.Turns,
            [.. Speed(field, seconds), memory, .. run.Shares, .. Workload(field, watch), .. Accuracy(watch)])
        { Rivals = Rivals(field) };
    }

    private static IEnumerable<BenchFigure> Speed(RadarField field, Turns seconds) =>
    [
        BenchFigure.Speed("processor time", seconds, "s"),
        BenchFigure.Speed("times real time", seconds.Select(taken => field.Time.Seconds / taken), "") with { AtLeast = FieldBars.TimesRealTime(field) },
    ];

    private static double? BarOfMemory(RadarField field) => FieldBars.IsBarred(field) ? MostMegabytes : null;

    private static IEnumerable<BenchFigure> Workload(RadarField field, FieldWatch watch)
    {
        yield return new(FigureKind.Workload, "time simulated", field.Time.Seconds, "s");
        yield return new(FigureKind.Workload, "scans", watch.Scans, "");
        yield return new(FigureKind.Workload, "plots", watch.Plots, "");
        yield return new(FigureKind.Workload, "tracks reported", watch.Reports, "");
        if (watch.Launched > 0)
        {
            yield return new(FigureKind.Workload, "rounds launched", watch.Launched, "");
            yield return new(FigureKind.Workload, "rounds in the air, the most", watch.MostFlying, "");
            yield return new(FigureKind.Workload, "rounds in the air, the mean", watch.RoundSteps * FieldWatch.FlightStepSeconds / field.Time.Seconds, "");
        }
    }

    private static IEnumerable<BenchFigure> Accuracy(FieldWatch watch)
    {
        var score = watch.Score();
        yield return new(FigureKind.Accuracy, "completeness of the picture", score.Completeness, "");
        yield return new(FigureKind.Accuracy, "ambiguity", score.Ambiguity, "");
        yield return new(FigureKind.Accuracy, "spuriousness", score.Spuriousness, "");
        yield return new(FigureKind.Accuracy, "longest segment", score.LongestSegment, "");
        yield return new(FigureKind.Accuracy, "position error, root mean square", score.PositionError, "m");
        if (watch.Launched > 0)
        {
            yield return new(FigureKind.Accuracy, "rounds that reached their target, of those that ended", (double)watch.Arrived / Math.Max(1, watch.Ended), "");
        }
    }

    private static ImmutableArray<Rival> Rivals(RadarField field) => field.Interceptors > 0
        ? [new("MIXR", 2.3, 2.8, "times real time", InThisRun: false, "1,000 aircraft, 16 radars, 200 missiles by lead pursuit on truth; tracks by the truth's own pointer, no noise, no false alarms")]
        : [new("MIXR", 2.6, 3.2, "times real time", InThisRun: false, "1,000 aircraft, 16 radars; tracks by the truth's own pointer, no noise, no false alarms, flat earth")];
}
