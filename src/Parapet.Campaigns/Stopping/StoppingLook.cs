using System.Collections.Immutable;

namespace Parapet.Campaigns.Stopping;

/// <summary>What a stopping rule saw of the first draws of a run.</summary>
/// <param name="Draws">Of the disputed figures, whole.</param>
/// <param name="Raids">In them.</param>
/// <param name="Seen">One for each condition.</param>
public sealed record StoppingLook(int Draws, int Raids, ImmutableArray<StoppingSight> Seen)
{
    /// <summary>Whether every condition holds.</summary>
    public bool IsNarrow => Seen.All(sight => sight.IsNarrow);
}
