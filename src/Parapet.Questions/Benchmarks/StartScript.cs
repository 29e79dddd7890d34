namespace Parapet.Questions.Benchmarks;

/// <summary>The script that builds the program where its sources changed, and runs it.</summary>
internal static class StartScript
{
    /// <summary>That of the tree in which the program was built; null where it was not built by it, or where scripts do not run.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null && !OperatingSystem.IsWindows(); folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "parapet");
            if (File.Exists(script) && File.Exists(Path.Combine(folder.FullName, "Parapet.slnx")))
            {
                return File.Exists(Path.Combine(folder.FullName, ".build", "parapet.sources")) ? script : null;
            }
        }

        return null;
    }
}
