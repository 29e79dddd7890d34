using System.Collections.Immutable;
using Parapet.Drawing.Charts;
using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Maps;

/// <summary>A region anywhere on earth with its coasts and borders, and upon it areas, lines, symbols and names.</summary>
public sealed record RegionMap
{
    private const double TogetherPixels = 16;
    private const int MostNamesTogether = 2;

    private static readonly int[] ScaleKilometres = [100, 200, 500, 1000, 2000];

    /// <summary>In pixels at full size; its writing is as large as that of other charts of the same width.</summary>
    public double Width { get; init; } = 1136;

    /// <summary>In pixels; the drawing may be lower.</summary>
    public double Highest { get; init; } = 640;

    /// <summary>What it shows, in words.</summary>
    public required string Label { get; init; }

    /// <summary>The first lies undermost.</summary>
    public required ImmutableArray<MapArea> Areas { get; init; }

    /// <summary>Closed; above the borders, in order.</summary>
    public required ImmutableArray<MapLine> Outlines { get; init; }

    /// <summary>Open; above the outlines, in order.</summary>
    public required ImmutableArray<MapLine> Paths { get; init; }

    /// <summary>Above the paths, in order.</summary>
    public required ImmutableArray<MapMark> Marks { get; init; }

    /// <summary>Places to be in sight beside those that are named; places named leave room for their names beside them.</summary>
    public ImmutableArray<Geodetic> Within { get; init; } = [];

    /// <summary>Each stands by itself, where there is room for it; the map is drawn around these and the next.</summary>
    public required ImmutableArray<MapName> Names { get; init; }

    /// <summary>Those whose places fall together on the drawing share their room: two are written, and the number of the rest.</summary>
    public required ImmutableArray<MapName> SharedNames { get; init; }

    /// <summary>Draws the map for a report, whose style sheet it needs.</summary>
    /// <param name="id">Of the drawing, unlike all others on its page.</param>
    /// <param name="nameKind">Classes of the style sheet for the names.</param>
    /// <param name="sharedNameKind">Classes of the style sheet for the names that share their room.</param>
    public Markup Draw(string id, string nameKind, string sharedNameKind)
    {
        Geodetic[] named = [.. Names.Concat(SharedNames).Select(name => name.Place)];
        var frame = named.Length > 0 ? MapFrame.Around([.. named, .. Within], Width, Highest) : MapFrame.Around(Within, Width, Highest, MapFrame.LeastMargin);
        var backdrop = MapBackdrop.Around(frame.Middle, frame.Radius);
        var labels = new LabelPlaces(frame.Width, frame.Height);
        foreach (var place in named)
        {
            labels.Keep(frame[place].X, frame[place].Y, 5);
        }

        labels.Keep(frame.Width - 90, frame.Height - 16, 90);
        return ChartFrame.Draw(frame.Width, Math.Round(frame.Height), Label, Markup.Of($"""
            <clipPath id="{id}"><rect width="{frame.Width}" height="{frame.Height}" rx="6"/></clipPath>
            <g clip-path="url(#{id})"><rect class="sea" width="{frame.Width}" height="{frame.Height}"/>
            <path class="land" d="{frame.Land(backdrop)}"/>
            {Areas.Select(area => Area(frame, area))}
            <path class="border" d="{Ground(frame, backdrop.Borders)}"/><path class="coast" d="{Ground(frame, backdrop.Coastlines)}"/>
            {Outlines.Select(line => Line(frame, line, isClosed: true))}
            {Paths.Select(line => Line(frame, line, isClosed: false))}
            {Marks.Select(mark => MapSymbols.Draw(mark.Symbol, mark.Kind, frame[mark.Place].X, frame[mark.Place].Y, mark.Title))}
            {Names.Select(name => labels.Place(name.Text, frame[name.Place].X, frame[name.Place].Y, nameKind))}
            {Together(frame).Select(group => labels.Place(group.Name, group.X, group.Y, sharedNameKind))}
            {ScaleBar(frame)}</g>
            """));
    }

    private static Markup Ground(MapFrame frame, ImmutableArray<ImmutableArray<double>> lines) =>
        Markup.Join(MapBackdrop.Stretches(lines, frame.Middle, frame.Radius * 1.2).Select(line => frame.Path(line, isClosed: false)));

    private static Markup Area(MapFrame frame, MapArea area) => Markup.Of($"""
        <path class="{area.Kind}" d="{area.Outlines.Select(outline => frame.Path(outline, true))}"><title>{area.Title}</title></path>
        """);

    private static Markup Line(MapFrame frame, MapLine line, bool isClosed) =>
        Markup.Of($"""<path class="{line.Kind}" d="{frame.Path(line.Places, isClosed)}"><title>{line.Title}</title></path>""");

    private IEnumerable<(string Name, double X, double Y)> Together(MapFrame frame)
    {
        var groups = new List<(double X, double Y, List<MapName> Names)>();
        foreach (var name in SharedNames)
        {
            var (x, y) = frame[name.Place];
            var near = groups.FindIndex(group => Math.Abs(group.X - x) < TogetherPixels && Math.Abs(group.Y - y) < TogetherPixels);
            if (near < 0)
            {
                groups.Add((x, y, [name]));
            }
            else
            {
                groups[near].Names.Add(name);
            }
        }

        return groups.Select(group => (Joined(group.Names), group.X, group.Y));
    }

    private static string Joined(List<MapName> together)
    {
        string[] names = [.. together.OrderBy(name => !name.IsFirst).Select(name => name.Text).Distinct()];
        return names.Length <= MostNamesTogether
            ? string.Join(", ", names)
            : $"{string.Join(", ", names[..MostNamesTogether])} +{names.Length - MostNamesTogether}";
    }

    private static Markup ScaleBar(MapFrame frame)
    {
        var kilometres = ScaleKilometres.FirstOrDefault(length => length * frame.PixelsPerKilometre > 60, ScaleKilometres[^1]);
        var length = kilometres * frame.PixelsPerKilometre;
        return Markup.Of($"""
            <path class="scale" d="M{frame.Width - 20 - length} {frame.Height - 22}v5h{length}v-5"/><text class="tick" x="{frame.Width - 20 - length / 2}" y="{frame.Height - 22}" text-anchor="middle">{kilometres} km</text>
            """);
    }
}
