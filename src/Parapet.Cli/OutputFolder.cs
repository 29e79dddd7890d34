using Parapet.Catalogue.Reading;

namespace Parapet.Cli;

/// <summary>Looks before a long run whether its results can be written at the end.</summary>
internal static class OutputFolder
{
    public static bool IsWritable(string folder, Problems problems)
    {
        var probe = Path.Combine(folder, ".parapet-probe");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(new(folder, 0, "", $"cannot be written ({e.Message})", "a folder that can be made and written"));
            return false;
        }
    }
}
