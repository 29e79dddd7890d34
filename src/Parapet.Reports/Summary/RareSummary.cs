using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Campaigns.Rare;
using Parapet.Reports.Rare;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds chances which counting cannot tell; nothing where none was sought.</summary>
internal static class RareSummary
{
    /// <summary>Writes the property "rare".</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<RareResult> results)
    {
        if (results.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("rare");
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("option", result.Option);
            json.WriteString("event", RareText.Word(result.Event));
            SummaryNumbers.Estimate(json, result.Estimate.Chance with { EffectiveReplications = result.Estimate.Effective }, "probability");
            json.WriteBoolean("trusted", result.Estimate.IsTrusted);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
