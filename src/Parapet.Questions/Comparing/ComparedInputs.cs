using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Traffic;

namespace Parapet.Questions.Comparing;

/// <summary>What is another in the inputs of two runs.</summary>
internal static class ComparedInputs
{
    /// <summary>What was asked for first, then the study's file, the ground and the figures of the catalogue.</summary>
    public static ImmutableArray<InputDifference> Differences(ComparedRun a, ComparedRun b) =>
    [
        .. Between(Asked(a), Asked(b)),
        .. Between(Fields(a.Study), Fields(b.Study)).Select(difference => difference with { Field = $"study.yaml: {difference.Field}" }),
        .. Between(Traffic(a), Traffic(b)),
        .. Between(Ground(a), Ground(b)),
        .. Figures(a, b),
    ];

    private static IEnumerable<InputDifference> Between(IEnumerable<KeyValuePair<string, string?>> a, IEnumerable<KeyValuePair<string, string?>> b)
    {
        var (first, second) = (new Dictionary<string, string?>(a), new Dictionary<string, string?>(b));
        return from field in first.Keys.Concat(second.Keys.Except(first.Keys))
               let values = (A: first.GetValueOrDefault(field), B: second.GetValueOrDefault(field))
               where values.A != values.B
               select new InputDifference(field, values.A, values.B);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Asked(ComparedRun run)
    {
        var record = run.Record;
        yield return new("version", record.Version);
        yield return new("catalogue hash", record.CatalogueHash);
        yield return new("seed", record.Seed.ToString(CultureInfo.InvariantCulture));
        yield return new("replications", record.Replications.ToString(CultureInfo.InvariantCulture));
        yield return new("until", record.Until);
        yield return new("raids finished", run.Raids.Length.ToString(CultureInfo.InvariantCulture));
        yield return new("terrain", record.Terrain);
        yield return new("figures", record.Figures ?? "sampled");
        yield return new("with", Listed(record.With));
        yield return new("without", Listed(record.Without));
    }

    private static string? Listed(ImmutableArray<string> names) => names.IsDefaultOrEmpty ? null : string.Join(", ", names.Order(StringComparer.Ordinal));

    /// <summary>The recordings that a run flew, which stand beside its study, each with a digest of its bytes.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Traffic(ComparedRun run)
    {
        var folder = Path.Combine(run.Folder, RecordedFile.Folder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(file => KeyValuePair.Create($"{RecordedFile.Folder}/{Path.GetFileName(file)}", (string?)Digest(file)))
            : [];
    }

    private static string Digest(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Every value of a file by its place.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Fields(Node node) => node.Kind switch
    {
        NodeKind.Mapping => node.Fields.SelectMany(field => Fields(field.Value)),
        NodeKind.Sequence => node.Items.SelectMany(Fields),
        _ => [new(node.Path, node.Text)],
    };

    private static IEnumerable<KeyValuePair<string, string?>> Ground(ComparedRun run) =>
        run.Ended.RootElement.ValueKind == JsonValueKind.Object && run.Ended.RootElement.TryGetProperty("groundShares", out var shares)
            ? [new("ground within 300 km of the assets", string.Join(", ", shares.EnumerateArray().Select(share => $"{InputJson.Describe(share.GetProperty("layer"))} {InputJson.Describe(share.GetProperty("share"))}")))]
            : [];

    private static IEnumerable<InputDifference> Figures(ComparedRun a, ComparedRun b)
    {
        var (first, second) = (a.Figures(), b.Figures());
        return Between(Joined(first), Joined(second)).Select(difference => difference with { Field = $"catalogue: {difference.Field}" });

        static IEnumerable<KeyValuePair<string, string?>> Joined(ILookup<string, string> figures) =>
            figures.Select(figure => new KeyValuePair<string, string?>(figure.Key, string.Join("; ", figure)));
    }
}
