using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Entries;
using Parapet.OwnModels;

namespace Parapet.Studies.Definition;

/// <summary>One cell of the table of force and connection.</summary>
public sealed record StudyOption
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("the name of its force")]
    public required string Force { get; init; }

    [Description("the name of its connection")]
    public required string Connection { get; init; }

    [Description("who may be fired at, where it differs from the doctrine's own rule; such an option is a point of the frontier of leakers and friendly losses")]
    public WeaponControlStatus? WeaponControl { get; init; }

    [Description("the catalogue id of the doctrine of every system of the option, where it differs from the systems' own")]
    [NamesEntry(typeof(DoctrineEntry))]
    public string? Doctrine { get; init; }

    [Description("by what its posts rank threats in place of what doctrines name: a model of one's own, which runs only where the command line allows it")]
    public OwnModel? ThreatRule { get; init; }

    [Description("what makes tracks of the plots of all its radars in place of what they name: a model of one's own, which runs only where the command line allows it")]
    public OwnModel? Tracker { get; init; }

    [Description("by what its posts choose rounds and moments in place of their doctrines' salvos, looks and assignment: a model of one's own, which runs only where the command line allows it")]
    public OwnModel? FireRule { get; init; }

    [Description("on whose tracks posts act and rounds may leave, where it differs from the doctrine's own rule")]
    public EngagementMode? Engagement { get; init; }

    [Description("names of the corridors that are published to every post of the option")]
    public ImmutableArray<string> Corridors { get; init; } = [];

    [Description("names of the zones that the option's systems keep to; a system that none names may engage everywhere")]
    public ImmutableArray<string> Zones { get; init; } = [];

    [Description("names of the stations of fighters that the option has")]
    public ImmutableArray<string> Fighters { get; init; } = [];

    [Description("names of the jammers against satellite navigation and control links that the option has")]
    public ImmutableArray<string> NavigationJammers { get; init; } = [];

    [Description("how the interrogators of its systems differ from the catalogue's")]
    public InterrogatorSetting? Interrogators { get; init; }

    [Description("what friends' transponders answer in, where the option has it otherwise")]
    public ImmutableArray<OptionTransponder> Transponders { get; init; } = [];

    [Description("a word set beside the name, as hypothetical")]
    public string Note { get; init; } = "";

    /// <summary>What <see cref="ThreatRule"/>, <see cref="Tracker"/> and <see cref="FireRule"/> name, ready to be run; nothing where they name nothing or were not opened.</summary>
    public OpenedModels Own { get; init; } = OpenedModels.None;

    /// <summary>The models of its own that it names, each with the field that names it.</summary>
    public IEnumerable<(string Field, ModelSeat Seat, OwnModel Model)> NamedModels =>
        [
            .. ThreatRule is { } threats ? [("threatRule", ModelSeat.ThreatRule, threats)] : Array.Empty<(string, ModelSeat, OwnModel)>(),
            .. Tracker is { } tracker ? [("tracker", ModelSeat.Tracker, tracker)] : Array.Empty<(string, ModelSeat, OwnModel)>(),
            .. FireRule is { } fire ? [("fireRule", ModelSeat.FireRule, fire)] : Array.Empty<(string, ModelSeat, OwnModel)>(),
        ];

    /// <summary>The other basis on which this option is run; empty for the study's own. Set when a study is spread over its bases.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The siting rule where it is not the study's first. Set when a study is spread over its siting rules.</summary>
    public SitingRule? Siting { get; init; }
}
