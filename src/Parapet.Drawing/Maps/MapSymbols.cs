using Parapet.Drawing.Vector;

namespace Parapet.Drawing.Maps;

/// <summary>Draws symbols, on a map and in its legend alike.</summary>
internal static class MapSymbols
{
    /// <param name="kind">Classes of the style sheet.</param>
    /// <param name="title">Shown when pointed at; null for none.</param>
    public static Markup Draw(MapSymbol symbol, string kind, double x, double y, string? title = null)
    {
        var (element, shape) = symbol switch
        {
            MapSymbol.Dot => ("circle", Markup.Of($"""cx="{x}" cy="{y}" r="3.6" """)),
            MapSymbol.Square => ("rect", Markup.Of($"""x="{x - 4}" y="{y - 4}" width="8" height="8" """)),
            _ => ("path", Markup.Of($"""d="{Path(symbol, x, y)}" """)),
        };
        var attributes = new Markup(shape.Text.TrimEnd());
        return title is null
            ? Markup.Of($"""<{element} class="{kind}" {attributes}/>""")
            : Markup.Of($"""<{element} class="{kind}" {attributes}><title>{title}</title></{element}>""");
    }

    private static Markup Path(MapSymbol symbol, double x, double y) => symbol switch
    {
        MapSymbol.Cross => Markup.Of($"M{x - 3} {y - 3}l6 6m0 -6l-6 6"),
        MapSymbol.Dart => Markup.Of($"M{x} {y + 4}l-4 -7h8z"),
        MapSymbol.Triangle => Markup.Of($"M{x} {y - 6}l5.5 9.5h-11z"),
        MapSymbol.Diamond => Markup.Of($"M{x} {y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"),
        _ => Markup.Of($"M{x - 7} {y}l7 -3l7 3l-7 3z"),
    };
}
