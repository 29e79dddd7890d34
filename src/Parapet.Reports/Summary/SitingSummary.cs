using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Reports.Summary;

/// <summary>The part of summary.json that holds the headline by every siting rule, and where each rule put whom.</summary>
internal static class SitingSummary
{
    /// <summary>Writes the property "siting".</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartObject("siting");
        json.WriteBoolean("turns", findings.TurnsWithSiting);
        json.WriteStartArray("rules");
        foreach (var rule in findings.Study.Options.Select(option => option.Siting).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("rule", Names.Of(rule));
            Headline(json, findings, findings.Sitings.FirstOrDefault(pair => pair.Rule == rule));
            Forces(json, findings.Study, rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Headline(Utf8JsonWriter json, StudyFindings findings, SitingPair? pair)
    {
        if (pair is null)
        {
            json.WriteNull("headline");
            return;
        }

        json.WriteStartObject("headline");
        json.WriteString("a", findings.Study.Options[pair.Difference.A].Name);
        json.WriteString("b", findings.Study.Options[pair.Difference.B].Name);
        json.WriteString("measure", findings.Deciding.Id);
        SummaryNumbers.Estimate(json, pair.Difference.Estimate, findings.Deciding.Unit);
        json.WriteBoolean("clear", pair.Difference.IsClear);
        SummaryNumbers.Number(json, "holdingShare", pair.Difference.Reversal.HoldingShare);
        SummaryNumbers.Number(json, "reversalShare", pair.Difference.Reversal.ReversedShare);
        json.WriteEndObject();
    }

    private static void Forces(Utf8JsonWriter json, StudyResult study, SitingRule rule)
    {
        json.WriteStartArray("forces");
        foreach (var option in study.Options.Where(option => option.Siting == rule && option.OtherBasis is null).DistinctBy(option => option.Force))
        {
            json.WriteStartObject();
            json.WriteString("force", option.Force);
            json.WriteStartArray("standing");
            foreach (var (part, site) in option.Standing)
            {
                json.WriteStartObject();
                json.WriteString("name", part.Name);
                json.WriteString("of", part.System);
                json.WriteString("kind", part.Kind.ToString());
                json.WriteString("site", site);
                json.WriteNumber("latitudeDegrees", Math.Round(part.Place.Latitude.Degrees, 4));
                json.WriteNumber("longitudeDegrees", Math.Round(part.Place.Longitude.Degrees, 4));
                json.WriteNumber("boresightDegrees", Math.Round(part.Sectors[0].Boresight.Degrees, 1));
                json.WriteNumber("sectorDegrees", Math.Round(part.Sectors[0].Width.Degrees, 1));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
