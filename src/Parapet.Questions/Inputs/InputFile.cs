using System.Text;
using System.Text.Json;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>Reads a file that the user named; what keeps it from being read becomes a problem in plain words.</summary>
internal static class InputFile
{
    /// <summary>The whole file; null with the problem added where it cannot be read.</summary>
    /// <param name="allowed">What the file should be.</param>
    public static byte[]? Read(string path, string allowed, Problems problems)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(new(path, 0, "", Reason(exception), allowed));
            return null;
        }
    }

    /// <summary>The file as JSON; null with the problem added where it cannot be read or is none.</summary>
    /// <param name="allowed">What the file should be.</param>
    public static JsonDocument? ReadJson(string path, string allowed, Problems problems) =>
        Read(path, allowed, problems) is { } bytes ? ParseJson(path, bytes, problems) : null;

    /// <summary>JSON that was read before; null with the problem added where it is none.</summary>
    public static JsonDocument? ParseJson(string path, byte[] bytes, Problems problems)
    {
        try
        {
            // Some programs put a mark of the order of bytes before the text.
            return JsonDocument.Parse(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsMemory(Encoding.UTF8.Preamble.Length) : bytes);
        }
        catch (JsonException exception)
        {
            var found = bytes.Length == 0 ? "an empty file" : $"no JSON from byte {exception.BytePositionInLine + 1} of the line on";
            problems.Add(new(path, (int)(exception.LineNumber ?? 0) + 1, "", found, "JSON"));
            return null;
        }
    }

    /// <summary>Why a file could not be read, in plain words.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "may not be read, or is a folder",
        _ => $"cannot be read ({exception.Message.TrimEnd('.')})",
    };
}
