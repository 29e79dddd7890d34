using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Benchmarks.Radars;

namespace Parapet.Questions.Benchmarks;

/// <summary>Things that move, fifty times a second, in the engine's own flight code.</summary>
internal sealed class MoversScene : IBenchScene
{
    private const double LeastMillions = 5;

    private static readonly int[] Counts = [1_000, 3_000, 10_000];

    public string Name => "movers";

    public string Meaning =>
        "Movers at 50 Hz, alone. An update of an aircraft is its place and velocity on the Earth at the next fiftieth of a second, from a flight along a route that was laid down before (that is how the engine flies what is not a round: no forces are integrated). An update of an interceptor integrates its thrust, drag, gravity and guidance over a fiftieth of a second, five times as fine as the engine flies it.";

    public ImmutableArray<string> Options => ["--aircraft"];

    public int Steps(BenchQuestion question) => 2 * CountsOf(question).Length * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation) =>
    [
        .. CountsOf(question).Select(count => Aircraft(count, question, step, cancellation)),
        .. CountsOf(question).Select(count => Interceptors(count, question, step, cancellation)),
    ];

    private static int[] CountsOf(BenchQuestion question) => question.Aircraft is { } one ? [one] : Counts;

    private static MeasuredCase Aircraft(int count, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var movers = new AircraftMovers(count);
        var rates = Rates(movers.Fly, question, step, cancellation);
        return new(FormattableString.Invariant($"{count:#,0} aircraft"), question.Turns,
        [
            BenchFigure.Speed("updates a second", rates, "million") with { AtLeast = LeastMillions },
            new(FigureKind.Workload, "updates of a turn", movers.Updates, ""),
            new(FigureKind.Accuracy, "greatest departure of the way flown from the velocity told", movers.Departure().Metres, "m"),
        ])
        { Rivals = Mixr };
    }

    private static MeasuredCase Interceptors(int count, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var movers = new RoundMovers(count);
        var rates = Rates(movers.Fly, question, step, cancellation);
        return new(FormattableString.Invariant($"{count:#,0} interceptors"), question.Turns,
        [
            BenchFigure.Speed("updates a second", rates, "million"),
            new(FigureKind.Workload, "updates of a turn", movers.Updates, ""),
            new(FigureKind.Accuracy, "share that reached its target", movers.ReachedShare, ""),
        ])
        { Rivals = Mixr };
    }

    /// <summary>Millions of updates a second of processor time; the first turn only warms up.</summary>
    private static Turns Rates(Func<CancellationToken, long> fly, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        fly(cancellation);
        var rates = ImmutableArray.CreateBuilder<double>();
        for (var turn = 0; turn < question.Turns; turn++)
        {
            var begun = ThreadClock.Seconds;
            var updates = fly(cancellation);
            rates.Add(updates / (ThreadClock.Seconds - begun) / 1e6);
            step();
        }

        return new(rates.ToImmutable());
    }

    private static ImmutableArray<Rival> Mixr =>
    [
        new("MIXR", 2.0, 2.4, "million updates a second", InThisRun: false, "1,000 movers alone at 50 Hz, flat earth"),
        new("MIXR", 1.2, 1.2, "million updates a second", InThisRun: false, "4,000 movers alone at 50 Hz, flat earth"),
    ];
}
