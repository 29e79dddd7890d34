using System.Collections.Immutable;

namespace Parapet.Drawing.Labels;

/// <summary>Names too long for their place, broken between words.</summary>
public static class TextLines
{
    /// <summary>The fewest lines of at most <paramref name="longest"/> letters, about as long as one another; a longer word stays whole.</summary>
    public static ImmutableArray<string> Of(string text, int longest)
    {
        var fewest = Filled(text, longest);
        var width = longest;
        while (width > 1 && Filled(text, width - 1) is { } narrower && narrower.Length == fewest.Length && narrower.Max(line => line.Length) < width)
        {
            (fewest, width) = (narrower, width - 1);
        }

        return fewest;
    }

    private static ImmutableArray<string> Filled(string text, int longest)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= longest)
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
}
