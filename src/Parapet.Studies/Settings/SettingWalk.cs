using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Places;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Settings;

/// <summary>Goes through a record and the file that it was read from, field by field, and lists what may stand there in place of what does.</summary>
/// <param name="file">The whole file, whose lists give the names that a text may be one of.</param>
/// <param name="ids">Ids of the catalogue's entries of a kind.</param>
internal sealed class SettingWalk(Node file, Func<Type, IEnumerable<string>> ids)
{
    private readonly ImmutableArray<ImmutableArray<string>> _names =
    [
        .. from field in file.Fields
           let names = field.Value.Items.Select(item => item.Field("name")?.Text).OfType<string>().ToImmutableArray()
           where !names.IsEmpty
           select names,
    ];

    public List<SettingLevel> Levels { get; } = [];

    public List<LeftOutSetting> LeftOut { get; } = [];

    /// <param name="node">Null where the record is left out of the file.</param>
    /// <param name="filled">The record with what its fields are when left out.</param>
    public void Record(Type type, Node? node, object filled, SettingPlace place)
    {
        foreach (var field in Field.Of(type))
        {
            var (at, inner) = (place.Field(field.Name, node), node?.Field(field.Name));
            if (NotSettings.ReasonOf(at.Path) is not { } reason)
            {
                Value(field, inner, field.Property.GetValue(filled), at);
            }
            else if (inner is not null)
            {
                LeftOut.Add(new(at.Name, reason));
            }
        }
    }

