namespace Parapet.Studies.Report;

/// <summary>A chart with its heading and what the reader needs to read it.</summary>
internal static class Figure
{
    public static Markup Draw(string heading, Markup chart, Markup caption, string kind = "") => Markup.Of($"""
        <figure class="{kind}"><h3>{heading}</h3>{chart}<figcaption>{caption}</figcaption></figure>
        """);
}
