using System.Diagnostics;

namespace Parapet.Tests.Architecture;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The projects under src, by name.</summary>
    public static IReadOnlyList<Project> Projects { get; } =
        [.. from file in Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            orderby file
            select Project.Read(file)];

    /// <summary>Every file that is in version control or about to be, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. from file in Git("ls-files", "--cached", "--others", "--exclude-standard")
            where File.Exists(Path.Combine(Root, file))
            select file];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string FindRoot(string from) =>
        File.Exists(Path.Combine(from, "Parapet.slnx"))
            ? from
            : FindRoot(Path.GetDirectoryName(from) ?? throw new InvalidOperationException("no Parapet.slnx above the tests"));

    private static string[] Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.quotePath=false", "-c", "safe.directory=*", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var lines = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 ? lines : throw new InvalidOperationException($"git ended with {git.ExitCode} in {Root}");
    }
}
