using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>A zone that procedure gives to one system, or all of a kind: sector, distance and band of heights.</summary>
public sealed record ZoneRule
{
    [Description("its name")]
    public required string Name { get; init; }

    [Description("whose it is: a system's id as in 'patriot', or one of them by the site where it is listed as in 'patriot at Ankara'")]
    public required string Of { get; init; }

    [Description("the middle of its circle; the place of each system whose it is, if left out")]
    public Geodetic? Centre { get; init; }

    [Description("how far it reaches over the ground")]
    [Allowed("(0 km, 2000 km]")]
    public required Length Radius { get; init; }

    [Description("where its sector begins and ends, clockwise; left out for the whole circle")]
    [Allowed("[2, 2]")]
    public ImmutableArray<Azimuth> Sector { get; init; } = [];

    [Description("least and greatest height of what flies; what falls is judged by the asset that it would hit")]
    [Allowed("[2, 2]"), AllowedEach("[0 km, 1000 km]")]
    public ImmutableArray<Length> Height { get; init; } = [];

    /// <summary>The zone as a post keeps to it.</summary>
    /// <param name="own">Where the post's system stands.</param>
    internal Zone Agreed(Geodetic own)
    {
        var zone = new Zone { Name = Name, Centre = Centre ?? own, Radius = Radius };
        zone = Sector.IsEmpty ? zone : zone with { From = Sector[0], To = Sector[1] };
        return Height.IsEmpty ? zone : zone with { Floor = Height[0], Ceiling = Height[1] };
    }
}
