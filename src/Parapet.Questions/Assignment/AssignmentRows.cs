using System.Globalization;

namespace Parapet.Questions.Assignment;

/// <summary>
/// The numbers of a file cut into rows: the size, a value for each target, a triple for each pair. Where lines break does not
/// count as long as there are as many numbers as the size asks for; if not, rows are the lines, so that what is missing is
/// told at its place. Numbers are parted by spaces, tabs, semicolons, or commas beside a space or between three numbers
/// and more; from # to the end of a line is a remark.
/// </summary>
internal static class AssignmentRows
{
    private const int WordsOfSize = 3;
    private const int WordsOfPair = 3;

    public static AssignmentRow[] Of(string[] lines)
    {
        AssignmentRow[] rows = [.. lines.Select((text, index) => new AssignmentRow(index + 1, Words(text))).Where(row => row.Words.Length > 0)];
        var words = rows.Sum(row => (long)row.Words.Length);
        return Size(rows) is { } size && words == WordsOfSize + size.Targets + WordsOfPair * size.Targets * size.Weapons
            ? [.. Cut(rows, size.Targets)]
            : rows;
    }

    /// <summary>A whole number, also one written as 7.0 or 7e0.</summary>
    public static bool TryReadWhole(string word, out int number)
    {
        var isNumber = double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        number = isNumber && value is >= 0 and <= int.MaxValue && value == Math.Floor(value) ? (int)value : -1;
        return number >= 0;
    }

    private static (long Weapons, long Targets)? Size(AssignmentRow[] rows)
    {
        string[] first = [.. rows.SelectMany(row => row.Words).Take(WordsOfSize)];
        return first.Length == WordsOfSize && TryReadWhole(first[0], out var weapons) && TryReadWhole(first[1], out var targets)
            && weapons < 1_000_000 && targets < 1_000_000
            ? (weapons, targets)
            : null;
    }

    private static IEnumerable<AssignmentRow> Cut(AssignmentRow[] rows, long targets)
    {
        var (number, row) = (0L, new List<string>());
        var begun = 0;
        foreach (var (line, words) in rows)
        {
            foreach (var word in words)
            {
                begun = row.Count == 0 ? line : begun;
                row.Add(word);
                var length = number > 0 && number <= targets ? 1 : WordsOfPair;
                if (row.Count == length)
                {
                    yield return new(begun, [.. row]);
                    row.Clear();
                    number++;
                }
            }
        }
    }

    private static string[] Words(string text)
    {
        var remark = text.IndexOf('#', StringComparison.Ordinal);
        var words = (remark < 0 ? text : text[..remark]).Replace(';', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 1 && words[0].Count(letter => letter == ',') >= WordsOfPair - 1)
        {
            return words[0].Split(',', StringSplitOptions.RemoveEmptyEntries);
        }

        // A comma inside a word is left there: 0,5 is no number, and not two of them either.
        return [.. words.Select(word => word.Trim(',')).Where(word => word.Length > 0)];
    }
}
