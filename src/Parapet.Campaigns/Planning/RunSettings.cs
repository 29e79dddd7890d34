using System.Collections.Immutable;
using Parapet.Campaigns.Stopping;
using Parapet.Catalogue.Figures;
using Parapet.Studies.Counterfactuals;

namespace Parapet.Campaigns.Planning;

/// <summary>How a study is run, apart from what it asks.</summary>
public sealed record RunSettings
{
    /// <summary>In place of the study's own, or with a stopping rule the most; null keeps it, or what a rule has by itself.</summary>
    public int? Replications { get; init; }

    /// <summary>When the run has enough; null runs all replications and no more.</summary>
    public StoppingRule? Until { get; init; }

    /// <summary>In place of the study's own; null keeps it.</summary>
    public ulong? Seed { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>What is taken out of the study's world or put into it; nothing by default.</summary>
    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>The one reading of the public record that every outer draw takes; null draws the disputed figures anew in each.</summary>
    public FigureDraw? Figures { get; init; }

    /// <summary>Whether what happened in each run is kept beside what it came to: some four times as much to keep.</summary>
    public bool KeepsEvents { get; init; }

    /// <summary>The program's version, for the report's page.</summary>
    public required string Version { get; init; }
}
