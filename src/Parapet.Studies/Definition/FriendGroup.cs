using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Definition;

/// <summary>Friendly or civil aircraft that fly from one listed asset to another, along a corridor, or as others were recorded.</summary>
public sealed record FriendGroup : IChecked
{
    internal const int MostFlights = 10_000;

    [Description("the catalogue id of the aircraft")]
    [NamesEntry(typeof(ThreatEntry))]
    public required string Aircraft { get; init; }

    [Description("a name, by which options may change its transponders")]
    public string Name { get; init; } = "";

    [Description("recorded traffic that it flies, in place of count, between, along, start, height and landing")]
    public TrafficSource? From { get; init; }

    [Description("how many; always there but beside 'from'")]
    [Allowed("[0, 10000]")]
    public int Count { get; init; }

    [Description("names of the assets that they fly between, two or more; left out where they keep a corridor")]
    public ImmutableArray<string> Between { get; init; } = [];

    [Description("the name of the corridor that they fly along, in place of 'between'")]
    public string? Along { get; init; }

    [Description("whether they come down at the end of their way, to land there")]
    public bool Landing { get; init; }

    [Description("whether no transponder of the group works")]
    public bool Silent { get; init; }

    [Description("what their transponders answer in, by phase of flight; as the catalogue says if left out")]
    public TransponderSetting? Transponder { get; init; }

    [Description("whether they carry the data-link terminal that the catalogue gives their kind")]
    public bool Terminal { get; init; } = true;

    [Description("whether the national centre has their flight plans")]
    public bool Planned { get; init; } = true;

    [Description("earliest and latest start; always there but beside 'from'")]
    [Allowed("[2, 2]"), AllowedEach("[0 s, 100 h]")]
    public ImmutableArray<Duration> Start { get; init; } = [];

    [Description("least and greatest height; always there but beside 'from'")]
    [Allowed("[2, 2]"), AllowedEach("[0 km, 30 km]")]
    public ImmutableArray<Length> Height { get; init; } = [];

    /// <summary>What its recordings hold, where it flies such; read with the study.</summary>
    public RecordedTraffic? Recorded { get; init; }

    /// <summary>How many fly in a raid.</summary>
    public int Flights => Recorded?.Ways.Length ?? Count;

    void IChecked.Check(Node node, Problems problems) =>
        DrawnOrRecorded.Check(From is not null, node, problems, ["count", "start", "height"], ["between", "along", "landing"]);
}
