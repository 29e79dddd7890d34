using System.Text.Json;
using Parapet.Campaigns.Sensitivity;
using Parapet.Reports.Sensitivity;

namespace Parapet.Reports.Summary;

/// <summary>What is kept of an analysis of the disputed figures, in summary.json: empty lists where none fits.</summary>
internal static class SensitivitySummary
{
    public static void Write(Utf8JsonWriter json, SensitivityStanding standing)
    {
        var result = standing.Fits ? standing.Result : null;
        json.WriteStartObject("sensitivity");
        json.WriteBoolean("analysed", result is not null);
        json.WriteString("said", SensitivitySentence.Of(standing));
        json.WriteStartArray("split");
        foreach (var (of, share) in result is null ? [] : new[] { ("chance", result.Chance), ("figures", result.Figures), ("interplay", result.Interplay) })
        {
            json.WriteStartObject();
            json.WriteString("of", of);
            Share(json, share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("families");
        foreach (var family in result?.Families ?? [])
        {
            json.WriteStartObject();
            json.WriteString("family", family.Family);
            json.WriteStartObject("first");
            Share(json, family.First);
            json.WriteEndObject();
            json.WriteStartObject("total");
            Share(json, family.Total);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("turning");
        foreach (var (figure, crossing) in from figure in result?.Crossings ?? [] from crossing in figure.Crossings select (figure, crossing))
        {
            json.WriteStartObject();
            json.WriteString("figure", figure.Name);
            Number(json, "value", crossing.Value);
            Number(json, "low", crossing.Low);
            Number(json, "high", crossing.High);
            json.WriteString("unit", crossing.Unit);
            json.WriteNumber("crossingShare", crossing.CrossingShare);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Share(Utf8JsonWriter json, ToldShare share)
    {
        Number(json, "share", share.Share);
        Number(json, "low", share.Low);
        Number(json, "high", share.High);
        json.WriteString("unit", share.Unit);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
