using Parapet.BattleManagement.WeaponAssignment.StaticProblem;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Assignment;

/// <summary>
/// Reads a weapon-target assignment problem in the format of the public benchmark [Andersen2022]: numbers in plain text,
/// <c>m n mu</c>, then n target values, then <c>i j p</c> for each of the m x n pairs, weapons and targets counted from 0;
/// each of the m weapons has mu rounds. Where lines break does not count as long as there are as many numbers as the size
/// asks for; if not, rows are the lines. How the numbers are parted is <see cref="AssignmentWords"/>'s.
/// </summary>
internal sealed class AssignmentFile
{
    private const string What = "a file of an assignment problem";
    private const long LargestBytes = 8_000_000_000;
    private const int MostPairs = 100_000_000;
    private const int MostRounds = 10_000;
    private const int MostProblems = 100;
    private const int LongestFound = 40;
    private const int WordsOfSize = 3;
    private const int WordsOfPair = 3;

    private readonly string _path;
    private readonly Problems _problems;
    private readonly AssignmentRows _rows;
    private bool _gaveUp;

    private AssignmentFile(string path, Problems problems, AssignmentRows rows)
    {
        (_path, _problems, _rows) = (path, problems, rows);
    }

    private AssignmentRow Row => _rows.Row;

    /// <summary>The problem; null, with everything that is wrong told, where the file does not hold one.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static AssignmentProblem? Read(string path, Problems problems, CancellationToken cancellation = default)
    {
        var byNumbers = new Problems();
        var isWhole = false;
        var problem = Read(path, byNumbers, byLines: false, file => file.Parse(out isWhole), cancellation);
        if (!isWhole)
        {
            return Read(path, problems, byLines: true, static file => file.Parse(out _), cancellation);
        }

        foreach (var told in byNumbers.InOrder())
        {
            problems.Add(told);
        }

        return problem;
    }

    private static AssignmentProblem? Read(string path, Problems problems, bool byLines, Func<AssignmentFile, AssignmentProblem?> parse, CancellationToken cancellation)
    {
        using var stream = RegularFile.Open(path, path, What, problems);
        if (stream is null)
        {
            return null;
        }

        try
        {
            if (stream.Length > LargestBytes)
            {
                problems.Add(new(path, 0, "", $"{stream.Length} bytes", $"at most {LargestBytes} bytes"));
                return null;
            }

            using var reader = new StreamReader(stream);
            return parse(new(path, problems, new(new(reader, cancellation), byLines)));
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            problems.Add(new(path, 0, "", RegularFile.Reason(exception), What));
            return null;
        }
    }

    /// <param name="isWhole">Whether there are as many numbers as the size asks for.</param>
    private AssignmentProblem? Parse(out bool isWhole)
    {
        isWhole = false;
        if (!_rows.Read(WordsOfSize))
        {
            Complain(0, "", "nothing in it", "weapons, targets and rounds a weapon: m n mu");
            return null;
        }

        if (!TryReadSize(out var weapons, out var targets, out var rounds))
        {
            return null;
        }

        var values = new double[targets];
        var probabilities = new double[weapons * targets];
        var hasRow = ReadValues(values);
        isWhole = ReadPairs(hasRow, probabilities, weapons, targets);
        if (!_problems.None)
        {
            return null;
        }

        var each = new int[weapons];
        each.AsSpan().Fill(rounds);
        return new(values, each, probabilities);
    }

    private bool TryReadSize(out int weapons, out int targets, out int rounds)
    {
        (weapons, targets, rounds) = (0, 0, 0);
        if (Row.Count != WordsOfSize)
        {
            Complain(Row.Line, "size", Found(Row.Text), "three numbers: weapons, targets, rounds a weapon");
            return false;
        }

        var before = _problems.Count;
        weapons = ReadCount(0, "weapons");
        targets = ReadCount(1, "targets");
        rounds = ReadCount(2, "rounds a weapon");
        if (_problems.Count == before && (long)weapons * targets > MostPairs)
        {
            Complain(Row.Line, "size", $"{weapons} weapons x {targets} targets", $"{MostPairs} pairs at most");
        }

        if (_problems.Count == before && (long)weapons * rounds > MostRounds)
        {
            Complain(Row.Line, "size", $"{weapons} weapons x {rounds} rounds", $"{MostRounds} rounds in all at most");
        }

        return _problems.Count == before;
    }

    private int ReadCount(int word, string what)
    {
        if (AssignmentNumbers.TryReadWhole(Row[word], out var count) && count > 0)
        {
            return count;
        }

        Complain(Row.Line, what, Found(Row[word].ToString()), "a whole number from 1 on");
        return 0;
    }

    /// <summary>Whether a row was read that is no value.</summary>
    private bool ReadValues(double[] values)
    {
        var sum = 0.0;
        for (var target = 0; target < values.Length; target++)
        {
            var hasRow = _rows.Read(1);
            if (!hasRow || Row.Count != 1)
            {
                // Told once: what follows a missing value would be told wrong.
                Complain(Row.Line, $"value of target {target}", hasRow ? Found(Row.Text) : "the end of the file", $"{values.Length} values, one on a line");
                return hasRow;
            }

            values[target] = ReadNumber(0, $"value of target {target}", double.MaxValue, "a number of 0 or more");
            sum += values[target];
        }

        if (!double.IsFinite(sum))
        {
            Complain(Row.Line, "values", "their sum is beyond all numbers", "values that can be added up");
        }

        return false;
    }

    /// <summary>Whether there is a row for every pair and nothing besides.</summary>
    private bool ReadPairs(bool hasRow, double[] probabilities, int weapons, int targets)
    {
        var givenAt = new int[probabilities.Length];
        var rows = 0L;
        for (; !_gaveUp && (hasRow || _rows.Read(WordsOfPair)); hasRow = false)
        {
            if (Row.Count == WordsOfPair)
            {
                rows++;
                ReadPair(probabilities, givenAt, weapons, targets);
            }
            else
            {
                Complain(Row.Line, "pair", Found(Row.Text), "weapon, target and the probability of a kill: i j p");
            }
        }

        ComplainOfMissing(givenAt, targets);
        return rows == probabilities.Length;
    }

    private void ReadPair(double[] probabilities, int[] givenAt, int weapons, int targets)
    {
        var weapon = ReadIndex(0, "weapon", weapons);
        var target = ReadIndex(1, "target", targets);
        var probability = ReadNumber(2, "probability of a kill", 1, "a number from 0 to 1");
        if (weapon < 0 || target < 0)
        {
            return;
        }

        var pair = weapon * targets + target;
        if (givenAt[pair] > 0)
        {
            Complain(Row.Line, $"weapon {weapon}, target {target}", "a second time", $"each pair once; it is on line {givenAt[pair]}");
        }

        (givenAt[pair], probabilities[pair]) = (Row.Line, probability);
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

    private int ReadIndex(int word, string what, int count)
    {
        if (AssignmentNumbers.TryReadWhole(Row[word], out var index) && index < count)
        {
            return index;
        }

        Complain(Row.Line, what, Found(Row[word].ToString()), $"a whole number from 0 to {count - 1}");
        return -1;
    }

    private double ReadNumber(int word, string what, double greatest, string allowed)
    {
        if (AssignmentNumbers.TryRead(Row[word], out var number) && number >= 0 && number <= greatest)
        {
            return number;
        }

        Complain(Row.Line, what, Found(Row[word].ToString()), allowed);
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
