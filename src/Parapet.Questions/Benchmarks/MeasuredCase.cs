using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Questions.Benchmarks;

/// <summary>One case of a scene: its figures, and rivals at the same work.</summary>
public sealed record MeasuredCase(
    [property: Description("What was run.")] string Case,
    [property: Description("How often it was timed.")] int Turns,
    [property: Description("Speed, where the time went, workload and accuracy.")] ImmutableArray<BenchFigure> Figures)
{
    [Description("Other programs at the same or the nearest work; empty where none can do it.")]
    public ImmutableArray<Rival> Rivals { get; init; } = [];
}
