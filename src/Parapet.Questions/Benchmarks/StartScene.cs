using System.Collections.Immutable;
using System.Diagnostics;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Benchmarks;

/// <summary>How long the program takes to tell its help.</summary>
/// <param name="script">The script that builds and runs the program; null where there is none.</param>
internal sealed class StartScene(string? script) : IBenchScene
{
    private const int StartsOfATurn = 5;

    public string Name => "start";

    public string Meaning => $"The start of the program until it has told its help and is gone; {StartsOfATurn} starts in each turn. Processor time is that of all the processes of a start.";

    public ImmutableArray<string> Options => [];

    public int Steps(BenchQuestion question) => Starts().Count() * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation) =>
        [.. Starts().Select(start => Measure(start, question, step, cancellation))];

    private IEnumerable<(string Case, string Program, ImmutableArray<string> Arguments)> Starts()
    {
        if (script is not null)
        {
            yield return ("./parapet --help", script, ["--help"]);
        }

        yield return ("the program alone, --help", "dotnet", [Path.Combine(AppContext.BaseDirectory, "parapet.dll"), "--help"]);
    }

    private static MeasuredCase Measure((string Case, string Program, ImmutableArray<string> Arguments) start, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var lines = Run(start.Program, start.Arguments);
        var (processor, wall) = (ImmutableArray.CreateBuilder<double>(), ImmutableArray.CreateBuilder<double>());
        for (var turn = 0; turn < question.Turns; turn++)
        {
            for (var run = 0; run < StartsOfATurn; run++)
            {
                cancellation.ThrowIfCancellationRequested();
                var (begun, clock) = (ChildClock.Seconds, Stopwatch.GetTimestamp());
                Run(start.Program, start.Arguments);
                wall.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
                processor.Add(ChildClock.Seconds - begun);
            }

            step();
        }

        return new(start.Case, question.Turns,
        [
            BenchFigure.Speed("by the clock on the wall", new(wall.ToImmutable()), "s") with { AtMost = 0.15 },
            BenchFigure.Speed("processor time", new(processor.ToImmutable()), "s"),
            new(FigureKind.Workload, "lines of help", lines, ""),
        ]);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Lines that it wrote.</returns>
    private static int Run(string program, ImmutableArray<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n').Length;
        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}");
    }
}
