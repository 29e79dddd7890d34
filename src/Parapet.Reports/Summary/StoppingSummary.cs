using System.Text.Json;
using Parapet.Campaigns.Stopping;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds the stopping rule and its looks.</summary>
internal static class StoppingSummary
{
    /// <summary>Writes the property "stopping"; null where the run had no rule.</summary>
    public static void Write(Utf8JsonWriter json, StoppingResult? stopping)
    {
        if (stopping is null)
        {
            json.WriteNull("stopping");
            return;
        }

        json.WriteStartObject("stopping");
        json.WriteString("rule", stopping.Rule.Text);
        json.WriteBoolean("met", stopping.IsMet);
        json.WriteNumber("mostRaids", stopping.MostRaids);
        SummaryNumbers.Number(json, "raidsNeeded", stopping.RaidsNeeded ?? double.NaN);
        json.WriteStartArray("looks");
        foreach (var look in stopping.Looks)
        {
            json.WriteStartObject();
            json.WriteNumber("draws", look.Draws);
            json.WriteNumber("raids", look.Raids);
            json.WriteBoolean("narrow", look.IsNarrow);
            json.WriteStartArray("conditions");
            foreach (var (condition, sight) in stopping.Rule.Conditions.Zip(look.Seen))
            {
                json.WriteStartObject();
                json.WriteString("condition", condition.Text);
                json.WriteString("of", sight.Of);
                SummaryNumbers.Number(json, "halfWidth", sight.HalfWidth);
                json.WriteString("unit", sight.Unit);
                json.WriteBoolean("lopsided", sight.IsLopsided);
                json.WriteBoolean("narrow", sight.IsNarrow);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
