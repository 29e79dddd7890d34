using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.BattleManagement.FireRules;
using Parapet.BattleManagement.Identification;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Messages;

namespace Parapet.BattleManagement;

/// <summary>A command post: its place in the network, its rules, what it defends and with what.</summary>
public sealed record CommandPostDescription
{
    /// <summary>Its node in the network, by which its orders and tracks are told from another post's.</summary>
    public required NodeId Node { get; init; }

    public required string Name { get; init; }

    public required DoctrineDescription Doctrine { get; init; }

    /// <summary>What it defends, and against whose loss it ranks threats.</summary>
    public required ImmutableArray<DefendedAsset> Assets { get; init; }

    /// <summary>By ascending id.</summary>
    public required ImmutableArray<FireUnitSite> Units { get; init; }

    /// <summary>Ways published for friendly and civil traffic; none by default.</summary>
    public ImmutableArray<SafeCorridor> Corridors { get; init; } = [];

    /// <summary>Where the post may engage by procedure; everywhere by default.</summary>
    public ImmutableArray<Zone> Zones { get; init; } = [];

    /// <summary>Fire units of other posts whose place and rounds are known beforehand; what they have left only reports tell. None by default.</summary>
    public ImmutableArray<FireUnitSite> KnownUnits { get; init; } = [];

    /// <summary>By what it ranks threats in place of what its doctrine names; null where it goes by the doctrine.</summary>
    public IThreatRule? OwnThreats { get; init; }

    /// <summary>By what it fires in place of its doctrine's salvos, looks and assignment; null where it goes by the doctrine.</summary>
    public IFireRule? OwnFire { get; init; }

    /// <summary>Whether it controls fighters.</summary>
    public bool ControlsFighters { get; init; }

    /// <summary>Whether missiles of the raid are known to release light objects; which object is one, nobody knows.</summary>
    public bool ExpectsLightObjects { get; init; }

    /// <summary>Above this standard deviation of the predicted impact, a falling track is not yet good enough to fire at.</summary>
    public Length MaximumImpactSigma { get; init; } = Length.FromKilometres(20);
}
