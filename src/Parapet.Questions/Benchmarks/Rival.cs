using System.ComponentModel;

namespace Parapet.Questions.Benchmarks;

/// <summary>What another program reaches at the same or the nearest work.</summary>
public sealed record Rival(
    [property: Description("The program.")] string Name,
    [property: Description("The least that it reached.")] double Low,
    [property: Description("The most that it reached.")] double High,
    [property: Description("Of both.")] string Unit,
    [property: Description("Whether it was measured in this run; a stored figure is of another day, on another machine of this kind.")] bool InThisRun,
    [property: Description("What it does, and what it leaves out.")] string Work);
