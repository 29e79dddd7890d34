using System.Text.Json;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Catalogue.Reading;
using Parapet.Flight.Targets;
using Parapet.Simulation.Recording;

namespace Parapet.Studies.Report;

/// <summary>The parts of summary.json about what each post saw and took it for: ratios of sums over replications, without intervals.</summary>
internal static class PictureSummary
{
    public static void Write(Utf8JsonWriter json, StudyFindings findings, int option)
    {
        var pictures = NodePictures.Of(findings, option);
        json.WriteStartArray("nodes");
        foreach (var picture in pictures)
        {
            json.WriteStartObject();
            json.WriteString("name", picture.Name);
            Number(json, "completeness", picture.Completeness);
            Number(json, "ambiguity", picture.Ambiguity);
            Number(json, "spuriousness", picture.Spuriousness);
            Number(json, "staleShare", picture.StaleShare);
            Number(json, "swapsPerReplication", picture.SwapsPerReplication);
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

    private static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
