using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Listening posts of one kind: a grid around assets, or a list. They report to the national centre.</summary>
public sealed record ListeningPosts
{
    /// <summary>Around every asset of the study.</summary>
    public const string Assets = "assets";

    [Description("the catalogue id of the post")]
    [NamesEntry(typeof(ListeningPostEntry))]
    public required string Post { get; init; }

    [Description("what a grid of them stands around: assets for each of them, or the name of an asset; none where they are listed")]
    public string? Around { get; init; }

    [Description("from one post of the grid to the next (default: 4 km)")]
    [Allowed("[0.2 km, 100 km]")]
    public Length Spacing { get; init; } = 4.Kilometres;

    [Description("the least distance of a post of the grid from the middle (default: 0 km)")]
    [Allowed("[0 km, 500 km]")]
    public Length From { get; init; }

    [Description("the greatest (default: 20 km)")]
    [Allowed("[0 km, 500 km]")]
    public Length To { get; init; } = 20.Kilometres;

    [Description("the middle of the sector that the grid fills, from the middle of what it stands around; north if left out")]
    public Azimuth Bearing { get; init; }

    [Description("how wide that sector is (default: 360 deg)")]
    [Allowed("(0 deg, 360 deg]")]
    public Angle Width { get; init; } = 360.Degrees;

    [Description("the places of listed posts")]
    public ImmutableArray<Geodetic> At { get; init; } = [];
}
