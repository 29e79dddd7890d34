using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Simulation.Recording;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Report;

/// <summary>One replication on a map: sites with sectors and coverage by height, the raid, intercepts and impacts.</summary>
internal static class RaidMap
{
    private const double Width = 1136;
    private const double Highest = 640;
    private const int Shades = 4;
    private const int SectorSteps = 48;
    private const double TogetherPixels = 16;

    public static Markup Draw(ReplicationStory story, MapBackdrop backdrop, string id)
    {
        var frame = MapFrame.Around(story, backdrop, Width, Highest);
        var labels = new LabelPlaces(frame.Width, frame.Height);
        var heights = Heights(story);
        foreach (var place in story.Assets.Select(asset => asset.Place).Concat(story.Sites.Select(site => site.Place)))
        {
            labels.Keep(frame[place].X, frame[place].Y, 5);
        }

        labels.Keep(frame.Width - 90, frame.Height - 16, 90);
        return ChartFrame.Draw(frame.Width, Math.Round(frame.Height), "Map of one replication", Markup.Of($"""
            <clipPath id="{id}"><rect width="{frame.Width}" height="{frame.Height}" rx="6"/></clipPath>
            <g clip-path="url(#{id})"><rect class="sea" width="{frame.Width}" height="{frame.Height}"/>
            <path class="land" d="{Lines(backdrop.Land, true)}"/>
            {heights.Reverse().Select(Coverage)}
            <path class="border" d="{Lines(backdrop.Borders, false)}"/><path class="coast" d="{Lines(backdrop.Coastlines, false)}"/>
            {story.Sites.SelectMany(site => site.Sectors.Select(sector => Sector(frame, site, sector)))}
            {story.Paths.OrderByDescending(path => path.Class).Select(Way)}
            {story.Assets.Select(Asset)}{story.Intercepts.Select(Intercept)}{story.Impacts.Select(Impact)}{story.Sites.Select(Site)}
            {story.Assets.Select(asset => labels.Place(asset.Name, frame[asset.Place].X, frame[asset.Place].Y, "asset"))}
            {SiteNames(frame, story).Select(group => labels.Place(group.Name, group.X, group.Y, "site"))}
            {ScaleBar(frame)}</g>
            """));

        Markup Lines(ImmutableArray<ImmutableArray<double>> lines, bool isClosed) =>
            Markup.Join(lines.Select(line => frame.Path(line, isClosed)));

        // One path for all sites, so that where they overlap the ground is no darker.
        Markup Coverage(Length height) => Markup.Of($"""
            <path class="cover shade{Math.Min(heights.IndexOf(height), Shades - 1)}" d="{story.Sites.SelectMany(site => site.Coverage).Where(ring => ring.TargetHeight == height).Select(ring => frame.Path(ring.Edge, true))}"><title>seen at {HeightText(height)} by somebody</title></path>
            """);

        Markup Way(StoryPath path) => Markup.Of($"""<path class="way {Kind(path.Class)}" d="{frame.Path(path.Points, false)}"><title>{path.Class.Label}{Ending(path.Fate)}</title></path>""");

        Markup Intercept(StoryIntercept intercept)
        {
            var (x, y) = frame[intercept.Place];
            var title = Markup.Of($"<title>{intercept.Class.Label}, {(intercept.Killed ? "killed" : "missed")} by {intercept.FireUnit}</title>");
            return intercept.Killed
                ? Markup.Of($"""<circle class="kill" cx="{x}" cy="{y}" r="3.6">{title}</circle>""")
                : Markup.Of($"""<path class="miss" d="M{x - 3} {y - 3}l6 6m0 -6l-6 6">{title}</path>""");
        }

        Markup Impact(StoryImpact impact)
        {
            var (x, y) = frame[impact.Place];
            return Markup.Of($"""<path class="impact" d="M{x} {y + 4}l-4 -7h8z"><title>{impact.Class.Label}, {(impact.Asset == null ? "fell harmlessly" : $"hit {impact.Asset}")}</title></path>""");
        }

        Markup Asset(StoryAsset asset)
        {
            var (x, y) = frame[asset.Place];
            return Markup.Of($"""<rect class="{(asset.Hits > 0 ? "asset hit" : "asset")}" x="{x - 4}" y="{y - 4}" width="8" height="8"><title>{asset.Name}: {asset.Hits} hits</title></rect>""");
        }

        Markup Site(StorySite site)
        {
            var (x, y) = frame[site.Place];
            return Markup.Of($"""<path class="site" d="{SiteShape(site.Kind, x, y)}"><title>{site.Name}: {site.System}; horizon on {site.TerrainLayer}</title></path>""");
        }
    }

