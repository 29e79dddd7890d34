using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Sensitivity;
using Parapet.Catalogue.Listing;
using Parapet.Questions.Assignment;
using Parapet.Questions.Benchmarks;
using Parapet.Questions.Catalogue;
using Parapet.Questions.Clusters;
using Parapet.Questions.Comparing;
using Parapet.Questions.Coverage;
using Parapet.Questions.Decoding;
using Parapet.Questions.Envelopes;
using Parapet.Questions.Exporting;
using Parapet.Questions.Footprints;
using Parapet.Questions.Forking;
using Parapet.Questions.Importing;
using Parapet.Questions.Interoperability;
using Parapet.Questions.Playing;
using Parapet.Questions.Querying;
using Parapet.Questions.Rare;
using Parapet.Questions.Receiving;
using Parapet.Questions.Replaying;
using Parapet.Questions.Running;
using Parapet.Questions.Scoring;
using Parapet.Questions.Sharding;
using Parapet.Questions.Sweeps;
using Parapet.Questions.Terrain;
using Parapet.Questions.Tracking;
using Parapet.Questions.Tracking.Recordings;
using Parapet.Questions.Trajectories;
using Parapet.Questions.Validation;
using Parapet.Questions.Verification;
using Parapet.Questions.Watching;
using Parapet.Questions.Why;
using Parapet.Studies.Detection;

namespace Parapet.Questions.Json;

/// <summary>The JSON Schemas (draft 7) of what commands answer under <c>--json</c>, as they stand in schemas/answers.</summary>
public static class AnswerSchemas
{
    /// <summary>The folder within schemas/.</summary>
    public const string Folder = "answers";

    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSchemaExporterOptions Exporting = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Finish };

    private static readonly (string Command, Type Answer)[] Answers =
    [
        ("assign", typeof(AssignAnswer)),
        ("bench", typeof(BenchAnswer)),
        ("catalogue check", typeof(ImmutableArray<CheckedFigure>)),
        ("catalogue check --fairness", typeof(ImmutableArray<ShownFairness>)),
        ("catalogue list", typeof(ImmutableArray<EntryListing>)),
        ("catalogue show", typeof(ImmutableArray<ShownFigure>)),
        ("cluster submit", typeof(ClusterAnswer)),
        ("compare", typeof(CompareAnswer)),
        ("coverage", typeof(CoverageAnswer)),
        ("decode", typeof(DecodeAnswer)),
        ("detection", typeof(ImmutableArray<RadarDetection>)),
        ("envelope", typeof(EnvelopeAnswer)),
        ("export", typeof(ExportAnswer)),
        ("footprint", typeof(ImmutableArray<DefendedArea>)),
        ("fork", typeof(ForkAnswer)),
        ("import", typeof(ImportAnswer)),
        ("interop", typeof(InteropAnswer)),
        ("listen", typeof(ListenAnswer)),
        ("play", typeof(PlayAnswer)),
        ("rare", typeof(ImmutableArray<ShownRare>)),
        ("replay", typeof(ReplaySource)),
        ("query", typeof(QueryAnswer)),
        ("query --tables", typeof(TablesAnswer)),
        ("run --robustness", typeof(RobustnessResult)),
        ("run --sensitivity", typeof(SensitivityResult)),
        ("score", typeof(ScoreAnswer)),
        ("serve", typeof(ServeAnswer)),
        ("shard", typeof(ShardAnswer)),
        ("sweep", typeof(ShownSweep)),
        ("terrain check", typeof(TerrainCheckAnswer)),
        ("terrain get", typeof(TerrainAnswer)),
        ("track", typeof(TrackAnswer)),
        ("track --asterix", typeof(TrackRecordingAnswer)),
        ("trajectory", typeof(TrajectoryAnswer)),
        ("validate", typeof(ValidationListing)),
        ("vv-report", typeof(VerificationListing)),
        ("why", typeof(WhyAnswer)),
        ("why --shares", typeof(ShareAnswer)),
    ];

    /// <summary>Text of each schema by its file name, as in <c>catalogue-list.schema.json</c>.</summary>
    public static ImmutableSortedDictionary<string, string> All() =>
        Answers.Select(answer => (answer.Command, Schema: (JsonObject)AnswerJson.Style.GetJsonSchemaAsNode(answer.Answer, Exporting)))
            .Append((Command: "run", Schema: SummarySchema.Draw()))
            .Append((Command: "merge", Schema: SummarySchema.Draw()))
            .ToImmutableSortedDictionary(answer => FileName(answer.Command), answer => Text(answer.Command, answer.Schema), StringComparer.Ordinal);

    /// <summary>The name of the file with the schema of a command's answer.</summary>
    /// <param name="command">As typed, as in <c>catalogue list</c> or <c>why --shares</c>.</param>
    public static string FileName(string command) => command.Replace(" --", "-", StringComparison.Ordinal).Replace(' ', '-') + ".schema.json";

    private static string Text(string command, JsonObject schema)
    {
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", $"What parapet {command} --json answers");
        return schema.ToJsonString(Layout) + "\n";
    }

    /// <summary>Numbers may be null where they are not known, every field is always there, and says what its name cannot.</summary>
    private static JsonNode Finish(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (context.TypeInfo.Type == typeof(double))
        {
            schema = new JsonObject { ["type"] = new JsonArray("number", "null") };
        }
        else if (context.TypeInfo.Type == typeof(IEnumerable<QueryRow>))
        {
            var row = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = new JsonArray("number", "string", "boolean", "null") } };
            schema = new JsonObject { ["type"] = "array", ["items"] = row };
        }

        if (schema is JsonObject node)
        {
            if (node["properties"] is JsonObject properties)
            {
                node["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
            }

            if (context.PropertyInfo?.AttributeProvider is MemberInfo member && member.GetCustomAttribute<DescriptionAttribute>() is { } said)
            {
                node.Insert(0, "description", said.Description);
            }
        }

        return schema;
    }
}
