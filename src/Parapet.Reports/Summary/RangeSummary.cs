using System.Text.Json;
using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds the ranges; nothing where none were measured.</summary>
internal static class RangeSummary
{
    /// <summary>Writes the property "ranges": cross-sections in m2, ranges in km.</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        if (findings.Ranges is not { } ranges)
        {
            return;
        }

        json.WriteStartArray("ranges");
        foreach (var row in ranges.Rows)
        {
            json.WriteStartObject();
            json.WriteString("option", findings.Study.Options[row.Option].Name);
            json.WriteString("by", row.By);
            json.WriteString("class", row.Class.ToString());
            json.WriteString("step", row.Step.ToString());
            SummaryNumbers.Ends(json, "crossSectionSquareMetres", row.SquareMetres);
            json.WriteStartObject("share");
            SummaryNumbers.Estimate(json, row.Share, "share of targets");
            json.WriteEndObject();
            json.WriteStartObject("range");
            SummaryNumbers.Estimate(json, row.Kilometres, "km");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
