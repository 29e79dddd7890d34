using System.Collections.Immutable;
using System.ComponentModel;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Questions.Json;
using Parapet.Statistics.Intervals;
using Parapet.Store;

namespace Parapet.Questions.Comparing;

/// <summary>Two runs side by side.</summary>
public sealed record CompareAnswer
{
    /// <summary>The share of repeats in which chance may make one difference or more among all that are called so.</summary>
    public const double Level = 0.05;

    [Description("What moved, in sentences.")]
    public required string Said { get; init; }

    public required ComparedSide A { get; init; }

    public required ComparedSide B { get; init; }

    [Description("What is another in their inputs: what was asked for, the study's file, the ground, the figures of the catalogue.")]
    public required ImmutableArray<InputDifference> Inputs { get; init; }

    [Description("Tables that are the same file in both, bit for bit.")]
    public required ImmutableArray<string> SameTables { get; init; }

    [Description("Tables that both have and that differ.")]
    public required ImmutableArray<string> OtherTables { get; init; }

    [Description("Whether differences are taken raid by raid; else the runs are two samples that share nothing.")]
    public required bool Paired { get; init; }

    [Description("Why, in a sentence.")]
    public required string Pairing { get; init; }

    [Description("Measures of options that were compared: so many chances there are for chance to look like a difference.")]
    public required int Comparisons { get; init; }

    [Description("Options that both have, in the order of the first run.")]
    public required ImmutableArray<ComparedOption> Options { get; init; }

    /// <summary>Key of the measure that decides the study of the first run.</summary>
    [JsonIgnore]
    public required string Deciding { get; init; }

    /// <summary>Whether all tables of both are the same, bit for bit.</summary>
    [JsonIgnore]
    public bool AreSame => OtherTables.IsEmpty && A.TablesAlone.IsEmpty && B.TablesAlone.IsEmpty;

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static CompareAnswer Of(ComparedRun a, ComparedRun b, CancellationToken cancellation)
    {
        var pairing = Comparing.Pairing.Of(a, b);
        var (ofA, ofB) = (new HashSet<string>(), new HashSet<string>());
        var options = Compared(a, b, pairing, ofA, ofB, cancellation);
        ImmutableArray<string> names = [.. a.Tables.Select(table => table.Name).Intersect(b.Tables.Select(table => table.Name))];
        var same = names.ToLookup(name => IsSame(a, b, name));
        var answer = new CompareAnswer
        {
            Said = "",
            A = Side(a, b, ofA.Except(ofB)),
            B = Side(b, a, ofB.Except(ofA)),
            Inputs = ComparedInputs.Differences(a, b),
            SameTables = [.. same[true]],
            OtherTables = [.. same[false]],
            Paired = pairing.IsPaired,
            Pairing = pairing.Reason,
            Comparisons = options.Sum(option => option.Measures.Length),
            Options = Corrected(options),
            Deciding = a.Ended.RootElement.TryGetProperty("decidingMeasure", out var id) && id.ValueKind == JsonValueKind.String ? id.GetString()! : "leakers",
        };
        return answer with { Said = CompareSentence.Of(answer, pairing.Units) };
    }

    private static ImmutableArray<ComparedOption> Compared(ComparedRun a, ComparedRun b, Pairing pairing, HashSet<string> ofA, HashSet<string> ofB, CancellationToken cancellation)
    {
        var options = ImmutableArray.CreateBuilder<ComparedOption>();
        foreach (var option in a.Options.Intersect(b.Options))
        {
            cancellation.ThrowIfCancellationRequested();
            var (first, second) = (a.Measures(option), b.Measures(option));
            ofA.UnionWith(first.Keys);
            ofB.UnionWith(second.Keys);
            var measures = from pair in first
                           where second.ContainsKey(pair.Key)
                           let compared = pairing.Compare(pair.Key, pair.Value, second[pair.Key])
                           where compared is not null
                           select compared;
            options.Add(new() { Option = option, Measures = [.. measures] });
        }

        return options.ToImmutable();
    }

    /// <summary>With the level of each comparison among all of them.</summary>
    private static ImmutableArray<ComparedOption> Corrected(ImmutableArray<ComparedOption> options)
    {
        var levels = new Queue<double>(Significance.Holm([.. options.SelectMany(option => option.Measures).Select(measure => measure.Level)]));
        return [.. options.Select(option => option with { Measures = [.. option.Measures.Select(measure => measure with { HolmLevel = levels.Dequeue() })] })];
    }

    private static ComparedSide Side(ComparedRun run, ComparedRun other, IEnumerable<string> measures) => new()
    {
        Run = run.Folder,
        Version = run.Record.Version,
        Raids = run.Raids.Length,
        OptionsAlone = [.. run.Options.Except(other.Options)],
        MeasuresAlone = [.. measures],
        TablesAlone = [.. run.Tables.Select(table => table.Name).Except(other.Tables.Select(table => table.Name))],
    };

    private static bool IsSame(ComparedRun a, ComparedRun b, string name)
    {
        return Hash(a.Tables).AsSpan().SequenceEqual(Hash(b.Tables));

        byte[] Hash(ImmutableArray<StoredTable> tables)
        {
            using var file = File.OpenRead(tables.First(table => table.Name == name).File);
            return SHA256.HashData(file);
        }
    }
}
