using System.Text.RegularExpressions;
using Parapet.Drawing.Vector;

namespace Parapet.Reports.Sections;

/// <summary>The sections of a page by name, each a place that a link finds.</summary>
/// <param name="Body">The page, its headings with an id each.</param>
/// <param name="Links">One for each section, in their order.</param>
internal sealed partial record Contents(Markup Body, Markup Links)
{
    /// <summary>Reads them from the page's own headings, so that the list can leave out none.</summary>
    /// <param name="body">Headings of one page are unlike each other.</param>
    /// <param name="page">The page's file where another page links to it; empty within the page itself.</param>
    public static Contents Of(Markup body, string page = "")
    {
        var links = new List<Markup>();
        var marked = Heading().Replace(body.Text, heading =>
        {
            var title = heading.Groups["title"].Value;
            var id = Place(title);
            links.Add(new($"""<li><a href="{page}#{id}">{title}</a></li>"""));
            return $"""<h2 id="{id}">{title}</h2>""";
        });
        return new(new(marked), Markup.Join(links));
    }

    /// <summary>Lower case, words joined by dashes: <c>which-disputed-figures-decide</c>.</summary>
    public static string Place(string title) => NoLetter().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("<h2>(?<title>[^<]*)</h2>")]
    private static partial Regex Heading();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NoLetter();
}
