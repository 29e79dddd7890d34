using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;
using Parapet.Studies.Siting;

namespace Parapet.Studies.Settings;

/// <summary>
/// Every setting of a study's headline, with the other values at which it is tried. Found from the records that the file is
/// read into: a field that they gain is a setting from then on.
/// </summary>
/// <param name="Levels">Every other value, in the order of the records' fields.</param>
/// <param name="LeftOut">What is no setting, or cannot be stepped.</param>
public sealed record SettingList(ImmutableArray<SettingLevel> Levels, ImmutableArray<LeftOutSetting> LeftOut)
{
    private Node Headline { get; init; } = null!;

    /// <summary>How many settings there are.</summary>
    public int Settings => Levels.Select(level => level.Setting).Distinct().Count();

    /// <summary>The settings of a study that was read without problems and compares something.</summary>
    /// <param name="file">The study's file, as it was read.</param>
    public static SettingList Of(Node file, StudyDefinition study, SystemCatalogue catalogue)
    {
        var headline = HeadlineStudy.Of(file, study);
        return Of(headline, typeof(StudyDefinition), kind => catalogue.Entries.Where(entry => entry.GetType() == kind).Select(entry => entry.Id));
    }

    /// <summary>The settings of any record.</summary>
    /// <param name="ids">Ids of the catalogue's entries of a kind.</param>
    internal static SettingList Of(Node file, Type record, Func<Type, IEnumerable<string>> ids)
    {
        var walk = new SettingWalk(file, ids);
        walk.Record(record, file, Activator.CreateInstance(record)!, SettingPlace.Root);
        return new([.. walk.Levels], [.. walk.LeftOut]) { Headline = file };
    }

    /// <summary>The headline's file with some values in place of the study's.</summary>
    public Node With(IEnumerable<SettingLevel> levels) => NodeEdits.Apply(Headline, levels.Select(level => level.Edit));

    /// <summary>A setting at a value that a person names; null with the problem added where there is no such setting.</summary>
    /// <param name="path">Names of fields and of items of lists, as in <c>connections.full.latency</c>.</param>
    /// <param name="value">As the file would state it, or <c>left out</c>.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public SettingLevel? At(string path, string value, Problems problems) => SettingPath.Level(Headline, path, value, problems);

    /// <summary>Every value that may bear on the answer, a line for each: two files with the same text ask and answer the same.</summary>
    public string Meaning()
    {
        var said = NotSettings.Sayings.Select(path => new SettingEdit(path, _ => null));
        return NodeEdits.Text(NodeEdits.Apply(Headline, said));
    }

    /// <summary>Every value that may bear on where the forces stand: with the same text they stand alike.</summary>
    public string SitingMeaning(IEnumerable<SettingLevel> levels)
    {
        var file = With(levels);
        return string.Join('\n', Sitings.Fields.Select(name => file.Field(name) is { } field ? $"{name}: {NodeEdits.Text(field)}" : name));
    }
}
