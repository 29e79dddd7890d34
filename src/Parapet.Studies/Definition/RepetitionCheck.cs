using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>
/// Whether what a study looks up by a name stands once: of two entries of one name the second would count for nothing, or
/// undo the first, without a word. Names of assets, forces, connections, options, axes, corridors, zones, sites and groups of
/// friends are looked at where they are known.
/// </summary>
internal sealed class RepetitionCheck(StudyDefinition study, Node root, Problems problems)
{
    public void Run()
    {
        Once(root.Field("otherBases"), "basis");
        foreach (var force in Items(root.Field("forces")))
        {
            Once(force.Field("on"), "basis");
        }

        foreach (var connection in Items(root.Field("connections")))
        {
            Once(connection.Field("silences"), "radar");
            Once(connection.Field("losses"), "node", "from", "to");
        }

        foreach (var option in Items(root.Field("options")))
        {
            Once(option.Field("corridors"));
            Once(option.Field("zones"));
            Once(option.Field("transponders"), "of");
        }

        foreach (var group in Items(root.Field("raid")))
        {
            Once(group.Field("threatSets"));
            Once(group.Field("waves"));
        }

        foreach (var supply in Items(root.Field("power")))
        {
            Once(supply.Field("feeds"));
        }

        Once(root.Field("tracking")?.Field("radars"), "radar");
        Comparisons();
        Nodes();
    }

    /// <summary>A pair is one comparison in either order, and nothing is compared with itself.</summary>
    private void Comparisons()
    {
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < study.Comparisons.Length; i++)
        {
            var (of, with, node) = (study.Comparisons[i].Of, study.Comparisons[i].With, root.Field("comparisons")!.Items[i]);
            if (of == with)
            {
                problems.Add(node.Field("with")!, $"'{with}' with itself", "another option");
            }
            else if (!seen.Add(string.CompareOrdinal(of, with) < 0 ? (of, with) : (with, of)))
            {
                problems.Add(node, $"'{of}' with '{with}' a second time", "each pair once, in one order");
            }
        }
    }

    /// <summary>Links, losses and supplies name nodes of every kind: no two may have one name.</summary>
    private void Nodes()
    {
        var seen = new HashSet<string>(study.Forces.SelectMany(force => force.Kinds).Append(study.National.Post));
        foreach (var node in Items(root.Field("national")!.Field("sensors")).Concat(Items(root.Field("power"))).Select(item => item.Field("name")!))
        {
            if (!seen.Add(node.Text))
            {
                problems.Add(node, $"'{node.Text}' a second time", "a name that no other node has");
            }
        }
    }

    /// <param name="fields">What an item is known by; none where it is a name itself.</param>
    private void Once(Node? list, params ReadOnlySpan<string> fields)
    {
        var seen = new HashSet<string>();
        foreach (var item in Items(list))
        {
            var key = item.Text;
            var at = item;
            foreach (var field in fields)
            {
                if (item.Field(field) is { } named)
                {
                    (key, at) = (key.Length > 0 ? $"{key} to {named.Text}" : named.Text, key.Length > 0 ? at : named);
                }
            }

            if (!seen.Add(key))
            {
                problems.Add(at, $"'{key}' a second time", "each once");
            }
        }
    }

    private static IEnumerable<Node> Items(Node? list) => list?.Items ?? [];
}
