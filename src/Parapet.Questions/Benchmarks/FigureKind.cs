namespace Parapet.Questions.Benchmarks;

/// <summary>What a figure of a scene tells.</summary>
public enum FigureKind
{
    /// <summary>How fast it went.</summary>
    Speed,

    /// <summary>Where the time went.</summary>
    Share,

    /// <summary>What was to be done.</summary>
    Workload,

    /// <summary>How good the outcome was.</summary>
    Accuracy,
}
