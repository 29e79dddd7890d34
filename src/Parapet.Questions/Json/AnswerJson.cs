using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Parapet.Questions.Json;

/// <summary>
/// The one style of every answer's JSON: names in camel case, a quantity as a number whose field ends in its unit, words for
/// enumerations, numbers as numbers, and null for what is not known.
/// </summary>
internal static class AnswerJson
{
    /// <summary>Of all answers and their schemas.</summary>
    public static JsonSerializerOptions Style { get; } = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new FiniteNumber(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WriteQuantities } },
    };

    /// <summary>An answer, or the list that is one, as indented text.</summary>
    public static string Write<T>(T answer) => JsonSerializer.Serialize(answer, Style);

    private static void WriteQuantities(JsonTypeInfo type)
    {
        for (var i = 0; i < type.Properties.Count; i++)
        {
            // Answers are written, never read: what a record requires of its maker is no matter here.
            type.Properties[i].IsRequired = false;
            if (Number(type, type.Properties[i]) is { } number)
            {
                type.Properties[i] = number;
            }
        }
    }

    /// <summary>The field that stands for a quantity's property; null for a property that is no quantity.</summary>
    private static JsonPropertyInfo? Number(JsonTypeInfo type, JsonPropertyInfo property)
    {
        var asked = property.AttributeProvider?.GetCustomAttributes(typeof(UnitAttribute), inherit: true).OfType<UnitAttribute>().SingleOrDefault();
        var quantity = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (QuantityUnit.Find(quantity, asked?.Name) is not { } unit || property.Get is not { } get)
        {
            return null;
        }

        var number = type.CreateJsonPropertyInfo(typeof(double), property.Name + unit.Name);
        number.AttributeProvider = property.AttributeProvider;
        number.Get = answer => get(answer) is { } value ? Rounded(unit.Of(value), asked?.Decimals ?? -1) : double.NaN;
        return number;
    }

    private static double Rounded(double value, int decimals) => decimals < 0 ? value : Math.Round(value, decimals);
}
