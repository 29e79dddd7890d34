using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Questions.Benchmarks;

/// <summary>A scene and what it took.</summary>
public sealed record MeasuredScene(
    [property: Description("The scene's name.")] string Scene,
    [property: Description("What it is, and what is timed.")] string Meaning,
    [property: Description("In the order in which they were run.")] ImmutableArray<MeasuredCase> Cases);
