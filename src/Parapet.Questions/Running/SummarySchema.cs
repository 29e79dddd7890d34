using System.Text.Json.Nodes;

namespace Parapet.Questions.Running;

/// <summary>The schema of summary.json, which is written field by field and not from a record.</summary>
internal static class SummarySchema
{
    private static JsonObject Text => new() { ["type"] = "string" };

    private static JsonObject Truth => new() { ["type"] = "boolean" };

    private static JsonObject Number => new() { ["type"] = new JsonArray("number", "null") };

    private static JsonObject Count => new() { ["type"] = "integer" };

    /// <summary>Without its title.</summary>
    public static JsonObject Draw() => Fields(
        optional: ["ranges", "chains", "rare"],
        ("study", Text), ("seed", Count), ("replications", Count), ("replicationsAsked", Count), ("outerDraws", Count), ("interrupted", Truth),
        ("basis", Text), ("decidingMeasure", Text), ("answer", Text), ("mechanism", Text),
        ("groundShares", List(Fields([], ("layer", Text), ("share", Number)))), ("missingTiles", new JsonObject { ["type"] = new JsonArray("string", "null") }),
        ("options", List(Option())),
        ("differences", List(Fields([], ("a", Text), ("b", Text), ("measures", Named(Measure([.. Reversal(), ("level", Number), ("levelAmongPairs", Number)]))), ("sizeTakenOff", SizeTakenOff())))),
        ("effects", List(Measure([("kind", Text), ("name", Text), ("measure", Text), .. Reversal()]))),
        ("spread", Spread()),
        ("ranges", List(Range())),
        ("chains", List(Chain())),
        ("sweeps", List(Fields([], ("factor", Text), ("measure", Text), ("options", List(Fields([], ("name", Text), ("worst", Text), ("levels", Named(Measure())))))))),
        ("rare", List(Measure(("option", Text), ("event", Text), ("trusted", Truth)))),
        ("bases", List(Measure(("basis", Text), ("a", Text), ("b", Text), ("clear", Truth)))),
        ("crossingCostRatio", Number),
        ("stopping", Stopping()),
        ("siting", Siting()),
        ("credibility", Credibility()),
        ("robustness", Fields([], ("swept", Truth), ("said", Text), ("flips", List(Text)))),
        ("sensitivity", Sensitivity()),
        ("page", new JsonObject { ["description"] = "The page of the run: question, use, assumptions, limits.", ["type"] = "object" }));

    private static JsonObject Option() => Fields(
        [],
        ("name", Text), ("force", Text), ("connection", Text), ("role", Text), ("siting", Text), ("weaponControl", Text), ("hypothetical", Truth), ("costMillions", Number),
        ("measures", Named(Measure())),
        ("nodes", List(Fields([], ("name", Text), ("completeness", Number), ("ambiguity", Number), ("spuriousness", Number), ("staleShare", Number), ("swapsPerReplication", Number)))),
        ("identities", Named(Named(Number))), ("categories", Named(Named(Number))));

    private static JsonObject Range() => Fields(
        [],
        ("option", Text), ("by", Text), ("class", Text), ("step", Text), ("crossSectionSquareMetresLow", Number), ("crossSectionSquareMetresHigh", Number),
        ("share", Measure()), ("range", Measure()));

    private static JsonObject Siting()
    {
        var headline = Measure(("a", Text), ("b", Text), ("measure", Text), ("clear", Truth), ("holdingShare", Number), ("reversalShare", Number));
        headline["type"] = new JsonArray("object", "null");
        var standing = Fields(
            [],
            ("name", Text), ("of", Text), ("kind", Text), ("site", Text), ("latitudeDegrees", Number), ("longitudeDegrees", Number),
            ("boresightDegrees", Number), ("sectorDegrees", Number));
        return Fields(
            [],
            ("turns", Truth),
            ("rules", List(Fields([], ("rule", Text), ("headline", headline), ("forces", List(Fields([], ("force", Text), ("standing", List(standing)))))))));
    }

    private static JsonObject SizeTakenOff()
    {
        var known = Measure(("measure", Text), ("varianceRatio", Number));
        known["type"] = new JsonArray("object", "null");
        return known;
    }

    private static JsonObject Stopping()
    {
        var stopping = Fields(
            [],
            ("rule", Text), ("met", Truth), ("mostRaids", Count), ("raidsNeeded", Number),
            ("looks", List(Fields(
                [],
                ("draws", Count), ("raids", Count), ("narrow", Truth),
                ("conditions", List(Fields([], ("condition", Text), ("of", Text), ("halfWidth", Number), ("unit", Text), ("lopsided", Truth), ("narrow", Truth))))))));
        stopping["type"] = new JsonArray("object", "null");
        return stopping;
    }

    private static JsonObject Credibility() => Fields(
        [],
        ("standard", Text), ("lowestLevel", Count),
        ("factors", List(Fields([], ("name", Text), ("level", Count), ("meaning", Text), ("evidence", Text), ("limit", Text)))),
        ("topics", List(Fields([], ("topic", Text), ("judged", Count), ("out", Count), ("notJudged", Count)))));

    private static JsonObject Sensitivity()
    {
        var share = Fields([], ("share", Number), ("low", Number), ("high", Number), ("unit", Text));
        return Fields(
            [],
            ("analysed", Truth), ("said", Text),
            ("split", List(Fields([], ("of", Text), ("share", Number), ("low", Number), ("high", Number), ("unit", Text)))),
            ("families", List(Fields([], ("family", Text), ("first", share), ("total", share.DeepClone().AsObject())))),
            ("turning", List(Fields([], ("figure", Text), ("value", Number), ("low", Number), ("high", Number), ("unit", Text), ("crossingShare", Number)))));
    }

    private static JsonObject Chain() => Fields(
        [],
        ("option", Text), ("class", Text), ("flown", Count), ("seen", Count), ("tracked", Count), ("identified", Count), ("inTime", Count), ("shotAt", Count),
        ("killed", Count), ("rounds", Count), ("cause", new JsonObject { ["type"] = new JsonArray("string", "null") }));

    private static JsonObject Spread()
    {
        var spread = Fields(
            [],
            ("chanceShare", Number), ("poorInputsShare", Number), ("poorInputsLow", Number), ("poorInputsHigh", Number), ("betterInputsShare", Number),
            ("clearCorrelation", Number), ("figures", List(Fields([], ("name", Text), ("grade", Text), ("rankCorrelation", Number), ("clear", Truth)))));
        spread["type"] = new JsonArray("object", "null");
        return spread;
    }

    private static (string, JsonObject)[] Reversal() => [("holdingShare", Number), ("reversalShare", Number), ("reversalShareAsDrawn", Number)];

    private static JsonObject Measure(params (string, JsonObject)[] more) => Fields(
        [],
        [
            ("mean", Number), ("low", Number), ("high", Number), ("unit", Text), ("givenDrawsLow", Number), ("givenDrawsHigh", Number), ("bandLow", Number),
            ("bandHigh", Number), ("noEvent", Truth), ("effectiveRaids", Number), .. more,
        ]);

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Named(JsonObject each) => new() { ["type"] = "object", ["additionalProperties"] = each };

    private static JsonObject Fields(string[] optional, params (string Name, JsonObject Schema)[] fields) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Schema))),
        ["additionalProperties"] = false,
        ["required"] = new JsonArray([.. fields.Select(field => field.Name).Except(optional).Select(name => JsonValue.Create(name))]),
    };
}