    private void Value(Field field, Node? node, object? filled, SettingPlace place)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        if (type == typeof(Geodetic))
        {
            Moved(node, place);
        }
        else if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            Listed(field, type.GetGenericArguments()[0], node, place);
        }
        else if (type.IsClass && type != typeof(string))
        {
            Inner(field, type, node, filled, place);
        }
        else
        {
            Scalar(type, field, node, filled, place);
        }
    }

    private void Inner(Field field, Type type, Node? node, object? filled, SettingPlace place)
    {
        if (node is not null && !field.IsRequired)
        {
            Levels.Add(new(place.Name, "as stated", "left out", place.Clear));
        }

        var fields = Field.Of(type);
        if (node is not null || fields.Any() && fields.All(inner => !inner.IsRequired))
        {
            Record(type, node, filled ?? Activator.CreateInstance(type)!, place);
        }
        else
        {
            LeftOut.Add(new(place.Name, "left out of the study, and nothing tells what it would hold"));
        }
    }

    private void Scalar(Type type, Field field, Node? node, object? filled, SettingPlace place)
    {
        var stated = node?.Text ?? Stated(type, filled);
        var before = Levels.Count;
        foreach (var text in Others(type, field, node, filled, stated))
        {
            Put(place, node, stated, text);
        }

        if (node is not null && !field.IsRequired && field.Property.IsDefined(typeof(NamesEntryAttribute)))
        {
            Levels.Add(new(place.Name, stated, "left out", place.Clear));
        }

        if (Levels.Count == before && (node is not null || type != typeof(string)))
        {
            LeftOut.Add(new(place.Name, type == typeof(string) ? "a text" : node is null ? "left out of the study, with nothing to step from" : "nothing else is allowed"));
        }
    }

    private IEnumerable<string> Others(Type type, Field field, Node? node, object? filled, string stated)
    {
        if (type == typeof(bool))
        {
            return [stated == "true" ? "false" : "true"];
        }

        if (type.IsEnum)
        {
            return Names.All(type).Where(name => !name.Equals(stated, StringComparison.OrdinalIgnoreCase));
        }

        if (type == typeof(string))
        {
            return field.Property.GetCustomAttribute<NamesEntryAttribute>() is { } named
                ? ids(named.Kind).Where(id => id != stated)
                : field.Name == "name" ? [] : Named(stated).Where(name => name != stated);
        }

        return Dimensions.Of(type) is { } dimension ? SettingSteps.Of(dimension, Number(dimension, node, filled), field.Allowed) : [];
    }

    private void Listed(Field field, Type type, Node? node, SettingPlace place)
    {
        if (node is null || node.Items.IsEmpty)
        {
            LeftOut.Add(new(place.Name, "an empty list, and nothing tells what it would hold"));
            return;
        }

        if (Dimensions.Of(type) is { } dimension)
        {
            Numbers(dimension, field, node, place);
            return;
        }

        foreach (var (index, item) in node.Items.Index())
        {
            Item(type, item, place.Item(item, index));
        }

        Words(type, node, place);
        Without(node, place);
        Order(node, place);
    }

    private void Item(Type type, Node item, SettingPlace place)
    {
        if (type == typeof(Geodetic))
        {
            Moved(item, place);
        }
        else if (type.IsClass && type != typeof(string))
        {
            Record(type, item, Activator.CreateInstance(type)!, place);
        }
    }

    /// <summary>A list of words of an enumeration, or of names, with one word alone or with all.</summary>
    private void Words(Type type, Node node, SettingPlace place)
    {
        if (NotSettings.ReasonOf(place.Path + "[0]") is not null)
        {
            return;
        }

        var known = type.IsEnum ? [.. Names.All(type)] : type == typeof(string) ? Named(node.Items[0].Text) : [];
        IEnumerable<ImmutableArray<string>> alone = type.IsEnum || node.Items.Length == 1 ? known.Select(word => ImmutableArray.Create(word)).Append(known) : [known];
        foreach (var words in alone.Where(words => !words.IsEmpty && !words.SequenceEqual(node.Items.Select(item => item.Text))).DistinctBy(words => string.Join('\n', words)))
        {
            var value = node.WithItems(words.Select((word, index) => NodeEdits.Scalar(node, $"{place.Path}[{index}]", word)));
            Levels.Add(new(place.Name, NodeEdits.Text(node), NodeEdits.Text(value), place.Set(value)));
        }
    }

    private void Without(Node node, SettingPlace place)
    {
        foreach (var (index, item) in node.Items.Index())
        {
            var at = place.Item(item, index);
            if (NotSettings.ReasonOf(at.Path) is { } reason)
            {
                LeftOut.Add(new(at.Name, reason));
            }
            else if (node.Items.Length > 1)
            {
                Levels.Add(new(at.Name, "there", "taken out", at.Clear));
            }
        }
    }

    private void Order(Node node, SettingPlace place)
    {
        var name = $"order of {place.Name}";
        if (NotSettings.ReasonOf(place.Path + " order") is { } reason)
        {
            LeftOut.Add(new(name, reason));
            return;
        }

        var seen = new HashSet<string> { NodeEdits.Text(node) };
        if (seen.Add(NodeEdits.Text(node.WithItems(node.Items.Reverse()))))
        {
            Levels.Add(new(name, "as stated", "backwards", new(place.Path, list => list.WithItems(list.Items.Reverse()))));
        }

        foreach (var (index, item) in node.Items.Index().Skip(NotSettings.IsTakenInOrder(place.Path) ? 1 : node.Items.Length))
        {
            if (seen.Add(NodeEdits.Text(First(node, item.Path))))
            {
                Levels.Add(new(name, "as stated", $"{place.Item(item, index).Name} first", new(place.Path, list => First(list, item.Path))));
            }
        }
    }

    private static Node First(Node list, string path) => list.WithItems(list.Items.OrderBy(item => item.Path == path ? 0 : 1));

    private void Numbers(Dimension dimension, Field field, Node node, SettingPlace place)
    {
        double[] values = [.. node.Items.Select(item => dimension.TryParse(item.Text, out var value) ? value : double.NaN)];
        foreach (var texts in SettingSteps.Of(dimension, values, field.AllowedEach))
        {
            var value = node.WithItems(node.Items.Zip(texts, (item, text) => NodeEdits.Scalar(item, item.Path, text)));
            Levels.Add(new(place.Name, NodeEdits.Text(node), NodeEdits.Text(value), place.Set(value)));
        }
    }

    private void Moved(Node? node, SettingPlace place)
    {
        if (node is null || PlaceText.Read(node.Text) is not { } stated)
        {
            LeftOut.Add(new(place.Name, "left out of the study, with nothing to step from"));
            return;
        }

        foreach (var (text, words) in SettingSteps.Of(stated))
        {
            Levels.Add(new(place.Name, node.Text, words, place.Set(NodeEdits.Scalar(node, place.Path, text))));
        }
    }

    private void Put(SettingPlace place, Node? node, string stated, string text) =>
        Levels.Add(new(place.Name, stated, text, place.Set(NodeEdits.Scalar(node ?? file, place.Path, text))));

    /// <summary>The names of the list that a text names an item of.</summary>
    private ImmutableArray<string> Named(string text) => _names.FirstOrDefault(names => names.Contains(text), []);

    private static string Stated(Type type, object? filled) => filled switch
    {
        null => "left out",
        bool value => value ? "true" : "false",
        Enum value => Names.Of(value),
        string value => value,
        _ when Dimensions.Of(type) is { } dimension && Magnitude(filled) is { } value => dimension.Write(value),
        _ => "left out",
    };

    private static double? Number(Dimension dimension, Node? node, object? filled) =>
        node is not null ? dimension.TryParse(node.Text, out var value) ? value : null : Magnitude(filled);

    /// <summary>A quantity holds one number, which is its value in SI; a time whole nanoseconds.</summary>
    private static double? Magnitude(object? quantity) => quantity switch
    {
        null => null,
        double value => value,
        int value => value,
        Duration value => value.Seconds,
        IEnumerable => null,
        _ => quantity.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic) is [{ } only] && only.GetValue(quantity) is double value ? value : null,
    };
}
