using System.Text;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>Reads a file of numbers apart by commas, line by line, under a fixed first line; gathers what is wrong with it.</summary>
internal sealed class CsvRows(string file, string heading, Problems problems)
{
    /// <summary>Rows that a file may have; a run of an hour with thousands of tracks has fewer.</summary>
    public const int MostRows = 5_000_000;

    private const int MostProblems = 20;

    private readonly string[] _columns = heading.Split(',');
    private int _complaints;

    /// <summary>Hands every whole row to <paramref name="take"/>: its line, the text under <paramref name="textColumn"/> and the numbers of all columns (NaN under that).</summary>
    /// <param name="textColumn">The column that may hold any text, such as an id; -1 where there is none.</param>
    public void Read(int textColumn, Action<int, string, double[]> take)
    {
        if (InputFile.Read(file, $"a file that begins with {heading}", problems) is { } bytes)
        {
            Read(new CsvLines(bytes), textColumn, take);
        }
    }

    /// <summary>Adds a problem, up to twenty a file.</summary>
    public void Complain(int line, string column, string found, string allowed)
    {
        if (_complaints++ < MostProblems)
        {
            problems.Add(new(file, line, column, found, allowed));
        }
        else if (_complaints == MostProblems + 1)
        {
            problems.Add(new(file, line, "", "more of the same from here on", $"only the first {MostProblems} are told"));
        }
    }

    private void Read(CsvLines lines, int textColumn, Action<int, string, double[]> take)
    {
        var hasHeading = lines.Next();
        if (!hasHeading || lines.LineText.Trim() != heading)
        {
            Complain(1, "", hasHeading ? $"\"{Shortened(lines.LineText)}\"" : "an empty file", $"a first line {heading}");
            return;
        }

        while (lines.Next())
        {
            if (lines.Line > MostRows)
            {
                Complain(lines.Line, "", "more rows", $"at most {MostRows}");
                return;
            }

            if (Row(ref lines, textColumn) is var (text, numbers))
            {
                take(lines.Line, text, numbers);
            }
        }
    }

    private (string Text, double[] Numbers)? Row(ref CsvLines lines, int textColumn)
    {
        if (lines.Count != _columns.Length)
        {
            Complain(lines.Line, "", $"{lines.Count} cells", $"{_columns.Length}: {heading}");
            return null;
        }

        var (text, numbers, isWhole) = ("", new double[_columns.Length], true);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = double.NaN;
            if (i == textColumn)
            {
                text = Encoding.UTF8.GetString(lines.Field());
            }
            else if (!lines.TryNumber(out numbers[i], out var field) || Math.Abs(numbers[i]) >= 1e12)
            {
                Complain(lines.Line, _columns[i], $"\"{Shortened(Encoding.UTF8.GetString(field))}\"", "a finite number below 1e12");
                isWhole = false;
            }
        }

        return isWhole ? (text, numbers) : null;
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
