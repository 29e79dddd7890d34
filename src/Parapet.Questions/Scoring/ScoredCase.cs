using System.Text;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Questions.Tracking;

namespace Parapet.Questions.Scoring;

/// <summary>What the score needs of a case's folder: the times of its scans, the truth and the cut-off.</summary>
/// <param name="Times">In milliseconds, ascending.</param>
internal sealed record ScoredCase(long[] Times, PictureTable Truth, Length CutOff)
{
    private static readonly Length UsualCutOff = Length.FromKilometres(1);

    /// <param name="cutOff">What was asked for; null for the case's own.</param>
    public static ScoredCase Read(string folder, Length? cutOff, Problems problems)
    {
        var times = Scans(CaseFolder.Table(folder, CaseFolder.ScansFile, problems), problems);
        var truth = PictureTable.Read(Path.Combine(folder, "truth.csv"), "target", problems);
        return new([.. times], truth, cutOff ?? OwnCutOff(Path.Combine(folder, "case.json"), problems));
    }

    private static SortedSet<long> Scans(string file, Problems problems)
    {
        var times = new SortedSet<long>();
        var seen = new Dictionary<(Instant, string), int>();
        var rows = InputFile.Read(file, "a list of scans", problems) is { } bytes ? CaseRows.Open(file, bytes, ["time", "sensor"], 2, problems) : null;
        while (rows is not null && rows.Next())
        {
            var (text, sensor) = (Encoding.UTF8.GetString(rows[0]), Encoding.UTF8.GetString(rows[1]));
            if (!CaseTime.TryRead(rows[0], out var time))
            {
                problems.Add(new(file, rows.Line, "time", $"'{text}'", CaseTime.Allowed));
            }
            else if (!seen.TryAdd((time, sensor), rows.Line))
            {
                problems.Add(new(file, rows.Line, "", $"the scan of sensor {sensor} at {text} again, which line {seen[(time, sensor)]} lists", "each scan once"));
            }
            else
            {
                times.Add(PictureTable.Milliseconds(time));
            }
        }

        if (rows is not null && times.Count == 0 && problems.None)
        {
            problems.Add(new(file, 0, "", "no scan", "at least one"));
        }

        return times;
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
