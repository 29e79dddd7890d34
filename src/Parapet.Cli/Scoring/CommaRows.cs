using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tracking;

namespace Parapet.Cli.Scoring;

/// <summary>Reads a file of numbers apart by commas, line by line, under a fixed first line; gathers what is wrong with it.</summary>
internal sealed class CommaRows(string file, string heading, Problems problems)
{
    /// <summary>Rows that a file may have; a run of an hour with thousands of tracks has fewer.</summary>
    public const int MostRows = 5_000_000;

    private const int MostProblems = 20;

    private readonly string[] _columns = heading.Split(',');
    private int _complaints;

    /// <summary>Hands every whole row to <paramref name="take"/>: its line, its cells and their numbers (NaN under <paramref name="textColumn"/>).</summary>
    /// <param name="textColumn">The column that may hold any text, such as an id; -1 where there is none.</param>
    public void Read(int textColumn, Action<int, string[], double[]> take)
    {
        if (InputFile.Read(file, $"a file that begins with {heading}", problems) is { } bytes)
            Read(new CsvLines(bytes), textColumn, take);
    }

    /// <summary>Adds a problem, up to twenty a file.</summary>
    public void Complain(int line, string column, string found, string allowed)
    {
        if (_complaints++ < MostProblems)
            problems.Add(new(file, line, column, found, allowed));
        else if (_complaints == MostProblems + 1)
            problems.Add(new(file, line, "", "more of the same from here on", $"only the first {MostProblems} are told"));
    }

    private void Read(CsvLines lines, int textColumn, Action<int, string[], double[]> take)
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

            if (Numbers(lines.Line, lines.LineText, textColumn) is var (cells, numbers))
                take(lines.Line, cells, numbers);
        }
    }

    private (string[] Cells, double[] Numbers)? Numbers(int line, string text, int textColumn)
    {
        var cells = text.Split(',', StringSplitOptions.TrimEntries);
        if (cells.Length != _columns.Length)
        {
            Complain(line, "", $"{cells.Length} cells", $"{_columns.Length}: {heading}");
            return null;
        }

        var numbers = new double[cells.Length];
        var isWhole = true;
        for (var i = 0; i < cells.Length; i++)
        {
            numbers[i] = double.NaN;
            if (i == textColumn)
                continue;
            if (!double.TryParse(cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !(Math.Abs(numbers[i]) < 1e12))
            {
                Complain(line, _columns[i], $"\"{Shortened(cells[i])}\"", "a finite number below 1e12");
                isWhole = false;
            }
        }

        return isWhole ? (cells, numbers) : null;
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "...";
}
