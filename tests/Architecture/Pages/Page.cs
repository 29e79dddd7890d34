using System.Text.RegularExpressions;

namespace Parapet.Tests.Architecture.Pages;

/// <summary>
/// A page as a reader follows it, in its order. Lines to be typed are set in by four columns or stand in a fence of a shell; a fence whose
/// first line is a comment with a path below catalogue or studies is a file. Before a block of lines comments may say
/// <c>not run: why</c>, or <c>run with: words that make it small</c>, of the lines alone that hold a word where one stands as in
/// <c>not run (--quick): why</c>. They hold to the next empty line.
/// </summary>
internal static partial class Page
{
    private static readonly string[] Shells = ["sh", "bash", "shell", "console"];

    public static IReadOnlyList<PageStep> Read(string text)
    {
        var steps = new List<PageStep>();
        var marks = new List<Match>();
        var lines = text.Split('\n');
        var begun = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Mark().Match(lines[i]) is { Success: true } mark)
            {
                marks.Add(mark);
            }
            else if (Fence().Match(lines[i]) is { Success: true } fence)
            {
                var end = Array.FindIndex(lines, i + 1, line => line.Trim() == "```");
                steps.AddRange(Fenced(fence.Groups["language"].Value, lines[(i + 1)..end], i + 1, marks));
                i = end;
                marks.Clear();
            }
            else if (Typed().Match(lines[i]) is { Success: true } typed)
            {
                begun = true;
                steps.Add(Line(i + 1, typed.Groups["text"].Value, marks));
            }
            else if (begun && string.IsNullOrWhiteSpace(lines[i]))
            {
                begun = false;
                marks.Clear();
            }
        }

        return steps;
    }

    private static IEnumerable<PageStep> Fenced(string language, string[] lines, int first, List<Match> marks)
    {
        if (language == "yaml" && lines.Length > 0 && FileName().Match(lines[0]) is { Success: true } name)
        {
            return [new WrittenFile(first, name.Groups["file"].Value, string.Concat(lines[1..].Select(line => line + "\n")), name.Groups["end"].Success)];
        }

        return Shells.Contains(language)
            ? [.. lines.Select((line, index) => (Match: FencedLine().Match(line), Line: first + index + 1))
                .Where(line => line.Match.Success)
                .Select(line => Line(line.Line, line.Match.Groups["text"].Value, marks))]
            : [];
    }

    private static TypedLine Line(int number, string text, List<Match> marks)
    {
        var mark = marks.LastOrDefault(mark => text.Contains(mark.Groups["word"].Value, StringComparison.Ordinal));
        var what = mark?.Groups["what"].Value ?? "";
        return mark?.Groups["kind"].Value == "not run" ? new(number, text, what, "") : new(number, text, "", what);
    }

    [GeneratedRegex(@"^\s*<!-- (?<kind>not run|run with)(?: \((?<word>[^)]+)\))?: (?<what>.+) -->$")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*```(?<language>\w*)$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^ {4,}(?<text>(?:\./)?parapet \S+(?: \S+)*|dotnet run --project bench/\S+(?: \S+)*)")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?<text>(?:\./)?parapet \S+(?: \S+)*)")]
    private static partial Regex FencedLine();

    [GeneratedRegex("^# (?<end>at the end of )?(?<file>(?:catalogue|studies)/\\S+)$")]
    private static partial Regex FileName();
}
