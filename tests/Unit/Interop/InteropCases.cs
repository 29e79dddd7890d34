using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>
/// Recordings of others and what their own decoders make of them. They are not ours to keep, so they lie outside: in the folder
/// that the variable PARAPET_CASES names, or in <c>shared/cases</c> beside the repository. A test that wants them says so where they are absent.
/// </summary>
internal static class InteropCases
{
    /// <summary>A folder of them, as <c>asterix</c>; skips the test where there is none.</summary>
    public static string Folder(string name)
    {
        var root = Environment.GetEnvironmentVariable("PARAPET_CASES") ?? Beside(AppContext.BaseDirectory);
        var folder = root is null ? null : Path.Combine(root, "interop", name);
        Assert.SkipWhen(!Directory.Exists(folder), $"recordings of others are absent: no folder interop/{name} in PARAPET_CASES or in shared/cases beside the repository");
        return folder!;
    }

    private static string? Beside(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var cases = Path.Combine(folder.FullName, "shared", "cases");
            if (Directory.Exists(cases))
            {
                return cases;
            }
        }

        return null;
    }
}
