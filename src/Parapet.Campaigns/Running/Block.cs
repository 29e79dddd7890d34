using System.Collections.Immutable;
using Parapet.Studies.Raids;

namespace Parapet.Campaigns.Running;

/// <summary>One raid met by every option.</summary>
/// <param name="Draw">The outer draw of the disputed figures.</param>
/// <param name="Replication">Its number in the study, which keys its streams.</param>
/// <param name="Runs">In the order of the options that were run.</param>
internal sealed record Block(int Draw, int Replication, Raid Raid, ImmutableArray<OptionRun> Runs)
{
    /// <summary>What the raid met of what is swept, by the plan's factors.</summary>
    public ImmutableArray<int> Levels { get; init; } = [];
}
