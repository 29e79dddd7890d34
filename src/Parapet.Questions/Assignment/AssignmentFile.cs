using System.Globalization;
using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Assignment;

/// <summary>
/// Reads a weapon-target assignment problem in the format of the public benchmark [Andersen2022]: numbers in plain text,
/// <c>m n mu</c>, then n target values, then <c>i j p</c> for each of the m x n pairs, weapons and targets counted from 0;
/// each of the m weapons has mu rounds. How the numbers are parted is <see cref="AssignmentRows"/>'s.
/// </summary>
internal sealed class AssignmentFile
{
    private const long LargestBytes = 400_000_000;
    private const int MostPairs = 10_000_000;
    private const int MostRounds = 10_000;
    private const int MostProblems = 100;
    private const int LongestFound = 40;

    private readonly string _path;
    private readonly Problems _problems;
    private bool _gaveUp;

    private AssignmentFile(string path, Problems problems)
    {
        _path = path;
        _problems = problems;
    }

    /// <summary>The problem; null, with everything that is wrong told, where the file does not hold one.</summary>
    public static AssignmentProblem? Read(string path, Problems problems)
    {
        var file = new AssignmentFile(path, problems);
        return RegularFile.Read(path, path, LargestBytes, "a file of an assignment problem", problems) is { } bytes
            ? file.Parse(Lines(bytes))
            : null;
    }

    private static string[] Lines(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return [.. lines];
    }

    private AssignmentProblem? Parse(string[] lines)
    {
        var rows = AssignmentRows.Of(lines);
        if (rows.Length == 0)
        {
            Complain(0, "", "nothing in it", "weapons, targets and rounds a weapon: m n mu");
            return null;
        }

        if (!TryReadSize(rows[0], out var weapons, out var targets, out var rounds))
        {
            return null;
        }

        var values = ReadValues(rows, targets);
        var probabilities = ReadPairs(rows.AsSpan(Math.Min(rows.Length, 1 + values.Read)), weapons, targets);
        if (!_problems.None)
        {
            return null;
        }

        var each = new int[weapons];
        each.AsSpan().Fill(rounds);
        return new(values.Values, each, probabilities);
    }

    private bool TryReadSize(AssignmentRow row, out int weapons, out int targets, out int rounds)
    {
        (weapons, targets, rounds) = (0, 0, 0);
        if (row.Words.Length != 3)
        {
            Complain(row.Line, "size", Found(row.Text), "three numbers: weapons, targets, rounds a weapon");
            return false;
        }

        var before = _problems.Count;
        weapons = ReadCount(row.Words[0], row.Line, "weapons");
        targets = ReadCount(row.Words[1], row.Line, "targets");
        rounds = ReadCount(row.Words[2], row.Line, "rounds a weapon");
        if (_problems.Count == before && (long)weapons * targets > MostPairs)
        {
            Complain(row.Line, "size", $"{weapons} weapons x {targets} targets", $"{MostPairs} pairs at most");
        }

        if (_problems.Count == before && (long)weapons * rounds > MostRounds)
        {
            Complain(row.Line, "size", $"{weapons} weapons x {rounds} rounds", $"{MostRounds} rounds in all at most");
        }

        return _problems.Count == before;
    }

    private int ReadCount(string word, int line, string what)
    {
        if (AssignmentRows.TryReadWhole(word, out var count) && count > 0)
        {
            return count;
        }

        Complain(line, what, Found(word), "a whole number from 1 on");
        return 0;
    }

    private (double[] Values, int Read) ReadValues(AssignmentRow[] rows, int targets)
    {
        var values = new double[targets];
        for (var target = 0; target < targets; target++)
        {
            var row = target + 1 < rows.Length ? rows[target + 1] : new(rows[^1].Line, []);
            if (row.Words.Length != 1)
            {
                // Told once: what follows a missing value would be told wrong.
                Complain(row.Line, $"value of target {target}", row.Words.Length > 0 ? Found(row.Text) : "the end of the file", $"{targets} values, one on a line");
                return (values, target);
            }

            values[target] = ReadNumber(row.Words[0], row.Line, $"value of target {target}", double.MaxValue, "a number of 0 or more");
        }

        return (values, targets);
    }

    private double[] ReadPairs(ReadOnlySpan<AssignmentRow> rows, int weapons, int targets)
    {
        var probabilities = new double[weapons * targets];
        var givenAt = new int[probabilities.Length];
        foreach (var row in rows)
        {
            var (line, words) = row;
            if (_gaveUp)
            {
                break;
            }

            if (words.Length != 3)
            {
                Complain(line, "pair", Found(row.Text), "weapon, target and the probability of a kill: i j p");
                continue;
            }

            var weapon = ReadIndex(words[0], line, "weapon", weapons);
            var target = ReadIndex(words[1], line, "target", targets);
            var probability = ReadNumber(words[2], line, "probability of a kill", 1, "a number from 0 to 1");
            if (weapon < 0 || target < 0)
            {
                continue;
            }

            var pair = weapon * targets + target;
            if (givenAt[pair] > 0)
            {
                Complain(line, $"weapon {weapon}, target {target}", "a second time", $"each pair once; it is on line {givenAt[pair]}");
            }

            givenAt[pair] = line;
            probabilities[pair] = probability;
        }

        ComplainOfMissing(givenAt, targets);
        return probabilities;
    }

    private void ComplainOfMissing(int[] givenAt, int targets)
    {
        for (var pair = 0; pair < givenAt.Length && !_gaveUp; pair++)
        {
            if (givenAt[pair] == 0)
            {
                Complain(0, $"weapon {pair / targets}, target {pair % targets}", "no line", "a probability for every pair; 0 where the weapon cannot reach the target");
            }
        }
    }

    private int ReadIndex(string word, int line, string what, int count)
    {
        if (AssignmentRows.TryReadWhole(word, out var index) && index < count)
        {
            return index;
        }

        Complain(line, what, Found(word), $"a whole number from 0 to {count - 1}");
        return -1;
    }

    private double ReadNumber(string word, int line, string what, double greatest, string allowed)
    {
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= greatest)
        {
            return number;
        }

        Complain(line, what, Found(word), allowed);
        return 0;
    }

    private void Complain(int line, string what, string found, string allowed)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new(_path, line, what, found, allowed));
        }
        else if (!_gaveUp)
        {
            _gaveUp = true;
            _problems.Add(new(_path, line, "", $"more than {MostProblems} problems", "the first of them are told"));
        }
    }

    /// <summary>What stands there, short.</summary>
    private static string Found(string text) => text.Length > LongestFound ? $"\"{text[..LongestFound]}...\"" : $"\"{text}\"";
}
