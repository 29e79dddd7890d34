using System.Text.Json;

namespace Parapet.Record.Journal;

/// <summary>What stands at the head of a journal: its version, and in words every kind of entry and column that it may hold.</summary>
public static class JournalSchema
{
    /// <summary>
    /// Of the file's layout, of the entries' fields and of the words that these may hold. A change of any is a new version; files of other versions are
    /// refused by name.
    /// </summary>
    public const ushort Version = 9;

    internal static ReadOnlySpan<byte> Magic => "PARAPETJ"u8;

    /// <summary>The schema as UTF-8 JSON: <c>{version, kinds: [{number, name, of, columns: [{name, form, unit}]}]}</c>.</summary>
    public static byte[] Json { get; } = Write();

    private static byte[] Write()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteStartArray("kinds");
            foreach (var member in EntryFamily.Members)
            {
                Write(json, member);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, EntryType type)
    {
        json.WriteStartObject();
        json.WriteNumber("number", (int)type.Kind);
        json.WriteString("name", type.Kind.ToString());
        json.WriteString("of", type.IsTruth ? "truth" : "perception");
        json.WriteStartArray("columns");
        foreach (var column in type.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("form", column.Form.ToString());
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
