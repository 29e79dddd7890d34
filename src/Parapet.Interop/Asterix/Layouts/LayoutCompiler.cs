using System.Collections.Immutable;
using System.Globalization;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>Makes an edition of a table ready for reading and writing: nodes, chunks and fields, fields numbered in the order of the wire.</summary>
internal sealed class LayoutCompiler
{
    private const int OctetBits = 8;

    private readonly List<Node> _nodes = [];
    private readonly List<Field> _fields = [];
    private readonly List<FieldPlace> _places = [];
    private readonly List<Node?> _nodeOf = [];
    private readonly TableEdition? _expansion;

    private LayoutCompiler(TableEdition? expansion) => _expansion = expansion;

    public static CompiledLayout Compile(TableCategory category, TableEdition edition, TableEdition? expansion) =>
        new LayoutCompiler(expansion).Compile(category, edition);

    private CompiledLayout Compile(TableCategory category, TableEdition edition)
    {
        var root = new Node { Kind = NodeKind.Compound, Name = "", Path = "", Parent = null, Index = 0, Depth = 0 };
        _nodes.Add(root);
        root.Marker = Add("", "indicator", 0, Coding.Structure, root);
        string[][] orders = [.. edition.Orders.Select(order => order.Slots.ToArray())];
        Dictionary<string, Node> items = [];
        foreach (var number in orders.SelectMany(order => order).Where(Announces).Distinct())
        {
            int[] slots = [.. orders.Select(order => Array.IndexOf(order, number))];
            items[number] = Build(edition.Items[number], root, slots);
        }

        root.Slots = [.. orders.Select(order => order.Select(number => Announces(number) ? items[number] : null).ToArray())];
        SetVariants(edition, items);
        return new()
        {
            Category = category.Number,
            Title = category.Title,
            Root = root,
            Nodes = [.. _nodes],
            Fields = [.. _fields],
            Places = [.. _places],
            NodeOf = [.. _nodeOf],
            Items = edition.Items.Values.Where(item => items.ContainsKey(item.Name)).ToImmutableSortedDictionary(item => item.Name, item => item.Title, StringComparer.Ordinal),
            Times = [.. category.Times.Select(item => _fields.FindIndex(field => field.Path == $"{item}/VALUE")).Where(index => index >= 0)],
            Shapes = Shapes(edition, items.Keys),
        };
    }

    private static bool Announces(string slot) => slot is not ("-" or "rfs");

    /// <summary>The random field sequence of category 001, an item that may hold any others, is described by no table here: it is refused like a bit that announces nothing.</summary>
    private void SetVariants(TableEdition edition, Dictionary<string, Node> items)
    {
        if (edition.Orders.Length < 2)
        {
            return;
        }

        string[][] choices = [.. edition.Orders.Select(order => order.Condition.Split('='))];
        var path = choices[0][0].Contains('/', StringComparison.Ordinal) ? choices[0][0] : $"{choices[0][0]}/VALUE";
        items[path.Split('/')[0]].Variants = new(
            _fields.FindIndex(field => field.Path == path), [.. choices.Select(choice => ulong.Parse(choice[1], CultureInfo.InvariantCulture))]);
    }

    /// <summary>Where an item stands among the bits of the record belongs to what tells editions apart.</summary>
    private ImmutableSortedDictionary<string, string> Shapes(TableEdition edition, IEnumerable<string> items) =>
        items.ToImmutableSortedDictionary(
            item => item,
            item => $"{string.Join(',', edition.Orders.Select(order => order.Slots.IndexOf(item)))} {edition.Items[item].Shape}",
            StringComparer.Ordinal);

