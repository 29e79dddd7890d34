using Parapet.Drawing.Vector;

namespace Parapet.Reports.Wording;

/// <summary>Sentences of the program or of a study's author, which name commands and files between backticks, as HTML.</summary>
internal static class Prose
{
    /// <summary>Each pair of backticks becomes an element of code; one without its fellow is left out.</summary>
    public static Markup Of(string text) => Markup.Join(text.Split('`').Index().Select(piece =>
        piece.Index % 2 == 1 && piece.Index < text.Count(letter => letter == '`')
            ? Markup.Of($"<code>{piece.Item}</code>")
            : Markup.Of($"{piece.Item}")));

    /// <summary>Without the backticks, where no element can stand.</summary>
    public static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);
}
