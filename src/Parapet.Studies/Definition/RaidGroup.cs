using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;
using Parapet.Studies.Traffic;

namespace Parapet.Studies.Definition;

/// <summary>
/// Like threats of a raid. Count, distance, bearing and start are drawn for each raid and aims are taken in turn; or all fly as others
/// were recorded, the same in every raid.
/// </summary>
public sealed record RaidGroup : IChecked
{
    internal const int MostFlights = 1000;

    [Description("the catalogue id of the threat")]
    public required string Threat { get; init; }

    [Description("years of the threat sets to which it belongs, where the sweep names some; all if left out")]
    public ImmutableArray<string> ThreatSets { get; init; } = [];

    [Description("which raids of the campaign it flies in, from 1; all if left out")]
    [AllowedEach("[1, 1000]")]
    public ImmutableArray<int> Waves { get; init; } = [];

    [Description("recorded traffic that it flies, in place of count, axis, distance, start, height and via")]
    public TrafficSource? From { get; init; }

    [Description("least and greatest count in a raid; always there but beside 'from'")]
    [Allowed("[2, 2]"), AllowedEach("[0, 1000]")]
    public ImmutableArray<int> Count { get; init; } = [];

    [Description("the name of the axis; always there but beside 'from'")]
    public string Axis { get; init; } = "";

    [Description("least and greatest distance of the start from the asset; always there but beside 'from'")]
    [Allowed("[2, 2]"), AllowedEach("[0 km, 6000 km]")]
    public ImmutableArray<Length> Distance { get; init; } = [];

    [Description("names of the assets aimed at")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<string> Aims { get; init; }

    [Description("what of the defence near its asset it is flown at: radars, launchers, command-posts, or a radar or system by name, as '92n6e' or 's-400 at Ankara'; the asset itself where the option has none of it there, and if left out")]
    public string? Against { get; init; }

    [Description("how far from the asset what it is flown at stands at most")]
    [Allowed("(0 km, 500 km]")]
    public Length Near { get; init; } = 25.Kilometres;

    [Description("earliest and latest start; always there but beside 'from'")]
    [Allowed("[2, 2]"), AllowedEach("[0 s, 100 h]")]
    public ImmutableArray<Duration> Start { get; init; } = [];

    [Description("height of the flight, for what flies on a route")]
    [Allowed("[10 m, 20 km]")]
    public Length? Height { get; init; }

    [Description("whether the height follows the terrain")]
    public bool AboveGround { get; init; }

    [Description("places that it passes on its way, from the start to the asset, latitude and longitude in degrees; straight in if left out")]
    [Allowed("[0, 100]")]
    public ImmutableArray<Geodetic> Via { get; init; } = [];

    [Description("how its missiles are thrown, off the elevation of least energy: above 0 deg lofted, below depressed; as the threat's own file says if left out")]
    [Allowed("[-45 deg, 45 deg]")]
    public Angle? Loft { get; init; }

    [Description("whether its missiles only fall, though they could turn or glide; they turn if left out")]
    public bool OnlyFalls { get; init; }

    [Description("how far from the asset an aircraft has done what it came for; left out for what flies into it; what flies as recorded ends there, and harms nothing where it never comes so near")]
    [Allowed("[0 km, 500 km]")]
    public Length Release { get; init; }

    [Description("how long it circles at its release distance and does no harm itself, as a jammer does that stands off; left out for what attacks")]
    [Allowed("[0 min, 240 min]")]
    public Duration Loiter { get; init; }

    /// <summary>What its recordings hold, where it flies such; read with the study.</summary>
    public RecordedTraffic? Recorded { get; init; }

    /// <summary>What flies: the catalogue's threat, without its manoeuvre where it only falls.</summary>
    internal TargetDescription ThreatIn(ResolvedCatalogue catalogue)
    {
        var threat = catalogue.Targets[Threat];
        return OnlyFalls && threat.Ballistic is { } missile ? threat with { Ballistic = missile with { Manoeuvre = null } } : threat;
    }

    /// <summary>Of its flights in a raid.</summary>
    public int LeastCount => Recorded?.Ways.Length ?? Count[0];

    /// <inheritdoc cref="LeastCount"/>
    public int MostCount => Recorded?.Ways.Length ?? Count[1];

    /// <summary>Whether it flies in a raid of a campaign, counted from 1.</summary>
    public bool FliesIn(int wave) => Waves.IsEmpty || Waves.Contains(wave);

    void IChecked.Check(Node node, Problems problems)
    {
        DrawnOrRecorded.Check(From is not null, node, problems, ["count", "axis", "distance", "start"], ["height", "aboveGround", "via", "loft", "onlyFalls", "loiter", "against", "near"]);
        if (Against is null && node.Field("near") is { } near)
        {
            problems.Add(near, "'near' without 'against'", "what of the defence the group is flown at, or neither");
        }

        if (Against is not null && Loiter > Duration.Zero)
        {
            problems.Add(node.Field("against")!, "'against' of a group that circles and harms nothing itself", "one of the two: 'against' or 'loiter'");
        }

        if (From is not null && Release <= Length.Zero)
        {
            problems.Add(node, "'from' without 'release'", "how far from an asset a recorded flight has done what it came for");
        }
    }
}
