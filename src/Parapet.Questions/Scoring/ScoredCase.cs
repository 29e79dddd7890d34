using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;

namespace Parapet.Questions.Scoring;

/// <summary>What the score needs of a case's folder: the times of its scans, the truth and the cut-off.</summary>
/// <param name="Times">In milliseconds, ascending.</param>
internal sealed record ScoredCase(long[] Times, PictureTable Truth, Length CutOff)
{
    private static readonly Length UsualCutOff = Length.FromKilometres(1);

    /// <param name="cutOff">What was asked for; null for the case's own.</param>
    public static ScoredCase Read(string folder, Length? cutOff, Problems problems)
    {
        var scans = Path.Combine(folder, "scans.csv");
        var times = new SortedSet<long>();
        var seen = new HashSet<(double, string)>();
        var rows = new CsvRows(scans, "time,sensor", problems);
        rows.Read(textColumn: 1, (line, sensor, numbers) =>
        {
            times.Add(PictureTable.Milliseconds(numbers[0]));
            if (!seen.Add((numbers[0], sensor)))
            {
                rows.Complain(line, "time", $"a second scan of sensor {sensor} at {numbers[0]:G9} s", "one scan of a sensor at one time");
            }
        });
        if (times.Count == 0 && problems.None)
        {
            problems.Add(new(scans, 0, "", "no scan", "at least one"));
        }

        var truth = PictureTable.Read(Path.Combine(folder, "truth.csv"), "target", problems);
        return new([.. times], truth, cutOff ?? OwnCutOff(Path.Combine(folder, "case.json"), problems));
    }

    private static Length OwnCutOff(string file, Problems problems)
    {
        using var document = InputFile.ReadJson(file, "the description of a case", problems);
        if (document?.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("score_cutoff_m", out var value))
        {
            return UsualCutOff;
        }

        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is > 0 and < 1e9 and var metres)
        {
            return Length.FromMetres(metres);
        }

        problems.Add(new(file, 0, "score_cutoff_m", InputJson.Describe(value), "a number above 0 m"));
        return UsualCutOff;
    }
}
