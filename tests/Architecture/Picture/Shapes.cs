using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>The strokes that the picture is made of, one to a line of its file.</summary>
internal static class Shapes
{
    /// <summary>From one line of text to the next.</summary>
    public const double LineHeight = 16;

    // Of the widest letters that a reader's fonts may bring: better a line too many than one that runs out of its box.
    private const double LetterWidth = 6.7;

    public static Markup Frame(Box box, string kind) => Markup.Of(
        $"""<rect class="{kind}" x="{box.X}" y="{box.Y}" width="{box.Width}" height="{box.Height}" rx="6"/>{"\n"}""");

    public static Markup Text(double x, double y, string kind, string text) => Anchored(x, y, kind, text, "start");

    public static Markup TextTo(double right, double y, string kind, string text) => Anchored(right, y, kind, text, "end");

    public static Markup Lines(double x, double y, string kind, IEnumerable<string> lines) =>
        Markup.Join(lines.Select((line, index) => Text(x, y + index * LineHeight, kind, line)));

    /// <param name="path">In the words of SVG; the arrow's head is at its end.</param>
    public static Markup Arrow(string path) => Markup.Of($"""<path class="arrow" d="{path}" marker-end="url(#head)"/>{"\n"}""");

    public static Markup Stroke(string kind, string path) => Markup.Of($"""<path class="{kind}" d="{path}"/>{"\n"}""");

    /// <summary>Breaks a text into lines that fit a width.</summary>
    public static string[] Wrap(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && (lines[^1].Length + 1 + word.Length) * LetterWidth <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    private static Markup Anchored(double x, double y, string kind, string text, string anchor) => Markup.Of(
        $"""<text class="{kind}" x="{x}" y="{y}" text-anchor="{anchor}">{text}</text>{"\n"}""");
}
