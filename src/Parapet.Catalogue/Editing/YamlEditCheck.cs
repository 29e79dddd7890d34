using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Editing;

/// <summary>Whether a text reads, after an edit, as it did before but for what the edit names.</summary>
internal static class YamlEditCheck
{
    public static bool Holds(Node before, Node after, YamlEdit edit)
    {
        if (before.Path == edit.Path && edit.Change != YamlChange.Remove)
        {
            return edit.Change switch
            {
                YamlChange.Set => Means(after, edit.Value!),
                YamlChange.Add => after.Kind == NodeKind.Sequence && after.Items.Length == before.Items.Length + 1
                    && after.Items.Zip(before.Items).All(pair => Means(pair.First, pair.Second)) && Means(after.Items[^1], edit.Value!),
                _ => Puts(before, after, edit),
            };
        }

        return before.Kind == after.Kind && before.Text == after.Text && HoldInside(before, after, edit);
    }

    private static bool HoldInside(Node before, Node after, YamlEdit edit)
    {
        var items = before.Items.Where(item => Stays(item, edit)).ToArray();
        var fields = before.Fields.Where(field => Stays(field.Value, edit)).ToArray();
        return items.Length == after.Items.Length && fields.Length == after.Fields.Length
            && items.Zip(after.Items).All(pair => Holds(pair.First, pair.Second, edit))
            && fields.Zip(after.Fields).All(pair => pair.First.Key == pair.Second.Key && Holds(pair.First.Value, pair.Second.Value, edit));
    }

    private static bool Stays(Node node, YamlEdit edit) => edit.Change != YamlChange.Remove || node.Path != edit.Path;

    private static bool Puts(Node before, Node after, YamlEdit edit) =>
        after.Kind == NodeKind.Mapping && after.Field(edit.Name!) is { } put && Means(put, edit.Value!)
        && after.Fields.Length == before.Fields.Length + (before.Field(edit.Name!) is null ? 1 : 0)
        && before.Fields.Where(field => field.Key != edit.Name).All(field => after.Field(field.Key) is { } kept && Means(kept, field.Value));

    /// <summary>Whether two values read alike, whatever their places.</summary>
    private static bool Means(Node one, Node other) =>
        one.Kind == other.Kind && one.Text == other.Text && one.Items.Length == other.Items.Length && one.Fields.Length == other.Fields.Length
        && one.Items.Zip(other.Items).All(pair => Means(pair.First, pair.Second))
        && one.Fields.Zip(other.Fields).All(pair => pair.First.Key == pair.Second.Key && Means(pair.First.Value, pair.Second.Value));
}
