using Parapet.Drawing.Vector;

namespace Parapet.Reports.Sections;

/// <summary>A chart with its heading and what the reader needs to read it.</summary>
internal static class Figure
{
    /// <summary>The figure.</summary>
    /// <param name="kind">Classes of the style sheet; none where empty.</param>
    public static Markup Draw(string heading, Markup chart, Markup caption, string kind = "") => Markup.Of($"""
        <figure class="{kind}"><h3>{heading}</h3>{chart}{(caption == Markup.Nothing ? caption : Markup.Of($"<figcaption>{caption}</figcaption>"))}</figure>
        """);
}
