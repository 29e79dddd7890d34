using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Drawing.Labels;
using Parapet.Drawing.Maps;
using Parapet.Drawing.Vector;
using Parapet.Earth.Ellipsoid;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Studies.Deployment;

namespace Parapet.Reports.Charts;

/// <summary>One replication on a map: sites with sectors and coverage by height, the raid, intercepts and impacts.</summary>
internal static class RaidMap
{
    private const int Shades = 4;
    private const int SectorSteps = 48;

    /// <summary>Degrees from which on a sector is all round.</summary>
    private const double Whole = 359;

    /// <summary>The map.</summary>
    /// <param name="id">Of the drawing, unlike all others on its page.</param>
    public static Markup Draw(ReplicationStory story, string id)
    {
        var map = new RegionMap
        {
            Label = "Map of one replication",
            Areas = [.. Heights(story).Select((height, index) => Coverage(story, height, index)).Reverse()],
            Outlines = [.. story.Sites.SelectMany(site => site.Sectors.Select(sector => Sector(site, sector)))],
            Paths = [.. story.Paths.OrderByDescending(path => path.Class).Select(Way)],
            Marks = [.. story.Assets.Select(Asset), .. story.Intercepts.Select(Intercept), .. story.Impacts.Select(Impact), .. story.Sites.Select(Site)],
            Names = [.. story.Assets.Select(asset => new MapName(asset.Name, asset.Place, IsFirst: true))],
            SharedNames = [.. story.Sites.Select(site => new MapName(site.Name, site.Place, site.Kind == SiteKind.FireUnit))],
        };
        return map.Draw(id, "asset", "site");
    }

    /// <summary>The whole of every flight, without what watches it.</summary>
    /// <param name="id">Of the drawing, unlike all others on its page.</param>
    public static Markup DrawFlights(ReplicationStory story, string id)
    {
        var map = new RegionMap
        {
            Width = 560,
            Highest = 380,
            Label = "Map of all flights of one replication",
            Areas = [],
            Outlines = [],
            Paths = [.. story.Paths.OrderByDescending(path => path.Class).Select(Way)],
            Marks = [.. story.Assets.Select(Asset), .. story.Impacts.Select(Impact)],
            Names = [],
            SharedNames = [],
            Within = [.. story.Assets.Select(asset => asset.Place), .. story.Paths.SelectMany(path => path.Points)],
        };
        return map.Draw(id, "asset", "site");
    }

    /// <summary>What stands on the map of this replication.</summary>
    public static Markup Legend(ReplicationStory story) => MapLegend.Draw(
        Heights(story).Select((height, index) => (Shade(index), $"seen at {LengthText.Of(height)}")),
        story.Paths.GroupBy(path => Kind(path.Class)).OrderBy(group => group.Min(path => path.Class)).Select(group => ($"way {group.Key}", KindText(group.Key))),
        [
            (MapSymbol.Dot, "kill", "killed"), (MapSymbol.Cross, "miss", "shot missed"), (MapSymbol.Dart, "impact", "impact"),
            (MapSymbol.Square, "asset", "defended asset"), (Symbol(SiteKind.FireUnit), "site", "fire unit"), (Symbol(SiteKind.Radar), "site", "radar"),
        ]);

    private static ImmutableArray<Length> Heights(ReplicationStory story) =>
        [.. story.Sites.SelectMany(site => site.Coverage).Select(ring => ring.TargetHeight).Distinct().Order()];

    private static string Shade(int height) => $"cover shade{Math.Min(height, Shades - 1)}";

    private static MapArea Coverage(ReplicationStory story, Length height, int index) => new(
        Shade(index), [.. from site in story.Sites from ring in site.Coverage where ring.TargetHeight == height select Around(site, ring)],
        $"seen at {LengthText.Of(height)} by somebody");

    /// <summary>A radar of a sector sees from its own place on.</summary>
    private static ImmutableArray<Geodetic> Around(StorySite site, CoverageRing ring) =>
        site.Sectors.All(sector => sector.Width.Degrees >= Whole) ? ring.Edge : ring.Edge.Insert(0, site.Place);

    /// <summary>The outline of a sector about its site.</summary>
    internal static MapLine Sector(StorySite site, StorySector sector)
    {
        var isWhole = sector.Width.Degrees >= Whole;
        var width = isWhole ? 2 * Math.PI : sector.Width.Radians;
        var edge = Enumerable.Range(0, SectorSteps + 1).Select(step => Geodesic.Direct(
            site.Place, Azimuth.FromRadians(sector.Boresight.Radians + width * ((double)step / SectorSteps - 0.5)), sector.Range).Place);
        var words = isWhole ? "all round" : $"{NumberText.Of(sector.Width.Degrees)} degrees about {NumberText.Of(sector.Boresight.Degrees)}";
        return new("sector", [.. isWhole ? edge : edge.Prepend(site.Place)], $"{site.Name}: {words}, {NumberText.Of(sector.Range.Kilometres)} km");
    }

    private static MapLine Way(StoryPath path) => new($"way {Kind(path.Class)}", path.Points, $"{path.Class.Label}{Ending(path.Fate)}");

    private static MapMark Asset(StoryAsset asset) =>
        new(MapSymbol.Square, asset.Hits > 0 ? "asset hit" : "asset", asset.Place, $"{asset.Name}: {asset.Hits} hits");

    private static MapMark Intercept(StoryIntercept intercept) => new(
        intercept.Killed ? MapSymbol.Dot : MapSymbol.Cross, intercept.Killed ? "kill" : "miss", intercept.Place,
        $"{intercept.Class.Label}, {(intercept.Killed ? "killed" : "missed")} by {intercept.FireUnit}");

    private static MapMark Impact(StoryImpact impact) => new(
        MapSymbol.Dart, "impact", impact.Place, $"{impact.Class.Label}, {(impact.Asset == null ? "fell harmlessly" : $"hit {impact.Asset}")}");

    private static MapMark Site(StorySite site) =>
        new(Symbol(site.Kind), "site", site.Place, $"{site.Name}: {site.System}; horizon on {site.TerrainLayer}");

    private static MapSymbol Symbol(SiteKind kind) => kind switch
    {
        SiteKind.FireUnit => MapSymbol.Triangle,
        SiteKind.Radar => MapSymbol.Diamond,
        _ => MapSymbol.Lozenge,
    };

    /// <summary>What became of it, to stand behind its name.</summary>
    internal static string Ending(TargetFate? fate) => fate switch
    {
        TargetFate.Killed => ", killed",
        TargetFate.HitAsset => ", hit an asset",
        TargetFate.HitDefence => ", hit the defence",
        TargetFate.FellHarmless => ", fell harmlessly",
        TargetFate.LostToJamming => ", lost to jamming",
        TargetFate.Open or TargetFate.Departed => ", left the area",
        _ => "",
    };

    /// <summary>Its class of the style sheet.</summary>
    internal static string Kind(TargetClass target) => target switch
    {
        _ when target.IsBallistic => "ballistic",
        TargetClass.CruiseMissile => "cruise",
        TargetClass.Drone => "drone",
        TargetClass.FriendlyAircraft => "friend",
        TargetClass.CivilAircraft => "civil",
        _ => "aircraft",
    };

    /// <summary>A kind in words.</summary>
    internal static string KindText(string kind) => kind switch
    {
        "ballistic" => "ballistic missile",
        "cruise" => "cruise missile",
        "drone" => "attack drone",
        "friend" => "friendly aircraft",
        "civil" => "civil aircraft",
        _ => "hostile aircraft",
    };
}
