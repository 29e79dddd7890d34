using System.Text.Json;
using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds what is swept, and the headline on each basis.</summary>
internal static class SweepSummary
{
    /// <summary>Writes the properties "sweeps", "bases" and "crossingCostRatio".</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("sweeps");
        foreach (var table in findings.Sweeps)
        {
            json.WriteStartObject();
            json.WriteString("factor", table.Factor.Name);
            json.WriteString("measure", table.Measure.Id);
            json.WriteStartArray("options");
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                json.WriteString("name", findings.Study.Options[row.Option].Name);
                json.WriteString("worst", table.Factor.Levels[row.Worst]);
                json.WriteStartObject("levels");
                foreach (var (level, estimate) in row.Levels.Index())
                {
                    json.WriteStartObject(table.Factor.Levels[level]);
                    SummaryNumbers.Estimate(json, estimate, table.Measure.Unit);
                    json.WriteEndObject();
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Bases(json, findings);
    }

    private static void Bases(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("bases");
        foreach (var pair in findings.Bases)
        {
            json.WriteStartObject();
            json.WriteString("basis", pair.Basis.ToString());
            json.WriteString("a", findings.Study.Options[pair.Difference.A].Name);
            json.WriteString("b", findings.Study.Options[pair.Difference.B].Name);
            SummaryNumbers.Estimate(json, pair.Difference.Estimate, findings.Deciding.Unit);
            json.WriteBoolean("clear", pair.Difference.IsClear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        SummaryNumbers.Number(json, "crossingCostRatio", findings.CrossingCostRatio ?? double.NaN);
    }
}
