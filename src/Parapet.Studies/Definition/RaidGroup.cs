using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Like threats of a raid. Count, distance, bearing and start are drawn for each raid; aims are taken in turn.</summary>
public sealed record RaidGroup
{
    [Description("the catalogue id of the threat")]
    public required string Threat { get; init; }

    [Description("years of the threat sets to which it belongs, where the sweep names some; all if left out")]
    public ImmutableArray<string> ThreatSets { get; init; } = [];

    [Description("least and greatest count in a raid")]
    [Allowed("[2, 2]"), AllowedEach("[0, 1000]")]
    public required ImmutableArray<int> Count { get; init; }

    [Description("the name of the axis")]
    public required string Axis { get; init; }

    [Description("least and greatest distance of the start from the asset")]
    [Allowed("[2, 2]"), AllowedEach("[0 km, 6000 km]")]
    public required ImmutableArray<Length> Distance { get; init; }

    [Description("names of the assets aimed at")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<string> Aims { get; init; }

    [Description("earliest and latest start")]
    [Allowed("[2, 2]"), AllowedEach("[0 s, 100 h]")]
    public required ImmutableArray<Duration> Start { get; init; }

    [Description("height of the flight, for what flies on a route")]
    [Allowed("[10 m, 20 km]")]
    public Length? Height { get; init; }

    [Description("whether the height follows the terrain")]
    public bool AboveGround { get; init; }

    [Description("places that it passes on its way, from the start to the asset, latitude and longitude in degrees; straight in if left out")]
    [Allowed("[0, 100]")]
    public ImmutableArray<Geodetic> Via { get; init; } = [];

    [Description("how far from the asset an aircraft has done what it came for; left out for what flies into it")]
    [Allowed("[0 km, 500 km]")]
    public Length Release { get; init; }

    [Description("how long it circles at its release distance and does no harm itself, as a jammer does that stands off; left out for what attacks")]
    [Allowed("[0 min, 240 min]")]
    public Duration Loiter { get; init; }
}
