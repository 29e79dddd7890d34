using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Reports.Answers;
using Parapet.Reports.Credibility;
using Parapet.Reports.Robustness;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Summary;

/// <summary>summary.json: every mean with its intervals, every difference, and the page of the run. A number that is not known is null.</summary>
public static class SummaryFile
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <summary>The whole of the file, UTF-8; the same findings give the same bytes.</summary>
    /// <param name="evidence">What is known beside the findings; nothing if left out.</param>
    public static byte[] Draw(StudyFindings findings, CredibilityEvidence? evidence = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            Head(json, findings);
            Options(json, findings);
            Differences(json, findings);
            Effects(json, findings);
            Spread(json, findings);
            RangeSummary.Write(json, findings);
            ChainSummary.Write(json, findings);
            SweepSummary.Write(json, findings);
            RareSummary.Write(json, findings.Study.Rare);
            StoppingSummary.Write(json, findings.Study.Stopping);
            SitingSummary.Write(json, findings);
            CredibilitySummary.Write(json, findings, evidence ?? CredibilityEvidence.None);
            Robustness(json, study: findings.Study);
            SensitivitySummary.Write(json, findings.Study.Sensitivity);
            json.WritePropertyName("page");
            JsonSerializer.Serialize(json, findings.Study.Page, PageFormat.Options);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Head(Utf8JsonWriter json, StudyFindings findings)
    {
        var study = findings.Study;
        var answer = AnswerRule.Apply(findings);
        json.WriteString("study", study.Name);
        json.WriteNumber("seed", study.Seed);
        json.WriteNumber("replications", findings.Table.Replications);
        json.WriteNumber("replicationsAsked", study.Replications);
        json.WriteNumber("outerDraws", findings.Table.Draws.Distinct().Count());
        json.WriteBoolean("interrupted", study.Interrupted);
        json.WriteString("basis", study.Basis.ToString());
        json.WriteString("decidingMeasure", findings.Deciding.Id);
        json.WriteString("answer", answer.Told);
        json.WriteString("mechanism", string.Join(" ", answer.Mechanism));
        Ground(json, study);
    }

    private static void Robustness(Utf8JsonWriter json, StudyResult study)
    {
        json.WriteStartObject("robustness");
        json.WriteBoolean("swept", study.Robustness.Fits);
        json.WriteString("said", RobustnessSentence.Of(study.Robustness));
        json.WriteStartArray("flips");
        foreach (var flip in study.Robustness is { Fits: true, Result: { } result } ? result.Flips : [])
        {
            json.WriteStringValue(flip.Effect.Told);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Ground(Utf8JsonWriter json, StudyResult study)
    {
        json.WriteStartArray("groundShares");
        foreach (var (layer, share) in study.Ground)
        {
            json.WriteStartObject();
            json.WriteString("layer", layer);
            json.WriteNumber("share", Math.Round(share.Value, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("missingTiles", study.MissingTiles is { } area ? $"parapet terrain get --area {area}" : null);
    }

    private static void Options(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("options");
        foreach (var (index, option) in findings.Study.Options.Index())
        {
            json.WriteStartObject();
            json.WriteString("name", option.Name);
            json.WriteString("force", option.Force);
            json.WriteString("connection", option.Connection);
            json.WriteString("role", option.Role.ToString());
            json.WriteString("siting", Names.Of(option.Siting));
            json.WriteString("weaponControl", option.WeaponControl.ToString());
            json.WriteBoolean("hypothetical", option.Hypothetical);
            json.WriteNumber("costMillions", option.Cost.Millions);
            json.WriteStartObject("measures");
            foreach (var measure in findings.Measures)
            {
                json.WriteStartObject(measure.Id);
                SummaryNumbers.Estimate(json, findings.Of(index, measure), measure.Unit);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            PictureSummary.Write(json, findings, index);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Every pair once; those that the study asks about in the direction it asks.</summary>
    private static void Differences(Utf8JsonWriter json, StudyFindings findings)
    {
        var asked = findings.Comparisons;
        var rest =
            from a in Enumerable.Range(0, findings.Study.Options.Length)
            from b in Enumerable.Range(0, a)
            where !asked.Contains((a, b)) && !asked.Contains((b, a)) && IsLike(findings.Study.Options[a], findings.Study.Options[b])
            select (a, b);
        json.WriteStartArray("differences");
        foreach (var (a, b) in asked.Concat(rest))
        {
            json.WriteStartObject();
            json.WriteString("a", findings.Study.Options[a].Name);
            json.WriteString("b", findings.Study.Options[b].Name);
            json.WriteStartObject("measures");
            foreach (var measure in findings.Measures)
            {
                if (findings.Difference(a, b, measure) is { } difference)
                {
                    json.WriteStartObject(measure.Id);
                    SummaryNumbers.Estimate(json, difference.Estimate, measure.Unit);
                    Turning(json, difference.Reversal);
                    Levels(json, findings.Levels(measure).Of((a, b)));
                    json.WriteEndObject();
                }
            }

            json.WriteEndObject();
            Known(json, findings, (a, b));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Of pairs asked about, the difference in the deciding measure with the raids' known sizes taken off.</summary>
    private static void Known(Utf8JsonWriter json, StudyFindings findings, (int A, int B) pair)
    {
        if (!findings.Comparisons.Contains(pair) || findings.SizeTakenOff(pair) is not { } known)
        {
            json.WriteNull("sizeTakenOff");
            return;
        }

        json.WriteStartObject("sizeTakenOff");
        json.WriteString("measure", findings.Deciding.Id);
        SummaryNumbers.Estimate(json, known.Estimate, findings.Deciding.Unit);
        SummaryNumbers.Number(json, "varianceRatio", known.VarianceRatio);
        json.WriteEndObject();
    }

    /// <summary>Of pairs asked about alone: what nobody asked about is no part of the family.</summary>
    private static void Levels(Utf8JsonWriter json, ComparedLevel? level)
    {
        SummaryNumbers.Number(json, "level", level?.Alone ?? double.NaN);
        SummaryNumbers.Number(json, "levelAmongPairs", level?.Among ?? double.NaN);
    }

    /// <summary>Whether two options stand on the same basis and by the same siting rule.</summary>
    private static bool IsLike(OptionResult a, OptionResult b) => a.OtherBasis == b.OtherBasis && a.Siting == b.Siting;

    private static void Effects(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("effects");
        foreach (var effect in findings.Effects)
        {
            json.WriteStartObject();
            json.WriteString("kind", effect.Kind.ToString());
            json.WriteString("name", effect.Name);
            json.WriteString("measure", findings.Deciding.Id);
            SummaryNumbers.Estimate(json, effect.Estimate, findings.Deciding.Unit);
            Turning(json, effect.Reversal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Spread(Utf8JsonWriter json, StudyFindings findings)
    {
        if (findings.Spread is not { } spread)
        {
            json.WriteNull("spread");
            return;
        }

        json.WriteStartObject("spread");
        SummaryNumbers.Number(json, "chanceShare", spread.Chance);
        SummaryNumbers.Number(json, "poorInputsShare", spread.Poor);
        SummaryNumbers.Ends(json, "poorInputs", spread.PoorInterval);
        SummaryNumbers.Number(json, "betterInputsShare", spread.Better);
        SummaryNumbers.Number(json, "clearCorrelation", spread.ClearCorrelation);
        json.WriteStartArray("figures");
        foreach (var driver in spread.Drivers)
        {
            json.WriteStartObject();
            json.WriteString("name", driver.Name);
            json.WriteString("grade", driver.Grade.ToString());
            SummaryNumbers.Number(json, "rankCorrelation", driver.RankCorrelation);
            json.WriteBoolean("clear", driver.IsClear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Turning(Utf8JsonWriter json, Reversal reversal)
    {
        SummaryNumbers.Number(json, "holdingShare", reversal.HoldingShare);
        SummaryNumbers.Number(json, "reversalShare", reversal.ReversedShare);
        SummaryNumbers.Number(json, "reversalShareAsDrawn", (double)reversal.ReversedAsDrawn / reversal.Draws);
    }
}
