using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Figures;

namespace Parapet.Campaigns.Results;

/// <summary>Writes a figure's grade in summary.json: "a", "b", "c", or "estimated" where it has none. Only ever written.</summary>
internal sealed class GradeInJson : JsonConverter<SourceGrade?>
{
    public override bool HandleNull => true;

    public override void Write(Utf8JsonWriter writer, SourceGrade? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Word.ToLowerInvariant());

    public override SourceGrade? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("a grade is written to summary.json and never read from it");
}
