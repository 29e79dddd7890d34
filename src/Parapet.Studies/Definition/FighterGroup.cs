using System.ComponentModel;
using Parapet.BattleManagement.Fighters;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A station of fighters among the defenders: a base, a place of patrol, and how many.</summary>
public sealed record FighterGroup
{
    [Description("its name, by which options have it")]
    public required string Name { get; init; }

    [Description("the catalogue id of the class of fighter")]
    [NamesEntry(typeof(FighterEntry))]
    public required string Fighter { get; init; }

    [Description("where they take off and land")]
    public required Geodetic Base { get; init; }

    [Description("the middle of their patrol")]
    public required Geodetic Patrol { get; init; }

    [Description("of their patrol, above the ellipsoid")]
    [Allowed("[0.5 km, 20 km]")]
    public Length Height { get; init; } = 9.Kilometres;

    [Description("in which the patrol's racetrack lies")]
    public Azimuth Heading { get; init; }

    [Description("length of the patrol's racetrack")]
    [Allowed("[20 km, 500 km]")]
    public Length Leg { get; init; } = 60.Kilometres;

    [Description("fighters of the station, in the air and at the base")]
    [Allowed("[1, 200]")]
    public required int Aircraft { get; init; }

    [Description("of them in the air at the start and relieved as long as others are ready; the rest are on alert")]
    [Allowed("[0, 200]")]
    public int OnPatrol { get; init; }

    [Description("full loads of missiles for each fighter, the one on it and those at its base")]
    [Allowed("[1, 100]")]
    public int Loads { get; init; } = 4;

    [Description("from the order to the air")]
    [Allowed("[1 s, 2 h]")]
    public required Duration Scramble { get; init; }

    [Description("whose word a fighter needs before it shoots: its control's that the track is hostile, or its pilot's own sight of it")]
    public FighterIdentification Identification { get; init; }

    [Description("whether it is night: then nobody is identified by sight")]
    public bool Night { get; init; }

    [Description("the post that controls them: a system's id as in 'patriot', or one of them by the site where it is listed as in 'patriot at Ankara'; the national centre if left out")]
    public string? Control { get; init; }
}
