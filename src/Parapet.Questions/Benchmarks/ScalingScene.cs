using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Benchmarks.Radars;

namespace Parapet.Questions.Benchmarks;

/// <summary>How the cost of the radars' scene grows with aircraft and with radars, stage by stage.</summary>
internal sealed class ScalingScene : IBenchScene
{
    private const int Radars = 16;
    private const int Aircraft = 100;
    private const double MostExponent = 1.1;

    private static readonly int[] AircraftLadder = [10, 30, 100, 300, 1_000, 2_000];
    private static readonly int[] RadarLadder = [1, 4, 16, 36, 100];

    public string Name => "scaling";

    public string Meaning =>
        $"The scene of `radars` with 10 to 2,000 aircraft before {Radars} radars, and with 1 to 100 radars before {Aircraft} aircraft. The exponents are those of the power of the count that fits the thread time best in logarithms: 1 where twice as many cost twice as much.";

    public ImmutableArray<string> Options => ["--aircraft", "--radars", "--keeper", "--seconds"];

    public int Steps(BenchQuestion question) => (Aircrafts(question).Count() + RadarCounts(question).Count()) * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation)
    {
        RadarField Field(int aircraft, int radars) => new(aircraft, radars, question.Keeper) { Time = question.FlightTime };

        Rung[] byAircraft = [.. Aircrafts(question).Select(count => Climb(count, Field(count, Math.Min(Radars, question.Radars ?? Radars)), question, step, cancellation))];
        Rung[] byRadars = [.. RadarCounts(question).Select(count => Climb(count, Field(Math.Min(Aircraft, question.Aircraft ?? Aircraft), count), question, step, cancellation))];
        return
        [
            .. byAircraft.Concat(byRadars).Select(rung => rung.Case),
            Exponents("exponents in aircraft", byAircraft, question), Exponents("exponents in radars", byRadars, question),
        ];
    }

    private static IEnumerable<int> Aircrafts(BenchQuestion question) => AircraftLadder.Where(count => count <= (question.Aircraft ?? AircraftLadder[^1]));

    private static IEnumerable<int> RadarCounts(BenchQuestion question) => RadarLadder.Where(count => count <= (question.Radars ?? RadarLadder[^1]));

    private static Rung Climb(int count, RadarField field, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var run = new FieldRun(field);
        run.WarmUp(cancellation);
        PeakMemory.Restart();
        var seconds = run.Time(question.Turns, step, cancellation);
        ImmutableArray<BenchFigure> shares = [.. run.Shares];
        return new(count, seconds.Median, shares, new(field.ToString(), question.Turns,
        [
            BenchFigure.Speed("processor time", seconds, "s"),
            BenchFigure.Speed("times real time", seconds.Select(taken => field.Time.Seconds / taken), ""),
            new(FigureKind.Speed, "peak memory of the process", PeakMemory.Megabytes, "MB"),
            .. shares,
        ]));
    }

    private static MeasuredCase Exponents(string name, Rung[] ladder, BenchQuestion question)
    {
        string[] stages = [.. ladder.SelectMany(rung => rung.Shares).Select(share => share.Name).Distinct()];
        return new(name, question.Turns,
        [
            .. Of("all", _ => 1),
            .. stages.SelectMany(stage => Of(stage, rung => rung.Shares.FirstOrDefault(share => share.Name == stage)?.Value ?? 0)),
        ]);

        IEnumerable<BenchFigure> Of(string what, Func<Rung, double> share)
        {
            (double Count, double Seconds)[] points = [.. ladder.Select(rung => ((double)rung.Count, rung.Seconds * share(rung))).Where(point => point.Item2 > 0)];
            if (points.Length > 1)
            {
                yield return new(FigureKind.Speed, $"{what}, whole ladder", PowerLaw.Exponent(points), "") { AtMost = MostExponent };
                yield return new(FigureKind.Speed, $"{what}, upper half", PowerLaw.Exponent(points[((points.Length - 1) / 2)..]), "") { AtMost = MostExponent };
            }
        }
    }

    private sealed record Rung(int Count, double Seconds, ImmutableArray<BenchFigure> Shares, MeasuredCase Case);
}
