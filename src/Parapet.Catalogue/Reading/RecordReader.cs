using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// Reads nodes into records: a field's name, type, limits and whether it is required follow from the property
/// (<see cref="Field"/>). Every problem is added, and reading goes on; a record with a problem is null.
/// </summary>
public sealed class RecordReader(Problems problems, params ImmutableArray<INodeReader> readers)
{
    /// <summary>The whole document as one record; null where anything in it is wrong, with every problem added.</summary>
    /// <exception cref="NotSupportedException">A field of our own record has a type that no file can write.</exception>
    public T? Read<T>(Node node)
        where T : class => (T?)Read(typeof(T), node, null);

    /// <summary>The value that the node gives for a type; null where it gives none, with the problem added.</summary>
    /// <param name="allowed">The interval of the value, or of the count of a list's items.</param>
    /// <param name="allowedEach">The interval of each item of a list.</param>
    public object? Read(Type type, Node node, string? allowed, string? allowedEach = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        foreach (var reader in readers)
        {
            if (reader.Reads(type))
            {
                return reader.Read(type, node, allowed);
            }
        }

        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ReadList(type, node, allowed, allowedEach);
        }

        if (type.IsConstructedGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            return ReadNamed(type, node);
        }

        return type.IsClass && type != typeof(string) ? ReadRecord(type, node) : ReadScalar(type, node, allowed);
    }

    /// <summary>A record that refuses its values is told of as any other problem of its file.</summary>
    private object? ReadRecord(Type type, Node node)
    {
        object? record = null;
        if (Refusal.Of(() => record = ReadFields(type, node)) is { } refusal)
        {
            problems.Add(refusal.At(node, ""));
            return null;
        }

        return record;
    }

    private object? ReadFields(Type type, Node node)
    {
        if (node.Kind != NodeKind.Mapping)
        {
            problems.Add(node, node.Describe(), $"a mapping of {string.Join(", ", Field.Of(type).Select(field => field.Name))}");
            return null;
        }

        var before = problems.Count;
        var isWhole = true;
        var fields = Field.Of(type);
        var record = Activator.CreateInstance(type)!;
        var missing = string.Join(", ", fields.Select(field => field.Name).Where(known => node.Field(known) is null).DefaultIfEmpty("none beside those that stand there"));
        foreach (var (name, value) in node.Fields)
        {
            if (!fields.Any(field => field.Name == name))
            {
                problems.Add(value, "unknown field", missing);
            }
        }

        foreach (var field in fields)
        {
            if (node.Field(field.Name) is not { } inner)
            {
                if (field.IsRequired)
                {
                    problems.Add(node, $"no '{field.Name}'", field.Description);
                }
            }
            else if (Read(field.Property.PropertyType, inner, field.Allowed, field.AllowedEach) is { } value)
            {
                field.Property.SetValue(record, value);
            }
            else
            {
                isWhole = false;
            }
        }

        isWhole = isWhole && problems.Count == before;
        if (isWhole && record is IChecked rules)
        {
            rules.Check(node, problems);
        }

        return isWhole && problems.Count == before ? record : null;
    }

    private object? ReadList(Type type, Node node, string? allowed, string? allowedEach)
    {
        var itemType = type.GetGenericArguments()[0];
        if (node.Kind != NodeKind.Sequence)
        {
            problems.Add(node, node.Describe(), "a list");
            return null;
        }

        if (allowed is not null && !Interval.Parse(allowed, Dimensions.Count).Contains(node.Items.Length))
        {
            problems.Add(node, $"{node.Items.Length} items", $"a count in {allowed}");
        }

        var items = node.Items.Select(item => Read(itemType, item, allowedEach)).ToArray();
        if (items.Any(item => item is null))
        {
            return null;
        }

        var array = Array.CreateInstance(itemType, items.Length);
        for (var index = 0; index < items.Length; index++)
        {
            array.SetValue(items[index], index);
        }

        return Immutable(nameof(ImmutableArrayOf), itemType, array);
    }

    private object? ReadNamed(Type type, Node node)
    {
        var valueType = type.GetGenericArguments()[1];
        if (node.Kind != NodeKind.Mapping || type.GetGenericArguments()[0] != typeof(string))
        {
            problems.Add(node, node.Describe(), "a mapping of names");
            return null;
        }

        var values = node.Fields.Select(field => (field.Key, Value: Read(valueType, field.Value, null))).ToArray();
        if (values.Any(pair => pair.Value is null))
        {
            return null;
        }

        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var (key, value) in values)
        {
            dictionary.Add(key, value);
        }

        return Immutable(nameof(ImmutableDictionaryOf), valueType, dictionary);
    }

    private object? ReadScalar(Type type, Node node, string? allowed)
    {
        if (type.IsEnum && type.IsDefined(typeof(FlagsAttribute), false))
        {
            return ReadFlags(type, node);
        }

        if (node.Kind != NodeKind.Scalar || node.Text.Length == 0)
        {
            problems.Add(node, node.Describe(), Expected(type, allowed));
            return null;
        }

        var value = Scalar(type, node.Text);
        if (value is null)
        {
            problems.Add(node, node.Describe(), Expected(type, allowed));
            return null;
        }

        if (allowed is not null && Dimensions.Of(type) is { } dimension && dimension.TryParse(node.Text, out var number)
            && !Interval.Parse(allowed, dimension).Contains(number))
        {
            problems.Add(node, node.Text, $"{dimension.One} in {allowed}");
            return null;
        }

        return value;
    }

    private static object? Scalar(Type type, string text)
    {
        if (type == typeof(string))
        {
            return text;
        }

        if (type == typeof(bool))
        {
            return text switch { "true" => true, "false" => false, _ => null };
        }

        if (type.IsEnum)
        {
            return Names.Find(type, text);
        }

        if (type == typeof(int))
        {
            return Whole<int>(text);
        }

        if (type == typeof(long))
        {
            return Whole<long>(text);
        }

        if (type == typeof(ulong))
        {
            return Whole<ulong>(text);
        }

        var dimension = Dimensions.Of(type) ?? throw new NotSupportedException($"no way to read a {type}");
        return dimension.TryParse(text, out var value) ? dimension.Of(value) : null;
    }

    private static object? Whole<T>(string text)
        where T : struct, INumberBase<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private object? ReadFlags(Type type, Node node)
    {
        var texts = node.Kind == NodeKind.Sequence ? node.Items : [node];
        var bits = 0L;
        var isGood = true;
        foreach (var text in texts)
        {
            if (text.Kind != NodeKind.Scalar || Names.Find(type, text.Text) is not { } flag)
            {
                problems.Add(text, text.Describe(), Expected(type, allowed: null));
                isGood = false;
                continue;
            }

            var bit = Convert.ToInt64(flag, CultureInfo.InvariantCulture);
            if (bit == 0 ? texts.Length > 1 : (bits & bit) == bit)
            {
                problems.Add(text, bit == 0 ? $"{text.Describe()} beside others" : $"{text.Describe()} a second time", bit == 0 ? "it alone, or the others" : "each once");
                isGood = false;
            }

            bits |= bit;
        }

        return isGood ? Enum.ToObject(type, bits) : null;
    }

    /// <summary>A count is told by its own bounds; what has a unit by its units.</summary>
    private static string Expected(Type type, string? allowed) =>
        type == typeof(int) && allowed is not null ? $"{Dimensions.Of(type)!.One} in {allowed}"
        : type == typeof(string) ? "a text"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Names.All(type))}"
        : type == typeof(long) ? $"a whole number from {long.MinValue} to {long.MaxValue}"
        : type == typeof(ulong) ? $"a whole number from 0 to {ulong.MaxValue}"
        : Dimensions.Of(type)?.Allowed ?? type.Name;

    private static object Immutable(string method, Type item, object values) =>
        typeof(RecordReader).GetMethod(method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(item).Invoke(null, [values])!;

    private static ImmutableArray<T> ImmutableArrayOf<T>(T[] items) => [.. items];

    private static ImmutableSortedDictionary<string, T> ImmutableDictionaryOf<T>(Dictionary<string, T> values) =>
        values.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
