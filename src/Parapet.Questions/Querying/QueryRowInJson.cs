using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>Writes a row as a list in one line, its numbers with all their digits. Only ever written.</summary>
internal sealed class QueryRowInJson : JsonConverter<QueryRow>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, QueryRow value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"\n    [{string.Join(", ", value.Values.Zip(value.Columns, Text))}]", skipInputValidation: true);

    /// <inheritdoc/>
    public override QueryRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("rows are written to an answer and never read from it");

    /// <summary>JSON has no number for what is none or infinite.</summary>
    private static string Text(string? value, FrameColumn column) => value switch
    {
        null or "NaN" or "Infinity" or "-Infinity" when value is null || column.Kind == ColumnKind.Number => "null",
        _ when column.Kind == ColumnKind.Text => $"\"{JsonEncodedText.Encode(value!)}\"",
        _ => value!,
    };
}
