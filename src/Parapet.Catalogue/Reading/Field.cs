using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// A field of a file's format: a property with a <see cref="DescriptionAttribute"/>. One that is <c>required</c> in the
/// record is required in the file.
/// </summary>
public sealed record Field(PropertyInfo Property, string Name, string Description, bool IsRequired, string? Allowed, string? AllowedEach)
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<Field>> s_known = new();

    /// <summary>A record's fields, its base's first.</summary>
    public static ImmutableArray<Field> Of(Type record) => s_known.GetOrAdd(record, Find);

    private static ImmutableArray<Field> Find(Type record)
    {
        var own = record.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(property => (Property: property, Description: property.GetCustomAttribute<DescriptionAttribute>()?.Description))
            .Where(pair => pair.Description is not null)
            .Select(pair => new Field(
                pair.Property,
                JsonNamingPolicy.CamelCase.ConvertName(pair.Property.Name),
                pair.Description!,
                pair.Property.IsDefined(typeof(RequiredMemberAttribute)),
                pair.Property.GetCustomAttribute<AllowedAttribute>()?.Interval,
                pair.Property.GetCustomAttribute<AllowedEachAttribute>()?.Interval));
        return record.BaseType is { } parent && parent != typeof(object) ? [.. Of(parent), .. own] : [.. own];
    }
}
