using System.Text.Json;
using Parapet.Catalogue.Reading;

namespace Parapet.Questions.Inputs;

/// <summary>Reads a file that the user named; what keeps it from being read becomes a problem in plain words.</summary>
internal static class InputFile
{
    /// <summary>The whole file; null with the problem added where it cannot be read.</summary>
    /// <param name="allowed">What the file should be.</param>
    public static byte[]? Read(string path, string allowed, Problems problems) =>
        RegularFile.Read(path, path, InputLimits.LargestTable, allowed, problems);

    /// <summary>The file as JSON; null with the problem added where it cannot be read or is none.</summary>
    /// <param name="allowed">What the file should be.</param>
    public static JsonDocument? ReadJson(string path, string allowed, Problems problems) =>
        RegularFile.Read(path, path, InputLimits.LargestJson, allowed, problems) is { } bytes ? InputJson.Parse(path, bytes, problems) : null;
}
