using System.Collections.Immutable;
using System.ComponentModel;

namespace Parapet.Studies.Definition;

/// <summary>Hardware: systems in the order in which the study lists them.</summary>
public sealed record Force
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("its systems: catalogue ids, or with a site and a boresight for the rule 'listed' as { system: thaad, at: Ankara, boresight: 100 deg }; none for no defence")]
    public required ImmutableArray<ListedSystem> Systems { get; init; }

    [Description("its systems on other bases, where they differ")]
    public ImmutableArray<ForceOnBasis> On { get; init; } = [];

    [Description("systems of short range around the assets or beside its systems, each with how many beside what; none if left out")]
    public ImmutableArray<PointDefence> PointDefence { get; init; } = [];

    [Description("posts that hear or see and radiate nothing, which report to the national centre; none if left out")]
    public ImmutableArray<ListeningPosts> ListeningPosts { get; init; } = [];

    /// <summary>The catalogue ids of all that it has, point defence too, each once.</summary>
    public ImmutableArray<string> Kinds => [.. Ids.Concat(PointDefence.Select(defence => defence.System)).Distinct()];

    /// <summary>The catalogue ids of its systems, in their order.</summary>
    public ImmutableArray<string> Ids => [.. Systems.Select(system => system.System)];

    /// <summary>Its systems on a basis, by the basis's words; the study's own where nothing else is said.</summary>
    public ImmutableArray<ListedSystem> SystemsOn(string basis) => On.FirstOrDefault(size => size.Basis == basis)?.Systems ?? Systems;
}
