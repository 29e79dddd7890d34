using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Settings;

/// <summary>A study cut down to its headline: the two options that its first comparison names, and the forces and connections that they stand on.</summary>
internal static class HeadlineStudy
{
    /// <summary>The study's file with nothing but the headline compared.</summary>
    /// <param name="file">As it was read, without problems.</param>
    /// <param name="study">The same as a record; it compares something.</param>
    public static Node Of(Node file, StudyDefinition study)
    {
        var headline = study.Comparisons[0];
        var options = study.Options.Where(option => option.Name == headline.Of || option.Name == headline.With).ToArray();
        var kept = Only(file, "options", "name", [.. options.Select(option => option.Name)]);
        kept = Only(kept, "forces", "name", [.. options.Select(option => option.Force)]);
        kept = Only(kept, "connections", "name", [.. options.Select(option => option.Connection)]);
        kept = kept.WithField("comparisons", kept.Field("comparisons")!.WithItems(kept.Field("comparisons")!.Items[..1]));
        IEnumerable<Node> gone = [.. kept.Field("otherBases") is { } bases ? [bases] : Array.Empty<Node>(), .. Leanings(kept, [.. options.Select(option => option.Force)])];
        return NodeEdits.Apply(kept, gone.Select(node => new SettingEdit(node.Path, _ => null)));
    }

    /// <summary>How assumptions lean for forces that are no longer there.</summary>
    private static IEnumerable<Node> Leanings(Node file, ImmutableArray<string> forces) =>
        from assumption in file.Field("page")?.Field("assumptions")?.Items ?? []
        from bias in assumption.Field("bias")?.Fields ?? []
        where !forces.Contains(bias.Key)
        select bias.Value;

    private static Node Only(Node file, string list, string field, ImmutableArray<string> names) =>
        file.WithField(list, file.Field(list)!.WithItems(file.Field(list)!.Items.Where(item => names.Contains(item.Field(field)!.Text))));
}
