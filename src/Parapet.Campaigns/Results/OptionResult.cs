using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Entries;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Results;

/// <summary>One option of a study as it was run: a force, how it is connected, and what it holds.</summary>
public sealed record OptionResult
{
    public required string Name { get; init; }

    /// <summary>The hardware factor: the same words for the same hardware in every option.</summary>
    public required string Force { get; init; }

    /// <summary>The connection factor: the same word for the same preset in every option.</summary>
    public required string Connection { get; init; }

    public OptionRole Role { get; init; } = OptionRole.Compared;

    /// <summary>On what its force is sized, where that is not the study's own basis.</summary>
    public ForceBasis? OtherBasis { get; init; }

    /// <summary>The rule by which its force was sited.</summary>
    public SitingRule Siting { get; init; }

    /// <summary>Its own radars and fire units, where the rule put them.</summary>
    public ImmutableArray<StandingPart> Standing { get; init; } = [];

    /// <summary>Whether it is one of the study's own options, and not one of these once more on another basis or by another siting rule.</summary>
    public bool IsAsStudied => OtherBasis is null && Role != OptionRole.OtherSiting;

    /// <summary>Whether the option is known not to be on offer; the report marks it.</summary>
    public bool Hypothetical { get; init; }

    public WeaponControlStatus WeaponControl { get; init; } = WeaponControlStatus.Tight;

    /// <summary>Acquisition cost of the force.</summary>
    public required Money Cost { get; init; }

    public required int FireUnits { get; init; }

    public required int ReadyRounds { get; init; }

    public required int TargetChannels { get; init; }

    public required int MissileChannels { get; init; }

    /// <summary>Its command posts by name, the national centre first.</summary>
    public ImmutableArray<string> Nodes { get; init; } = [];

    /// <summary>The system of each of its fire units, by name, in the order of their numbers.</summary>
    public ImmutableArray<string> UnitSystems { get; init; } = [];

    /// <summary>Names of the radars that guide its rounds, each once; empty without a defence.</summary>
    public ImmutableArray<string> EngagementRadars { get; init; } = [];

    /// <summary>The name of each type of round that it may fire, by its id.</summary>
    public ImmutableSortedDictionary<string, string> RoundNames { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>How each kind of round that it holds kills, by the round's id; empty without a defence.</summary>
    public ImmutableSortedDictionary<string, WarheadKind> Warheads { get; init; } = ImmutableSortedDictionary<string, WarheadKind>.Empty;

    /// <summary>The name of a post by its number; null where it is none of this option's.</summary>
    public string? NameOf(int node) => Nodes.ElementAtOrDefault(node - CommandPostPlacement.FirstNode);

    /// <summary>The system of a fire unit by its number, by name; null where it is none of this option's.</summary>
    public string? SystemOf(int unit) => UnitSystems.ElementAtOrDefault(unit);

    /// <summary>The units in words, for the reader: "2 S-400 battalions".</summary>
    public required string Units { get; init; }
}
