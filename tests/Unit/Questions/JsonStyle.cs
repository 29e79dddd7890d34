using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Parapet.Tests.Unit.Questions;

/// <summary>The one style of answers: names in camel case, numbers as numbers, and a unit for every number that is no count or ratio.</summary>
internal static partial class JsonStyle
{
    /// <summary>What the name of a quantity ends in.</summary>
    private static readonly string[] Units =
    [
        "Metres", "Kilometres", "SquareMetres", "SquareKilometres", "MetresPerSecond", "StandardGravities", "Degrees", "Seconds", "Decibels", "Millions",
        "PerMinute", "Leakers", "Microseconds",
    ];

    /// <summary>Counts, ratios, and values in the unit of something else that the schema names.</summary>
    private static readonly string[] Bare =
    [
        // Counts and numbers by which things are named.
        "weapons", "targets", "nodes", "weapon", "target", "rounds", "missed", "false", "switches", "neverTracked", "trackIds", "objects", "strayTimes",
        "scans", "plots", "plotsRepeated", "plotsLeftOut", "plotsWithoutTrack", "claimsRefused", "searchesCut", "tracks", "rows", "lateScans", "unreadable", "otherRecords", "radar", "against", "pairs",
        "leakers", "friendsLost", "voids", "tiles", "posts", "wanted", "fetched", "kept", "absent", "missing", "judged", "out", "sourced", "derived", "estimated", "sharedFigures", "disputed",
        "settings", "levels", "candidates", "raids", "replication", "replications", "replicationsAsked", "outerDraws", "seed", "entries", "figures", "draws",
        "values", "fromOutside", "fromClosedForms", "notJudged", "topics", "tables", "topicsOut",

        "explorations", "repetitions",
        "records", "recordsWritten", "category", "blocks", "brokenBlocks", "octets", "octetsLost", "readByOtherEditions", "expansionsKept", "faultsMet", "offset",
        "total", "datagrams", "dropped", "elsewhere", "otherPayloads", "otherNetwork", "otherTransport", "fragments", "cutShort", "malformed", "otherLink",
        "states", "events", "bytes", "unsent", "served", "refused", "updates", "leftOut", "callbacks", "asked", "stray", "count", "confused", "line", "bytesPerState", "bytesPerTrackSecond",
        "turns", "turnsRun", "shard", "shards", "tasks",

        "raids", "outOf", "level", "lowestLevel", "comparisons", "holmLevel", "levelAmongPairs", "effectiveRaids", "mostRaids", "raidsNeeded", "varianceRatio",
        "eventsMet", "gain", "searchRaids", "plainRaids", "plainEvents", "arrival", "oddsFactor",

        // Shares, ratios, and correlations; outcomes of the public record in the unit that `quantity` names.
        "recorded", "recordedLow", "recordedHigh", "computedLow", "computedHigh", "predictedLow", "predictedHigh", "tau", "tauLow", "tauHigh",
        "chanceUnrelated", "tieMargin", "read", "placed", "moving", "sameIdentity", "otherIdentity", "sameCategory", "sameStatus", "aged", "withAccuracy",
        "confidence", "gap", "share", "completeness", "ambiguity", "spuriousness", "longestSegment", "detectionProbability", "margin", "crossingCostRatio", "clearCorrelation",
        "rankCorrelation", "swapsPerReplication",

        // In the unit of the targets' values, and in that which `meaning` names.
        "value", "bound", "grain", "expected", "computed", "error", "tolerance",
    ];

    /// <summary>Numbers of an object that names their unit.</summary>
    private static readonly string[] OfUnit =
        ["mean", "exploredMean", "standardDeviation", "meanA", "meanB", "nominal", "low", "high", "atLeast", "atMost", "difference", "givenDrawsLow", "givenDrawsHigh", "bandLow", "bandHigh", "holdingShare", "reversalShare", "reversalShareAsDrawn", "halfWidth"];

    /// <summary>Objects whose names are those of things, not of fields.</summary>
    private static readonly string[] Maps = ["measures", "identities", "categories", "levels"];

    /// <summary>What breaks the style, each with its place.</summary>
    public static IEnumerable<string> Faults(string json) => Faults(JsonNode.Parse(json), "", "");

    private static IEnumerable<string> Faults(JsonNode? node, string name, string place) => node switch
    {
        JsonArray list => list.SelectMany((item, index) => Faults(item, name, $"{place}[{index}]")),
        JsonObject fields => OfObject(fields, name, place),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String && NumberText().IsMatch(value.GetValue<string>()) && !IsName(name) =>
            [$"{place}: the number \"{value}\" is a text"],
        _ => [],
    };

    private static IEnumerable<string> OfObject(JsonObject fields, string name, string place)
    {
        var isMap = Maps.Contains(Regex.Match(place, @"[^.\[\]]+(?=(\[\d+\])*$)").Value) || Maps.Contains(Parent(place));
        var hasUnit = fields["unit"] is not null;
        if (fields.ContainsKey("mean") && (!fields.ContainsKey("low") || !fields.ContainsKey("high") || !hasUnit))
        {
            yield return $"{place}: a measure has mean, low, high and unit";
        }

        foreach (var (field, value) in fields)
        {
            var at = $"{place}.{field}";
            if (!isMap && !CamelCase().IsMatch(field))
            {
                yield return $"{at}: not in camel case";
            }

            if (value?.GetValueKind() == System.Text.Json.JsonValueKind.Number && !isMap && !IsTold(field, name, hasUnit))
            {
                yield return $"{at}: a number without a unit";
            }

            foreach (var fault in Faults(value, field, at))
            {
                yield return fault;
            }
        }
    }

    /// <summary>Whether a number's unit is told: by its own name, by the object that it stands in, or because it has none.</summary>
    private static bool IsTold(string field, string name, bool hasUnit) =>
        EndsInUnit(field) || Bare.Contains(field) || field.EndsWith("Share", StringComparison.Ordinal)
        || (OfUnit.Contains(field) && (hasUnit || EndsInUnit(name)))
        || ((field.EndsWith("Low", StringComparison.Ordinal) || field.EndsWith("High", StringComparison.Ordinal)) && EndsInUnit(field.Replace("Low", "", StringComparison.Ordinal).Replace("High", "", StringComparison.Ordinal)))
        || field is "poorInputsLow" or "poorInputsHigh";

    private static bool EndsInUnit(string field) => Units.Any(unit =>
        field.EndsWith(unit, StringComparison.Ordinal) || field.Equals(unit, StringComparison.OrdinalIgnoreCase));

    private static string Parent(string place)
    {
        var steps = place.Split('.');
        return steps.Length < 2 ? "" : steps[^2];
    }

    /// <summary>Names of things, which may look like numbers.</summary>
    private static bool IsName(string field) => field is "stated" or "tried" or "a" or "b" or "case" or "name" or "id" or "version" or "edition" or "alike" or "toldApartBy" or "kind";

    [GeneratedRegex(@"^\[?[-+]?(\d[\d.,]*([eE][-+]?\d+)?|NaN|-?Infinity)( [\w%/]+)?(, .*\])?$")]
    private static partial Regex NumberText();

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex CamelCase();
}
