using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Reports.Credibility;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json about credibility: the eight factors, and the reference values by topic.</summary>
internal static class CredibilitySummary
{
    /// <summary>Writes the property "credibility".</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings, CredibilityEvidence evidence)
    {
        var factors = CredibilityTable.Of(findings, evidence);
        json.WriteStartObject("credibility");
        json.WriteString("standard", "NASA-STD-7009");
        json.WriteNumber("lowestLevel", CredibilityTable.Overall(factors));
        json.WriteStartArray("factors");
        foreach (var factor in factors)
        {
            json.WriteStartObject();
            json.WriteString("name", factor.Name);
            json.WriteNumber("level", factor.Level);
            json.WriteString("meaning", factor.Meaning);
            json.WriteString("evidence", factor.Evidence);
            json.WriteString("limit", factor.Limit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("topics");
        foreach (var topic in evidence.Topics)
        {
            json.WriteStartObject();
            json.WriteString("topic", topic.Topic);
            json.WriteNumber("judged", topic.Judged);
            json.WriteNumber("out", topic.Out);
            json.WriteNumber("notJudged", topic.NotJudged);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
