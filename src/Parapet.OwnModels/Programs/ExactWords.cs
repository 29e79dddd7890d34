using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parapet.OwnModels.Programs;

/// <summary>
/// Names of enumerations as a schema has them, letter by letter: the platform's own converter also takes numbers, other capitals and lists
/// of names, which no schema allows.
/// </summary>
internal sealed class ExactWords : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Words<>).MakeGenericType(typeToConvert));

    private sealed class Words<T> : JsonConverter<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<string, T> s_byName = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), StringComparer.Ordinal);
        private static readonly Dictionary<T, string> s_names = s_byName.ToDictionary(pair => pair.Value, pair => pair.Key);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && s_byName.TryGetValue(reader.GetString()!, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(s_names[value]);
    }
}
