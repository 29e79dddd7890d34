using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Maps;

/// <summary>The list of what a map's areas, lines and symbols stand for.</summary>
public static class MapLegend
{
    /// <summary>Draws the list for a report, whose style sheet it needs; kinds are its classes.</summary>
    public static Markup Draw(
        IEnumerable<(string Kind, string Name)> areas, IEnumerable<(string Kind, string Name)> lines, IEnumerable<(MapSymbol Symbol, string Kind, string Name)> symbols) => Markup.Of($"""
        <ul class="legend">
        {areas.Select(area => Markup.Of($"""<li><i class="{area.Kind}"></i>{area.Name}</li>"""))}
        {lines.Select(line => Markup.Of($"""<li><svg viewBox="0 0 22 10"><path class="{line.Kind}" d="M1 5H21"/></svg>{line.Name}</li>"""))}
        {Markup.Join(symbols.Select(symbol => Markup.Of($"""
            <li><svg viewBox="0 0 12 10">{MapSymbols.Draw(symbol.Symbol, symbol.Kind, 6, symbol.Symbol == MapSymbol.Triangle ? 6 : 5)}</svg>{symbol.Name}</li>

            """)))}</ul>
        """);
}
