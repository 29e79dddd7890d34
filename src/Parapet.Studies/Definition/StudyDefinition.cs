using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Definition;

/// <summary>A study as its file states it: a question, the forces and connections compared, and the raids they all meet.</summary>
public sealed record StudyDefinition : IChecked
{
    [Description("the study's name, as its folder")]
    public required string Study { get; init; }

    [Description("a line for headings")]
    public required string Title { get; init; }

    [Description("the question it is to answer")]
    public required string Question { get; init; }

    [Description("the year whose threats are flown: 2017 or 2025")]
    public required string ThreatSet { get; init; }

    [Description("the seed of every random stream")]
    public required ulong Seed { get; init; }

    [Description("replications of each option, rounded up to a multiple of outerDraws")]
    [Allowed("[2, 1000000]")]
    public required int Replications { get; init; }

    [Description("draws of the disputed figures, each shared by all options")]
    [Allowed("[2, 100000]")]
    public required int OuterDraws { get; init; }

    [Description("a run is broken off here if fates are still open")]
    [Allowed("[1 s, 86400 s]")]
    public required Duration TimeLimit { get; init; }

    [Description("on what the forces are held equal")]
    public required string Basis { get; init; }

    [Description("the same in a sentence or two")]
    public required string BasisNote { get; init; }

    [Description("further bases on which the same options are run")]
    public ImmutableArray<OtherBasis> OtherBases { get; init; } = [];

    [Description("what decides the answer; leakers if left out")]
    public DecidingText Answer { get; init; } = new();

    [Description("what this study alone changes of the catalogue: by file (shared, or kind and id as in interceptors/gem-t) the fields that it states otherwise, each with its source or reason")]
    public CatalogueChanges? Catalogue { get; init; }

    [Description("over what ground it is played: relief, or the smooth earth; relief if left out")]
    public GroundKind Ground { get; init; }

    [Description("what is worth defending")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<Asset> Assets { get; init; }

    [Description("the national centre and its sensors, the same in every option")]
    public required NationalAssets National { get; init; }

    [Description("where systems may stand, and by which rules they are sited")]
    public required SitePlan Places { get; init; }

    [Description("the hardware compared")]
    [Allowed("[1, 100]")]
    public required ImmutableArray<Force> Forces { get; init; }

    [Description("the network preset that ties batteries of one kind in every option")]
    [NamesEntry(typeof(NetworkEntry))]
    public required string OwnNet { get; init; }

    [Description("when two tracks are one target; required where any link carries tracks")]
    public CorrelationRule? Correlation { get; init; }

    [Description("what posts make of their own sites, where the raid goes for the defence")]
    public SelfDefence SelfDefence { get; init; } = new();

    [Description("how radars keep their tracks; by nearest neighbour if left out")]
    public TrackingRule Tracking { get; init; } = new();

    [Description("ways for friendly and civil aircraft that options may publish to their posts")]
    public ImmutableArray<Corridor> Corridors { get; init; } = [];

    [Description("stations of fighters that options may have among their defenders")]
    public ImmutableArray<FighterGroup> Fighters { get; init; } = [];

    [Description("jammers against satellite navigation and control links that options may have among their defence")]
    public ImmutableArray<NavigationJammers> NavigationJammers { get; init; } = [];

    [Description("zones that options may agree on, so that systems keep off each other's targets without a link")]
    public ImmutableArray<ZoneRule> Zones { get; init; } = [];

    [Description("supplies of power, each with the nodes that it feeds")]
    public ImmutableArray<PowerSupply> Power { get; init; } = [];

    [Description("the connections compared")]
    [Allowed("[1, 100]")]
    public required ImmutableArray<Connection> Connections { get; init; }

    [Description("the options: cells of the table of force and connection")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<StudyOption> Options { get; init; }

    [Description("the pairs of options whose difference answers the question, the headline first")]
    public ImmutableArray<Comparison> Comparisons { get; init; } = [];

    [Description("what the way through the air and over the ground does to radar waves; refraction and masking alone if left out")]
    public PropagationRule Propagation { get; init; } = new();

    [Description("the weather of all raids; none if left out")]
    public WeatherRule? Weather { get; init; }

    [Description("directions from which threats come")]
    [Allowed("[1, 100]")]
    public required ImmutableArray<Axis> Axes { get; init; }

    [Description("the threats of a raid, in groups")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<RaidGroup> Raid { get; init; }

    [Description("what is varied from raid to raid")]
    public Sweep Sweep { get; init; } = new();

    [Description("raids in a row with the magazines carried over; each raid finds full launchers if left out")]
    public Campaign? Campaign { get; init; }

    [Description("friendly and civil aircraft in the air, in groups")]
    public ImmutableArray<FriendGroup> Friends { get; init; } = [];

    [Description("what the study says of itself")]
    public required PageText Page { get; init; }

    /// <summary>The recordings that groups fly, each once, by name.</summary>
    public ImmutableArray<RecordedFile> Recordings =>
    [
        .. Raid.Select(group => group.Recorded).Concat(Friends.Select(group => group.Recorded)).OfType<RecordedTraffic>()
            .SelectMany(recorded => recorded.Files).DistinctBy(file => file.Name).OrderBy(file => file.Name, StringComparer.Ordinal),
    ];

    /// <summary>The force of an option, by its name; there is one in a study that was read without problems.</summary>
    public Force ForceOf(StudyOption option) => Forces.First(force => force.Name == option.Force);

    /// <summary>The connection of an option, by its name.</summary>
    public Connection ConnectionOf(StudyOption option) => Connections.First(connection => connection.Name == option.Connection);

    /// <summary>The place of an asset in <see cref="Assets"/>, by its name; -1 where there is none of it.</summary>
    public int AssetIndex(string name)
    {
        for (var i = 0; i < Assets.Length; i++)
        {
            if (Assets[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    void IChecked.Check(Node node, Problems problems) => StudyCheck.Names(this, node, problems);
}
