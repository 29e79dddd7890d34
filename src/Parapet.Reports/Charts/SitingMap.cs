using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Maps;
using Parapet.Drawing.Vector;

namespace Parapet.Reports.Charts;

/// <summary>Where one rule put one force: fire units and radars with the sectors in which they look and reach.</summary>
internal static class SitingMap
{
    /// <summary>The map.</summary>
    /// <param name="id">Of the drawing, unlike all others on its page.</param>
    public static Markup Draw(ImmutableArray<StandingPart> standing, ImmutableArray<StoryAsset> assets, string label, string id)
    {
        var units = standing.Where(entry => entry.Part.Kind == SiteKind.FireUnit).ToArray();
        var map = new RegionMap
        {
            Label = label,
            Width = 560,
            Highest = 400,
            Areas = [],
            Outlines = [.. standing.SelectMany(entry => entry.Part.Sectors.Select(sector => RaidMap.Sector(entry.Part, sector)))],
            Paths = [],
            Marks = [.. assets.Select(asset => new MapMark(MapSymbol.Square, "asset", asset.Place, asset.Name)), .. standing.Select(Mark)],
            Names = [.. assets.Select(asset => new MapName(asset.Name, asset.Place, IsFirst: true))],
            SharedNames = [.. units.Select(entry => new MapName(Said(entry), entry.Part.Place, IsFirst: true))],
        };
        return map.Draw(id, "asset", "site");
    }

    private static MapMark Mark(StandingPart entry) => new(
        entry.Part.Kind == SiteKind.FireUnit ? MapSymbol.Triangle : MapSymbol.Diamond, "site", entry.Part.Place, $"{entry.Part.Name}, {entry.Site}");

    private static string Said(StandingPart entry) =>
        entry.Part.Sectors[0].Width.Degrees >= 359 ? entry.Part.Name : $"{entry.Part.Name}, {NumberText.Of(Math.Round(entry.Part.Sectors[0].Boresight.Degrees))}°";
}
