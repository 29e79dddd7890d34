using System.Collections.Immutable;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Terrain;
using Parapet.Flight.Endgame;
using Parapet.Flight.Navigation;
using Parapet.Flight.Targets;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Networks;
using Parapet.Sensing.Assessment;

namespace Parapet.Simulation.Scenarios;

/// <summary>
/// Everything one run needs, resolved to plain numbers: forces in place, links, assets, and the flights of the raid.
/// Immutable, so that options and threads can share its parts.
/// </summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    /// <summary>The ground as command posts know it from their maps.</summary>
    public required IElevation Terrain { get; init; }

    /// <summary>In the order of their ids, which start at 0. National sensors come first, so that a force added behind them changes none of their draws.</summary>
    public required ImmutableArray<SensorPlacement> Sensors { get; init; }

    /// <summary>Posts that hear or see and radiate nothing; none by default. In the order of their keepers' ids, which start at <see cref="ListeningFieldPlacement.FirstNode"/>.</summary>
    public ImmutableArray<ListeningFieldPlacement> ListeningFields { get; init; } = [];

    /// <summary>In the order of their node ids, which start at <see cref="CommandPostPlacement.FirstNode"/>.</summary>
    public required ImmutableArray<CommandPostPlacement> Posts { get; init; }

    /// <summary>In the order of their ids, which start at 0.</summary>
    public required ImmutableArray<FireUnitPlacement> FireUnits { get; init; }

    /// <summary>Where fighters stand and patrol; none by default. They are numbered through, station by station.</summary>
    public ImmutableArray<FighterStation> FighterStations { get; init; } = [];

    public required ImmutableArray<DirectedLink> Links { get; init; }

    /// <summary>Whether jammed radars tell the bearings of what jams them; by default they do.</summary>
    public bool Strobes { get; init; } = true;

    /// <summary>In the order of their node ids, which start at <see cref="GatewayPlacement.FirstNode"/>; no ring of them.</summary>
    public ImmutableArray<GatewayPlacement> Gateways { get; init; } = [];

    /// <summary>When a post takes two tracks for one target.</summary>
    public AirPictureSettings Correlation { get; init; } = new();

    /// <summary>What posts do about the systematic errors of radars.</summary>
    public RegistrationRule Registration { get; init; }

    public required ImmutableArray<DefendedAsset> Assets { get; init; }

    /// <summary>The sites of the defence itself, where its posts defend those too; none by default. No fate is told by them.</summary>
    public ImmutableArray<DefendedAsset> OwnSites { get; init; } = [];

    /// <summary>Threats, friends and civil traffic, in the order of their ids, which start at 0.</summary>
    public required ImmutableArray<Target> Targets { get; init; }

    /// <summary>For each target the asset, by index, that it does harm to when its path ends; -1 for friends. A ballistic missile's harm is judged by where it falls.</summary>
    public required ImmutableArray<int> Aims { get; init; }

    /// <summary>For each target the part of the defence that it is sent against, none for an asset; empty where no target is sent against any.</summary>
    public ImmutableArray<DefencePart> Attacks { get; init; } = [];

    /// <summary>What hits do to parts of the defence; asked for where any is attacked.</summary>
    public StrikeDescription? Strikes { get; init; }

    /// <summary>What an earlier raid put out of order and nobody has repaired yet, each launcher by itself; its rounds are gone from the magazines already.</summary>
    public ImmutableArray<PartOut> OutAtStart { get; init; } = [];

    /// <summary>Jammers of the defence against navigation and control links; none by default. What they did is in the flights of the raid already.</summary>
    public ImmutableArray<NavigationJammerPlacement> NavigationJammers { get; init; } = [];

    /// <summary>For each target what it loses to them, null for nothing; empty where no target loses any.</summary>
    public ImmutableArray<NavigationLoss?> NavigationLosses { get; init; } = [];

    /// <summary>What flights the national centre knows of, and from when on; it tells them over links that carry them. None by default.</summary>
    public ImmutableArray<FlightPlan> FlightPlans { get; init; } = [];

    /// <summary>What posts are told in the midst of the run, in the order of time; nothing by default.</summary>
    public ImmutableArray<PostOrder> Orders { get; init; } = [];

    /// <summary>Whence models come that take the place of built-in ones.</summary>
    public OwnModelSources Own { get; init; } = OwnModelSources.None;

    public required KillAssessmentDescription KillAssessment { get; init; }

    /// <summary>The launch-warning satellite and the post that it alerts, where there is one.</summary>
    public LaunchWarningPlacement? LaunchWarning { get; init; }

    /// <summary>The run is broken off here if fates are still open; every open threat then counts as still flying.</summary>
    public required Duration TimeLimit { get; init; }

    /// <summary>Where a fire unit stands; of a station of fighters its base.</summary>
    public Geodetic PlaceOf(FireUnitId unit) =>
        unit.Value < FireUnits.Length ? FireUnits[unit.Value].Site.Place : FighterStations[unit.Value - FireUnits.Length].Base;

    /// <summary>The type of a round by its place in a unit's magazine, or in what a station's fighters carry.</summary>
    public string RoundOf(FireUnitId unit, int type) => unit.Value < FireUnits.Length
        ? FireUnits[unit.Value].Interceptors[type].Id
        : FighterStations[unit.Value - FireUnits.Length].Fighter.Weapons[type].Weapon.Id;

    /// <summary>The fire unit that a station of fighters is in the record: behind those on the ground.</summary>
    public FireUnitId UnitOf(int station) => new(FireUnits.Length + station);

    /// <summary>The part of the defence that a target is sent against; none for an asset.</summary>
    public DefencePart AttackOf(TargetId target) => Attacks.IsEmpty ? DefencePart.None : Attacks[target.Value];

    /// <summary>What a target loses to jamming; null for nothing.</summary>
    public NavigationLoss? LossOf(TargetId target) => NavigationLosses.IsEmpty ? null : NavigationLosses[target.Value];

    /// <summary>Where a part of the defence stands at the start; a command post stands with its first fire unit.</summary>
    /// <exception cref="ArgumentException">The part stands nowhere: a post without fire units.</exception>
    public Geodetic PlaceOf(DefencePart part) => part.Kind switch
    {
        DefencePartKind.Radar => Sensors[part.Index].Station.FrameAt(Instant.Start).Place,
        DefencePartKind.Launcher => FireUnits[part.Index].Site.Place,
        _ => FireUnits.FirstOrDefault(unit => unit.Post.Value == part.Index)?.Site.Place
            ?? throw new ArgumentException($"post {part.Index} has no fire unit, and so no place", nameof(part)),
    };
}
