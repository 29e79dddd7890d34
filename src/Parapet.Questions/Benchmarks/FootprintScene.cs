using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Footprints;

namespace Parapet.Questions.Benchmarks;

/// <summary>What systems can defend against missiles, each by itself and with a cue.</summary>
internal sealed class FootprintScene(ImmutableArray<string> systems, ImmutableArray<string> threats, string cue) : IBenchScene
{
    public string Name => "footprint";

    public string Meaning => $"The command `footprint {string.Join(' ', systems)} --against {string.Join(' ', threats)} --cue {cue}`: every system against every missile, by itself and with the cue; processor time of all threads.";

    public ImmutableArray<string> Options => [];

    public int Steps(BenchQuestion question) => question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation)
    {
        var asked = new FootprintQuestion(systems, threats) { Cue = cue };
        var (processor, wall) = (ImmutableArray.CreateBuilder<double>(), ImmutableArray.CreateBuilder<double>());
        FootprintAnswer? answer = null;
        for (var turn = 0; turn < question.Turns; turn++)
        {
            var (begun, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            if (asked.Answer(problems, null, cancellation) is not { } areas)
            {
                return [];
            }

            processor.Add((Environment.CpuUsage.TotalTime - begun).TotalSeconds);
            wall.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
            answer = areas;
            step();
        }

        return
        [
            new($"{systems.Length} x {threats.Length} with a cue", question.Turns,
            [
                BenchFigure.Speed("processor time", new(processor.ToImmutable()), "s") with { AtMost = 5 },
                BenchFigure.Speed("by the clock on the wall", new(wall.ToImmutable()), "s"),
                new(FigureKind.Workload, "footprints", answer!.Areas.Length, ""),
                .. answer.Areas.Select(area => new BenchFigure(
                    FigureKind.Accuracy, $"{area.System} against {area.Threat}, {(area.Cue is null ? "by itself" : "with the cue")}", area.Area.SquareKilometres, "km2")),
            ]),
        ];
    }
}
