using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Validation.Engagements;

/// <summary>The outcomes of the public record, as validation/engagements/outcomes.yaml states them.</summary>
public sealed record OutcomeRecord : IChecked
{
    /// <summary>The topic to which the record belongs.</summary>
    public const string Topic = "engagements";

    private const string FileName = "outcomes.yaml";

    [Description("when classes count as equal, declared before any run")]
    public required TieRule Tie { get; init; }

    [Description("where the values come from")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<Source> Sources { get; init; }

    [Description("the outcomes")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<RecordedOutcome> Cases { get; init; }

    /// <summary>Reads the record; null where anything is wrong with it, with every problem added.</summary>
    /// <param name="folder">The folder of reference values.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static OutcomeRecord? Read(string folder, Problems problems)
    {
        var file = Path.Combine(folder, Topic, FileName);
        if (!File.Exists(file))
        {
            problems.Add(new(file, 0, "", "no such file", "the outcomes of the public record, which ship with the program"));
            return null;
        }

        return YamlDocument.Read(file, file, problems) is { } node ? new RecordReader(problems).Read<OutcomeRecord>(node) : null;
    }

    /// <summary>The sources of a case.</summary>
    public ImmutableArray<Source> SourcesOf(RecordedOutcome outcome) => [.. outcome.Sources.Select(id => Sources.First(source => source.Id == id))];

    /// <summary>Every source that a case cites stands there, and each case has a name of its own.</summary>
    public void Check(Node node, Problems problems)
    {
        foreach (var (outcome, place) in Cases.Zip(node.Field("cases")!.Items))
        {
            foreach (var id in outcome.Sources.Where(id => Sources.All(source => source.Id != id)))
            {
                problems.Add(place.Field("sources")!, $"\"{id}\"", $"one of {string.Join(", ", Sources.Select(source => source.Id))}");
            }

            if (Cases.Count(other => other.Name == outcome.Name) > 1)
            {
                problems.Add(place.Field("name")!, $"\"{outcome.Name}\" a second time", "a name of its own for each case");
            }
        }
    }
}
