using System.Text;
using System.Text.RegularExpressions;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Settings;

/// <summary>
/// A setting as a person names it: fields by their names, items of a list by their own or by their number from 0, as in
/// <c>connections.full.latency</c>, <c>options.S-400 isolated.weaponControl</c> and <c>raid[0].count</c>.
/// </summary>
internal static partial class SettingPath
{
    /// <summary>The value that takes a field out of the file.</summary>
    public const string LeftOut = "left out";

    private const string Allowed = "names of fields and of items of lists with points between, as in connections.full.latency or raid[0].count";

    /// <summary>A setting at another value; null with the problem added where the path leads nowhere or the value is no YAML.</summary>
    /// <param name="file">The study's file.</param>
    /// <param name="value">As the file would state it.</param>
    public static SettingLevel? Level(Node file, string path, string value, Problems problems)
    {
        if (Find(file, path, problems) is not var (place, stated))
        {
            return null;
        }

        var told = stated is null ? LeftOut : NodeEdits.Text(stated);
        if (value == LeftOut)
        {
            return new(path, told, value, place.Clear);
        }

        var read = YamlDocument.Parse(path, Encoding.UTF8.GetBytes(value), problems);
        return read is null ? null : new(path, told, value, place.Set(At(read, file, place.Path)));
    }

    private static (SettingPlace Place, Node? Stated)? Find(Node file, string path, Problems problems)
    {
        var (place, node) = (SettingPlace.Root, (Node?)file);
        foreach (var step in Step().Matches(path).Select(match => match.Value.TrimStart('.')))
        {
            if (node?.Kind == NodeKind.Sequence || step.StartsWith('['))
            {
                if (Item(node, path, step, problems) is not { } item)
                {
                    return null;
                }

                (place, node) = (place.Item(item, node!.Items.IndexOf(item)), item);
            }
            else
            {
                (place, node) = (place.Field(step, node), node?.Field(step));
            }
        }

        if (place.Path.Length > 0)
        {
            return (place, node);
        }

        problems.Add(new(path, 0, "", "no path", Allowed));
        return null;
    }

    private static Node? Item(Node? list, string path, string step, Problems problems)
    {
        Node[] found = list is null ? []
            : step.StartsWith('[') ? [.. list.Items.Where((_, index) => FormattableString.Invariant($"[{index}]") == step)]
            : [.. list.Items.Where(item => SettingPlace.OwnName(item) == step)];
        if (found.Length == 1)
        {
            return found[0];
        }

        var names = list is null ? "" : string.Join(", ", list.Items.Select((item, index) => SettingPlace.OwnName(item) ?? FormattableString.Invariant($"[{index}]")));
        problems.Add(new(path, 0, "", found.Length == 0 ? $"no item '{step}'" : $"{found.Length} items '{step}'", found.Length == 0 ? $"one of: {names}" : "its number, as in [0]"));
        return null;
    }

    private static Node At(Node value, Node file, string path) => new()
    {
        File = file.File, Line = file.Line, Path = path, Kind = value.Kind, Text = value.Text,
        Items = [.. value.Items.Select((item, index) => At(item, file, FormattableString.Invariant($"{path}[{index}]")))],
        Fields = [.. value.Fields.Select(field => KeyValuePair.Create(field.Key, At(field.Value, file, $"{path}.{field.Key}")))],
    };

    [GeneratedRegex(@"\[\d+\]|\.?[^.\[\]]+")]
    private static partial Regex Step();
}
