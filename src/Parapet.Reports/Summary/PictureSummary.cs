using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Catalogue.Reading;
using Parapet.Judging.Pictures;

namespace Parapet.Reports.Summary;

/// <summary>The parts of summary.json about what each post saw and took it for: ratios of sums over replications, without intervals.</summary>
internal static class PictureSummary
{
    /// <summary>Writes the properties "nodes", "identities" and "categories" of an option.</summary>
    public static void Write(Utf8JsonWriter json, StudyFindings findings, int option)
    {
        var pictures = NodePictures.Of(findings, option);
        json.WriteStartArray("nodes");
        foreach (var picture in pictures)
        {
            json.WriteStartObject();
            json.WriteString("name", picture.Name);
            SummaryNumbers.Number(json, "completeness", picture.Completeness);
            SummaryNumbers.Number(json, "ambiguity", picture.Ambiguity);
            SummaryNumbers.Number(json, "spuriousness", picture.Spuriousness);
            SummaryNumbers.Number(json, "staleShare", picture.StaleShare);
            SummaryNumbers.Number(json, "swapsPerReplication", picture.SwapsPerReplication);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Confusion(json, "identities", findings, option, cell => cell.Identity);
        Confusion(json, "categories", findings, option, cell => cell.Category);
    }

    /// <summary>For each class the share of time tracked that it was taken for each thing.</summary>
    private static void Confusion(
        Utf8JsonWriter json, string name, StudyFindings findings, int option, Func<JudgementCount, Enum> judged)
    {
        json.WriteStartObject(name);
        foreach (var row in ConfusionTable.Of(findings, option, judged))
        {
            json.WriteStartObject(Names.Of(row.Class));
            foreach (var (taken, share) in row.Shares)
            {
                json.WriteNumber(Names.Of(taken), share);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
