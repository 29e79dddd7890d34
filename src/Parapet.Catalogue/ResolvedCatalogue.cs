using System.Collections.Immutable;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Systems;
using Parapet.Flight.Endgame;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Navigation;
using Parapet.Flight.Targets;
using Parapet.Networks;
using Parapet.Sensing.Assessment;
using Parapet.Sensing.Listening;
using Parapet.Sensing.Radar;
using Parapet.Sensing.Warning;
using Parapet.Simulation.Scenarios;

namespace Parapet.Catalogue;

/// <summary>The catalogue in plain descriptions, every disputed figure settled by one draw.</summary>
public sealed class ResolvedCatalogue
{
    internal ResolvedCatalogue(SystemCatalogue catalogue, FigureDraw draw)
    {
        Draw = draw;
        Settled = [.. catalogue.Disputes.Select(dispute => new SettledDispute(dispute, dispute.In(draw)))];
        Radars = By(catalogue.All<RadarEntry>(), entry => entry.In(draw));
        Orbits = catalogue.All<RadarEntry>().Where(entry => entry.IsAirborne)
            .ToImmutableSortedDictionary(entry => entry.Id, entry => entry.FlightSpeed!.In(draw), StringComparer.Ordinal);
        RadarCosts = catalogue.All<RadarEntry>().Where(entry => entry.Cost is not null)
            .ToImmutableSortedDictionary(entry => entry.Id, entry => entry.Cost!.In(draw), StringComparer.Ordinal);
        ListeningPosts = By(catalogue.All<ListeningPostEntry>(), entry => entry.In(draw, catalogue));
        LaunchWarnings = By(catalogue.All<LaunchWarningEntry>(), entry => entry.In(draw));
        Interceptors = By(catalogue.All<RoundEntry>(), entry => entry.Round(draw, catalogue.Shared.KillProbability));
        Warheads = By(catalogue.All<RoundEntry>(), entry => entry.Kills);
        Targets = By(catalogue.All<ThreatEntry>(), entry => entry.In(draw));
        Links = By(catalogue.All<NetworkEntry>(), entry => entry.In(draw));
        Doctrines = By(catalogue.All<DoctrineEntry>(), entry => entry.In(draw));
        KillAssessments = By(catalogue.All<AssessmentEntry>(), entry => entry.In(draw));
        Strikes = By(catalogue.All<StrikeEntry>(), entry => entry.In(draw));
        Fighters = By(catalogue.All<FighterEntry>(), entry => entry.In(draw, catalogue));
        NavigationJammers = By(catalogue.All<NavigationJammerEntry>(), entry => entry.In(draw));
        var radars = catalogue.All<SensorEntry>().ToDictionary(entry => entry.Id);
        var doctrines = catalogue.All<DoctrineEntry>().ToDictionary(entry => entry.Id);
        Systems = By(catalogue.All<SystemEntry>(), entry => entry.In(draw, radars, doctrines));
    }

    /// <summary>The reading of the public record by which everything here is settled.</summary>
    public FigureDraw Draw { get; }

    /// <summary>How each dispute was settled, in the order of <see cref="SystemCatalogue.Disputes"/>: what a study explains its answer by.</summary>
    public ImmutableArray<SettledDispute> Settled { get; }

    /// <summary>By id, as are all that follow.</summary>
    public ImmutableSortedDictionary<string, RadarDescription> Radars { get; }

    /// <summary>Speed along the orbit of each airborne radar; its height is the radar's mast height.</summary>
    public ImmutableSortedDictionary<string, Speed> Orbits { get; }

    /// <summary>Cost of each radar that is bought by itself.</summary>
    public ImmutableSortedDictionary<string, Money> RadarCosts { get; }

    public ImmutableSortedDictionary<string, ListeningPostDescription> ListeningPosts { get; }

    public ImmutableSortedDictionary<string, LaunchWarningDescription> LaunchWarnings { get; }

    /// <summary>Rounds of every kind, the shells of guns among them.</summary>
    public ImmutableSortedDictionary<string, InterceptorDescription> Interceptors { get; }

    /// <summary>How each round kills, by its id.</summary>
    public ImmutableSortedDictionary<string, WarheadKind> Warheads { get; }

    /// <summary>Threats, friendly and civil aircraft.</summary>
    public ImmutableSortedDictionary<string, TargetDescription> Targets { get; }

    /// <summary>Presets of links, by the name under which studies ask for them.</summary>
    public ImmutableSortedDictionary<string, LinkDescription> Links { get; }

    public ImmutableSortedDictionary<string, DoctrineDescription> Doctrines { get; }

    public ImmutableSortedDictionary<string, KillAssessmentDescription> KillAssessments { get; }

    public ImmutableSortedDictionary<string, StrikeDescription> Strikes { get; }

    /// <summary>Classes of fighter among the defenders.</summary>
    public ImmutableSortedDictionary<string, FighterDescription> Fighters { get; }

    /// <summary>Of the defence, against satellite navigation and control links.</summary>
    public ImmutableSortedDictionary<string, NavigationJammerDescription> NavigationJammers { get; }

    public ImmutableSortedDictionary<string, SystemDescription> Systems { get; }

    private static ImmutableSortedDictionary<string, TDescription> By<TEntry, TDescription>(ImmutableArray<TEntry> entries, Func<TEntry, TDescription> describe)
        where TEntry : Entry =>
        entries.ToImmutableSortedDictionary(entry => entry.Id, describe, StringComparer.Ordinal);
}
