using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds the chain from sight to kill; nothing where it was not counted.</summary>
internal static class ChainSummary
{
    /// <summary>Writes the property "chains": counts of threats that came to each step or beyond it.</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        if (findings.Chains is not { } chains)
        {
            return;
        }

        json.WriteStartArray("chains");
        foreach (var row in chains.Rows)
        {
            json.WriteStartObject();
            json.WriteString("option", findings.Study.Options[row.Option].Name);
            json.WriteString("class", row.Class.ToString());
            json.WriteNumber("flown", row.Flown);
            foreach (var step in Enum.GetValues<ChainStep>())
            {
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(step.ToString()), row.Reached[(int)step]);
            }

            json.WriteNumber("rounds", row.Rounds);
            json.WriteString("cause", row.Cause?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