    private Node Build(TablePart part, Node parent, int[] slots)
    {
        var isExpansion = part.Kind == "explicit re" && _expansion is not null;
        var node = new Node
        {
            Kind = part.Kind switch
            {
                "fixed" => NodeKind.Fixed,
                "extended" => NodeKind.Extended,
                "repeat 1" => NodeKind.Counted,
                "repeat fx" => NodeKind.Marked,
                "compound" => NodeKind.Compound,
                _ when isExpansion => NodeKind.Expansion,
                _ when part.Kind.StartsWith("explicit", StringComparison.Ordinal) => NodeKind.Octets,
                _ => throw new FormatException($"{part.Name}: {part.Kind} is no structure"),
            },
            Name = part.Name,
            Path = parent.Path.Length == 0 ? part.Name : $"{parent.Path}/{part.Name}",
            Parent = parent,
            Index = _nodes.Count,
            Depth = parent.Depth + 1,
            SlotByVariant = [.. slots.Select(slot => Slot.Of(slot, parent.IndicatorOctets > 0 ? OctetBits : OctetBits - 1))],
        };
        _nodes.Add(node);
        if (node.Kind is NodeKind.Counted or NodeKind.Compound or NodeKind.Expansion)
        {
            node.Marker = Add(node.Path, "structure", 0, Coding.Structure, node);
        }

        if (node.Kind is NodeKind.Octets or NodeKind.Expansion)
        {
            node.Octets = Add(node.Path, "OCTETS", 0, Coding.Octets, node);
        }

        node.Chunks = [.. part.Chunks.Select((chunk, position) => BuildChunk(chunk, node, position, part.Kind))];
        if (node.Kind == NodeKind.Compound)
        {
            node.Slots = [[.. part.Parts.Select((inner, slot) => inner is null ? null : Build(inner, node, [slot]))]];
        }
        else if (isExpansion)
        {
            node.IndicatorOctets = _expansion!.IndicatorOctets;
            node.Slots = [[.. _expansion.Orders[0].Slots.Select((name, slot) => Announces(name) ? Build(_expansion.Items[name], node, [slot]) : null)]];
        }

        return node;
    }

    private Chunk BuildChunk(ImmutableArray<string> texts, Node owner, int position, string kind)
    {
        FieldText[] fields = [.. texts.Select(FieldText.Parse)];
        var bits = fields.Sum(field => field.Bits);
        var isMarked = bits % OctetBits == OctetBits - 1;
        if (bits % OctetBits != 0 && !(isMarked && kind is "extended" or "repeat fx"))
        {
            throw new FormatException($"{owner.Path}: {bits} bits are no whole octets");
        }

        var length = (bits + OctetBits - 1) / OctetBits;
        var plans = new FieldPlan[fields.Length];
        var chunk = new Chunk { Owner = owner, Position = position, Octets = length, IsMarked = isMarked, Fields = plans };
        var bit = 0;
        for (var i = 0; i < fields.Length; i++)
        {
            var text = fields[i];
            if (text.Bits <= 64 && (bit % OctetBits) + text.Bits > 64)
            {
                throw new FormatException($"{owner.Path}/{text.Name}: more than eight octets hold it");
            }

            var isSpare = text.Coding == Coding.Spare;
            var index = Add(owner.Path, text, isSpare ? $"spare{bit + 1}" : text.Name);
            plans[i] = new(index, bit, text.Bits, Math.Max(0, (length * OctetBits) - bit - text.Bits), text.Bits >= 64 ? ulong.MaxValue : (1UL << text.Bits) - 1, !isSpare || i == 0);
            _places[index] = new(chunk, i);
            bit += text.Bits;
        }

        return chunk;
    }

    private int Add(string path, FieldText text, string name)
    {
        var chooser = text.Switch.Length == 0 ? null : _fields.FindLast(field => field.Name == text.Switch);
        // A field that bears its part's name bears it once.
        var full = path.EndsWith($"/{name}", StringComparison.Ordinal) ? path : $"{path}/{name}";
        return Add(new(_fields.Count, full, name, text.Bits, text.Coding)
        {
            Scale = text.Scale, OtherScale = text.OtherScale, Switch = chooser, Low = text.Low, High = text.High, RegisterNumber = text.Register,
        }, null);
    }

    private int Add(string path, string name, int bits, Coding coding, Node node) => Add(new(_fields.Count, coding == Coding.Octets ? path : $"{path}/{name}", name, bits, coding), node);

    private int Add(Field field, Node? node)
    {
        _fields.Add(field);
        _places.Add(new(null, -1));
        _nodeOf.Add(node);
        return field.Index;
    }
}
