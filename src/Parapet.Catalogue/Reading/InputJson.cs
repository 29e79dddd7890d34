using System.Text.Json;
using System.Text.RegularExpressions;

namespace Parapet.Catalogue.Reading;

/// <summary>
/// Reads files of JSON: UTF-8, each field once, every text whole, no deeper than
/// <see cref="JsonDocumentOptions.MaxDepth"/> allows unasked (64).
/// </summary>
public static partial class InputJson
{
    private const int LongestFound = 60;

    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>The document; null with the problem added, at its line, where the bytes are none.</summary>
    /// <param name="file">How problems name it.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static JsonDocument? Parse(string file, byte[] bytes, Problems problems)
    {
        if (InputText.Of(bytes, file, "JSON", problems) is null)
        {
            return null;
        }

        var content = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;
        try
        {
            // First the texts: whoever looks for fields that stand twice cannot take half a letter.
            return HoldsWholeTexts(file, content.Span, problems) ? JsonDocument.Parse(content, s_strict) : null;
        }
        catch (JsonException exception)
        {
            Tell(file, exception, "JSON", problems);
            return null;
        }
    }

    /// <summary>A record that the program itself wrote; null with the problem added where the file cannot be read or holds another thing.</summary>
    /// <param name="path">Where it lies, and how problems name it.</param>
    /// <param name="allowed">What the file should be.</param>
    /// <param name="layout">How the record is written.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static T? Read<T>(string path, string allowed, JsonSerializerOptions layout, Problems problems)
        where T : class
    {
        if (RegularFile.Read(path, path, InputLimits.LargestJson, allowed, problems) is not { } bytes
            || Parse(path, bytes, problems) is not { } document)
        {
            return null;
        }

        using (document)
        {
            try
            {
                if (document.Deserialize<T>(layout) is { } record)
                {
                    return record;
                }

                problems.Add(new(path, 1, "", "nothing in it", allowed));
            }
            catch (JsonException)
            {
                TellPlace<T>(path, bytes, allowed, layout, problems);
            }
        }

        return null;
    }

    /// <summary>What an error message says was found.</summary>
    public static string Describe(JsonElement element)
    {
        var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.ValueKind == JsonValueKind.Undefined ? "none" : element.GetRawText();
        text = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? "an empty text" : text.Length <= LongestFound ? text : text[..LongestFound] + "...";
    }

    /// <summary>Read from the bytes, not from the document, a record's fault has its line.</summary>
    private static void TellPlace<T>(string path, byte[] bytes, string allowed, JsonSerializerOptions layout, Problems problems)
    {
        try
        {
            JsonSerializer.Deserialize<T>(bytes, layout);
        }
        catch (JsonException exception)
        {
            Tell(path, exception, allowed, problems);
        }
    }

    private static void Tell(string file, JsonException exception, string allowed, Problems problems)
    {
        var cause = exception.Message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.');
        var place = exception.BytePositionInLine is { } column ? $"from byte {column + 1} of the line on " : "";
        problems.Add(new(file, (int)(exception.LineNumber ?? 0) + 1, exception.Path is null or "$" ? "" : exception.Path, OfRecord(cause) ?? $"no JSON {place}({cause})", allowed));
    }

    /// <summary>What is wrong with a record whose text is JSON, without the names of the program's own types; null for a text that is none.</summary>
    private static string? OfRecord(string cause) =>
        Missing().Match(cause) is { Success: true } missing ? $"a record without {missing.Groups[1].Value}"
        : Unknown().Match(cause) is { Success: true } unknown ? $"unknown field '{unknown.Groups[1].Value}'"
        : cause.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "a value of another kind or word than the field takes"
        : null;

    [GeneratedRegex("^JSON deserialization for type .* including: (.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex("^The JSON property '(.*)' could not be mapped")]
    private static partial Regex Unknown();

    /// <summary>A text may hold half of a letter that takes two, written as an escape: no reader can make a text of that.</summary>
    private static bool HoldsWholeTexts(string file, ReadOnlySpan<byte> content, Problems problems)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
            try
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }
            catch (InvalidOperationException)
            {
                var line = 1 + content[..(int)reader.TokenStartIndex].Count((byte)'\n');
                problems.Add(new(file, line, "", "a text with half of a letter (an escape without its other half)", "whole letters"));
                return false;
            }
        }

        return true;
    }
}
