using System.Collections.Immutable;
using System.Globalization;
using Parapet.Catalogue.Reading;

namespace Parapet.Validation.Tables;

/// <summary>
/// Reads a reference table. Lines that begin with # say what it is, one "# key: value" each: <c>title</c>, <c>source</c>,
/// <c>evidence</c>, <c>rows</c> (how many cases there must be), and for each column to be reproduced
/// <c># expect COLUMN: MEANING; within NUMBER [of the value]; REASON</c>. Then the column names and the cases, cells
/// apart by commas, without quotes.
/// </summary>
internal sealed class ReferenceTableReader(string path, string name, Problems problems)
{
    private readonly Dictionary<string, string> _stated = new(StringComparer.Ordinal);
    private readonly List<Expectation> _expectations = [];
    private readonly List<ReferenceRow> _rows = [];
    private ImmutableArray<string> _columns;
    private int _cases;

    /// <summary>The table; null where its text is wrong, which the list of problems then tells.</summary>
    public ReferenceTable? Read(IEnumerable<string> lines)
    {
        var before = problems.Count;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith('#'))
            {
                ReadStatement(line[1..].Trim(), number);
            }
            else if (_columns.IsDefault)
            {
                _columns = [.. line.Split(',').Select(cell => cell.Trim())];
            }
            else if (line.Trim().Length > 0)
            {
                ReadRow(line, number);
            }
        }

        CheckWhole();
        return problems.Count == before
            ? new ReferenceTable(name, _stated["title"], _stated["source"], StatedEvidence(), [.. _expectations], [.. _rows])
            : null;
    }

    private void ReadStatement(string statement, int line)
    {
        var colon = statement.IndexOf(':', StringComparison.Ordinal);
        var key = colon > 0 ? statement[..colon] : statement;
        var value = colon > 0 ? statement[(colon + 1)..].Trim() : "";
        if (key.StartsWith("expect ", StringComparison.Ordinal))
        {
            ReadExpectation(key["expect ".Length..].Trim(), value, line);
        }
        else if (key is not ("title" or "source" or "evidence" or "rows"))
        {
            Complain(line, key, "no such statement", "title, source, evidence, rows or expect COLUMN");
        }
        else if (!_stated.TryAdd(key, value))
        {
            Complain(line, key, "said twice", "once");
        }
    }

    private void ReadExpectation(string column, string value, int line)
    {
        const string Form = "MEANING; within NUMBER [of the value]; REASON";
        var parts = value.Split(';', 3, StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || parts.Any(part => part.Length == 0) || !parts[1].StartsWith("within ", StringComparison.Ordinal))
        {
            Complain(line, column, $"\"{value}\"", Form);
            return;
        }

        var words = parts[1]["within ".Length..].Split(' ', 2);
        var isRelative = words.Length > 1 && words[1] == "of the value";
        if (!double.TryParse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var tolerance) || !(tolerance > 0) || (words.Length > 1 && !isRelative))
        {
            Complain(line, column, $"\"{parts[1]}\"", Form + ", with a positive number");
            return;
        }

        _expectations.Add(new Expectation(column, parts[0], tolerance, isRelative, parts[2]));
    }

    private void ReadRow(string line, int number)
    {
        _cases++;
        ImmutableArray<string> cells = [.. line.Split(',').Select(cell => cell.Trim())];
        if (cells.Length != _columns.Length)
        {
            Complain(number, "", $"{cells.Length} cells", $"{_columns.Length}, one a column");
            return;
        }

        var row = new ReferenceRow(number, _columns, cells);
        foreach (var expectation in _expectations.Where(expectation => row.Has(expectation.Column)))
        {
            var cell = row.Text(expectation.Column);
            if (cell.Length > 0 && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                Complain(number, expectation.Column, $"\"{cell}\"", "a number, or nothing where there is none to expect");
            }
        }

        _rows.Add(row);
    }

    private void CheckWhole()
    {
        foreach (var key in (string[])["title", "source", "evidence", "rows"])
        {
            if (!_stated.TryGetValue(key, out var value) || value.Length == 0)
            {
                Complain(0, key, "missing", $"a line \"# {key}: ...\"");
            }
        }

        if (_stated.TryGetValue("rows", out var rows) && rows != _cases.ToString(CultureInfo.InvariantCulture))
        {
            Complain(0, "rows", $"{_cases} cases", $"{rows}, as the table itself says");
        }

        if (_stated.TryGetValue("evidence", out var evidence) && !Enum.TryParse<Evidence>(Joined(evidence), ignoreCase: true, out _))
        {
            Complain(0, "evidence", $"\"{evidence}\"", "validation, closed form or regression");
        }

        if (_expectations.Count == 0)
        {
            Complain(0, "expect", "missing", "at least one line \"# expect COLUMN: ...\"");
        }

        foreach (var expectation in _expectations.Where(expectation => _columns.IsDefault || !_columns.Contains(expectation.Column)))
        {
            Complain(0, expectation.Column, "expected, but no such column", _columns.IsDefault ? "a line of column names" : string.Join(", ", _columns));
        }

        if (_rows.Count == 0)
        {
            Complain(0, "", "no case", "at least one");
        }
    }

    private Evidence StatedEvidence() => Enum.Parse<Evidence>(Joined(_stated["evidence"]), ignoreCase: true);

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    private void Complain(int line, string field, string found, string allowed) =>
        problems.Add(new Problem(path, line, field, found, allowed));
}
