using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Editing;

/// <summary>
/// Changes single values of a YAML text and leaves every other letter of it, comments and blank lines too, where it stands.
/// Each edit is read back: one after which anything but what it names would read otherwise is refused.
/// </summary>
public static class YamlEditor
{
    private const string Allowed = "a change that fits where it is made; the text itself can be edited";

    /// <summary>The text with all edits made, one after the other; null with the problem added where one cannot be made.</summary>
    /// <param name="file">How problems name the text.</param>
    /// <param name="text">A document that can be read.</param>
    public static string? Apply(string file, string text, IEnumerable<YamlEdit> edits, Problems problems)
    {
        foreach (var edit in edits)
        {
            if (YamlDocument.ParseText(file, text, problems) is not { } before || !problems.None)
            {
                return null;
            }

            if (Changed(text, before, edit) is not { } changed || !Holds(file, changed, before, edit))
            {
                problems.Add(new(file, Find(before, edit.Path)?.Line ?? 0, edit.Path, "no such change can be made here", Allowed));
                return null;
            }

            text = changed;
        }

        return text;
    }

    /// <summary>The value of a path; null where there is none.</summary>
    public static Node? Find(Node root, string path) =>
        root.Path == path ? root : Children(root).Where(child => path.StartsWith(child.Path, StringComparison.Ordinal)).Select(child => Find(child, path)).FirstOrDefault(found => found is not null);

    private static bool Holds(string file, string changed, Node before, YamlEdit edit)
    {
        var problems = new Problems();
        return YamlDocument.ParseText(file, changed, problems) is { } after && problems.None && YamlEditCheck.Holds(before, after, edit);
    }

    private static string? Changed(string text, Node root, YamlEdit edit)
    {
        var place = Find(root, edit.Path);
        return (edit.Change, place, edit.Value) switch
        {
            (YamlChange.Set, { } node, { } value) => new YamlSplice(text).Set(node, value),
            (YamlChange.Put, { Kind: NodeKind.Mapping } node, { } value) when edit.Name is { } name =>
                node.Field(name) is { } field ? new YamlSplice(text).Set(field, value) : new YamlSplice(text).AddField(node, name, value),
            (YamlChange.Add, { Kind: NodeKind.Sequence } node, { } value) => new YamlSplice(text).AddItem(node, value),
            (YamlChange.Remove, { } node, _) when ParentOf(root, node) is { } parent => new YamlSplice(text).Remove(parent, node),
            _ => null,
        };
    }

    private static Node? ParentOf(Node root, Node node) =>
        Children(root).Contains(node) ? root : Children(root).Select(child => ParentOf(child, node)).FirstOrDefault(found => found is not null);

    private static IEnumerable<Node> Children(Node node) => node.Items.Concat(node.Fields.Select(field => field.Value));
}
