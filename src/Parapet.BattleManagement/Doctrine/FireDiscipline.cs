using System.Collections.Immutable;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>
/// How a post spends what it has left. What is left of a type it knows of its own units by count, and of those of linked posts by
/// what they last reported.
/// </summary>
public sealed record FireDiscipline
{
    /// <summary>What the rounds of a salvo depend on.</summary>
    public SalvoMethod Salvo { get; init; }

    /// <summary>Classes with salvos of their own, each once; the doctrine's patterns hold for all others.</summary>
    public ImmutableArray<ClassPattern> Classes { get; init; } = [];

    /// <summary>Types of which rounds are kept, each once.</summary>
    public ImmutableArray<KeptRounds> Kept { get; init; } = [];

    /// <summary>With <see cref="SalvoMethod.Dynamic"/>: targets that the post expects to fire at in the whole run, positive.</summary>
    public int Expected { get; init; }

    /// <summary>What another post reported of a unit's stock counts for this long, positive.</summary>
    public Duration ReportAge { get; init; } = Duration.FromSeconds(60);
}