    public static Markup Legend(ReplicationStory story)
    {
        var heights = Heights(story);
        var kinds = story.Paths.GroupBy(path => Kind(path.Class)).OrderBy(group => group.Min(path => path.Class));
        return Markup.Of($"""
            <ul class="legend">
            {heights.Select((height, index) => Markup.Of($"""<li><i class="cover shade{Math.Min(index, Shades - 1)}"></i>seen at {HeightText(height)}</li>"""))}
            {kinds.Select(group => Markup.Of($"""<li><svg viewBox="0 0 22 10"><path class="way {group.Key}" d="M1 5H21"/></svg>{KindText(group.Key)}</li>"""))}
            <li><svg viewBox="0 0 12 10"><circle class="kill" cx="6" cy="5" r="3.6"/></svg>killed</li>
            <li><svg viewBox="0 0 12 10"><path class="miss" d="M3 2l6 6m0 -6l-6 6"/></svg>shot missed</li>
            <li><svg viewBox="0 0 12 10"><path class="impact" d="M6 9l-4 -7h8z"/></svg>impact</li>
            <li><svg viewBox="0 0 12 10"><rect class="asset" x="2" y="1" width="8" height="8"/></svg>defended asset</li>
            <li><svg viewBox="0 0 12 10"><path class="site" d="{SiteShape(SiteKind.FireUnit, 6, 6)}"/></svg>fire unit</li>
            <li><svg viewBox="0 0 12 10"><path class="site" d="{SiteShape(SiteKind.Radar, 6, 5)}"/></svg>radar</li>
            </ul>
            """);
    }

    private static ImmutableArray<Length> Heights(ReplicationStory story) =>
        [.. story.Sites.SelectMany(site => site.Coverage).Select(ring => ring.TargetHeight).Distinct().Order()];

    /// <summary>Sites that fall together on the drawing share a name: fire units before radars, two at most and the number of the rest.</summary>
    private static IEnumerable<(string Name, double X, double Y)> SiteNames(MapFrame frame, ReplicationStory story)
    {
        var groups = new List<(double X, double Y, List<StorySite> Sites)>();
        foreach (var site in story.Sites)
        {
            var (x, y) = frame[site.Place];
            var near = groups.FindIndex(group => Math.Abs(group.X - x) < TogetherPixels && Math.Abs(group.Y - y) < TogetherPixels);
            if (near < 0)
            {
                groups.Add((x, y, [site]));
            }
            else
            {
                groups[near].Sites.Add(site);
            }
        }

        return groups.Select(group => (Name(group.Sites), group.X, group.Y));

        static string Name(List<StorySite> sites)
        {
            string[] names = [.. sites.OrderBy(site => site.Kind != SiteKind.FireUnit).Select(site => site.Name).Distinct()];
            return names.Length <= 2 ? string.Join(", ", names) : $"{names[0]}, {names[1]} +{names.Length - 2}";
        }
    }

    private static Markup Sector(MapFrame frame, StorySite site, StorySector sector)
    {
        var isWhole = sector.Width.Degrees >= 359;
        var width = isWhole ? 2 * Math.PI : sector.Width.Radians;
        var edge = Enumerable.Range(0, SectorSteps + 1).Select(step => Geodesic.Direct(
            site.Place, Azimuth.FromRadians(sector.Boresight.Radians + width * ((double)step / SectorSteps - 0.5)), sector.Range).Place);
        var words = isWhole ? "all round" : $"{NumberText.Of(sector.Width.Degrees)} degrees about {NumberText.Of(sector.Boresight.Degrees)}";
        return Markup.Of($"""
            <path class="sector" d="{frame.Path(isWhole ? edge : edge.Prepend(site.Place), true)}"><title>{site.Name}: {words}, {NumberText.Of(sector.Range.Kilometres)} km</title></path>
            """);
    }

    private static Markup ScaleBar(MapFrame frame)
    {
        var kilometres = 100 * frame.PixelsPerKilometre > 60 ? 100 : 200;
        var length = kilometres * frame.PixelsPerKilometre;
        return Markup.Of($"""
            <path class="scale" d="M{frame.Width - 20 - length} {frame.Height - 22}v5h{length}v-5"/><text class="tick" x="{frame.Width - 20 - length / 2}" y="{frame.Height - 22}" text-anchor="middle">{kilometres} km</text>
            """);
    }

    private static Markup SiteShape(SiteKind kind, double x, double y) => kind switch
    {
        SiteKind.FireUnit => Markup.Of($"M{x} {y - 6}l5.5 9.5h-11z"),
        SiteKind.Radar => Markup.Of($"M{x} {y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"),
        _ => Markup.Of($"M{x - 7} {y}l7 -3l7 3l-7 3z"),
    };

    private static string HeightText(Length height) =>
        height.Metres >= 1000 ? $"{NumberText.Figure(height.Kilometres)} km" : $"{NumberText.Figure(height.Metres)} m";

    private static string Ending(TargetFate? fate) => fate switch
    {
        TargetFate.Killed => ", killed",
        TargetFate.HitAsset => ", hit an asset",
        TargetFate.FellHarmless => ", fell harmlessly",
        TargetFate.Open or TargetFate.Departed => ", left the area",
        _ => "",
    };

    private static string Kind(TargetClass target) => target switch
    {
        _ when target.IsBallistic => "ballistic",
        TargetClass.CruiseMissile => "cruise",
        TargetClass.Drone => "drone",
        TargetClass.FriendlyAircraft => "friend",
        TargetClass.CivilAircraft => "civil",
        _ => "aircraft",
    };

    private static string KindText(string kind) => kind switch
    {
        "ballistic" => "ballistic missile",
        "cruise" => "cruise missile",
        "drone" => "attack drone",
        "friend" => "friendly aircraft",
        "civil" => "civil aircraft",
        _ => "hostile aircraft",
    };
}
