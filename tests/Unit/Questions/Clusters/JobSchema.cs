using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parapet.Tests.Unit.Questions.Clusters;

/// <summary>
/// What the API of Kubernetes says of the fields that a manifest uses: names, types, which must stand, and what they may hold
/// (the reference of its API, batch/v1 Job and v1 PodSpec, and the checks by which its server of 2025 takes a Job). A field that is not here is
/// taken as unknown, as a strict server takes it.
/// </summary>
internal static class JobSchema
{
    private static readonly Shape Name = new Words(63);
    private static readonly Shape Count = new Whole(0, int.MaxValue);

    private static readonly Shape Resources = new Fields(("cpu", new Words(), false), ("memory", new Words(), false));

    private static readonly Shape Container = new Fields(
        ("name", Name, true),
        ("image", new Words(), true),
        ("command", new Items(new Words(), 1), false),
        ("resources", new Fields(("requests", Resources, false), ("limits", Resources, false)), false),
        ("volumeMounts", new Items(new Fields(("name", Name, true), ("mountPath", new Words(), true)), 0), false));

    private static readonly Shape Pod = new Fields(
        ("restartPolicy", new Words { Among = ["Never", "OnFailure"] }, true),
        ("activeDeadlineSeconds", new Whole(1, int.MaxValue), false),
        ("securityContext", new Fields(("fsGroup", Count, false), ("runAsNonRoot", new Truth(), false)), false),
        ("containers", new Items(Container, 1), true),
        ("volumes", new Items(new Fields(("name", Name, true), ("persistentVolumeClaim", new Fields(("claimName", new Words(), true)), false)), 0), false));

    private static readonly Shape Rule = new Fields(
        ("action", new Words { Among = ["FailJob", "FailIndex", "Ignore", "Count"] }, true),
        ("onExitCodes", new Fields(
            ("containerName", Name, false),
            ("operator", new Words { Among = ["In", "NotIn"] }, true),
            ("values", new Items(new Whole(1, 255), 1), true)), false),
        ("onPodConditions", new Items(new Fields(
            ("type", new Words(), true),
            ("status", new Words { Among = ["True", "False", "Unknown"] }, true)), 1), false));

    private static readonly Shape Job = new Fields(
        ("apiVersion", new Words { Among = ["batch/v1"] }, true),
        ("kind", new Words { Among = ["Job"] }, true),
        ("metadata", new Fields(("name", Name, true)), true),
        ("spec", new Fields(
            ("completionMode", new Words { Among = ["Indexed", "NonIndexed"] }, false),
            ("completions", Count, false),
            ("parallelism", new Whole(0, 100_000), false),
            ("backoffLimitPerIndex", Count, false),
            ("maxFailedIndexes", new Whole(0, 100_000), false),
            ("podFailurePolicy", new Fields(("rules", new Items(Rule, 1), true)), false),
            ("template", new Fields(("spec", Pod, true)), true)), true));

    /// <summary>All that is wrong with a manifest.</summary>
    public static IEnumerable<string> Wrong(YamlNode manifest) => Job.Wrong(manifest, "").Concat(BetweenFields((YamlMappingNode)manifest["spec"], manifest["metadata"]["name"].ToString()));

    /// <summary>What the server asks of fields together.</summary>
    private static IEnumerable<string> BetweenFields(YamlMappingNode spec, string name)
    {
        var (completions, parallelism) = (Number(spec["completions"]), Number(spec["parallelism"]));
        if (completions > 100_000 && (parallelism > 10_000 || !spec.Children.ContainsKey("maxFailedIndexes") || Number(spec["maxFailedIndexes"]) > 10_000))
        {
            yield return "spec: beyond 100,000 completions at most 10,000 pods at once and maxFailedIndexes of at most 10,000";
        }

        if ($"{name}-{completions - 1}".Length > 63)
        {
            yield return "metadata.name: too long for a host's name with the index";
        }

        var containers = ((YamlSequenceNode)spec["template"]["spec"]["containers"]).Select(container => container["name"].ToString()).ToArray();
        foreach (var rule in ((YamlSequenceNode)spec["podFailurePolicy"]["rules"]).Cast<YamlMappingNode>())
        {
            if (rule.Children.ContainsKey("onExitCodes") == rule.Children.ContainsKey("onPodConditions"))
            {
                yield return "spec.podFailurePolicy: one of onExitCodes and onPodConditions in each rule";
            }

            if (rule.Children.ContainsKey("onExitCodes") && !containers.Contains(rule["onExitCodes"]["containerName"].ToString()))
            {
                yield return "spec.podFailurePolicy: no such container";
            }
        }
    }

    private static long Number(YamlNode node) => long.Parse(node.ToString(), CultureInfo.InvariantCulture);

    private abstract record Shape
    {
        public abstract IEnumerable<string> Wrong(YamlNode node, string path);

        /// <summary>What a reader of YAML takes a scalar for when it stands without quotes.</summary>
        protected static bool IsPlain(YamlNode node, out string text)
        {
            text = node.ToString();
            return node is YamlScalarNode { Style: ScalarStyle.Plain };
        }
    }

    private sealed record Words(int Most = int.MaxValue) : Shape
    {
        private static readonly string[] TakenForOther = ["true", "false", "yes", "no", "on", "off", "null", "~", ""];

        public string[] Among { get; init; } = [];

        public override IEnumerable<string> Wrong(YamlNode node, string path)
        {
            var isOther = IsPlain(node, out var text) && (TakenForOther.Contains(text.ToLowerInvariant()) || double.TryParse(text, CultureInfo.InvariantCulture, out _));
            if (node is not YamlScalarNode || isOther || text.Length > Most || (Among.Length > 0 && !Among.Contains(text)))
            {
                yield return $"{path}: '{text}'";
            }
        }
    }

    private sealed record Whole(long Least, long Most) : Shape
    {
        public override IEnumerable<string> Wrong(YamlNode node, string path) =>
            IsPlain(node, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most ? [] : [$"{path}: '{text}'"];
    }

    private sealed record Truth : Shape
    {
        public override IEnumerable<string> Wrong(YamlNode node, string path) => IsPlain(node, out var text) && text is "true" or "false" ? [] : [$"{path}: '{text}'"];
    }

    private sealed record Items(Shape Each, int Fewest) : Shape
    {
        public override IEnumerable<string> Wrong(YamlNode node, string path) =>
            node is YamlSequenceNode list && list.Children.Count >= Fewest ? list.SelectMany((item, index) => Each.Wrong(item, $"{path}[{index}]")) : [$"{path}: no list"];
    }

    private sealed record Fields(params (string Name, Shape Shape, bool Required)[] Known) : Shape
    {
        public override IEnumerable<string> Wrong(YamlNode node, string path)
        {
            if (node is not YamlMappingNode mapping)
            {
                return [$"{path}: no object"];
            }

            var found = mapping.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value);
            return found.Keys.Except(Known.Select(field => field.Name)).Select(name => $"{path}.{name}: unknown")
                .Concat(Known.Where(field => field.Required && !found.ContainsKey(field.Name)).Select(field => $"{path}.{field.Name}: missing"))
                .Concat(Known.Where(field => found.ContainsKey(field.Name)).SelectMany(field => field.Shape.Wrong(found[field.Name], $"{path}.{field.Name}")));
        }
    }
}
