using System.Diagnostics;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>The page's sources in web/, and Node to work on them where it is.</summary>
internal static class Client
{
    public static string Folder { get; } = Path.Combine(Root.Folder, "web");

    /// <summary>Whether a package of web/ is installed.</summary>
    public static bool Has(string package) => Directory.Exists(Path.Combine(Folder, "node_modules", package));

    /// <summary>Skips the test where a package of web/ is not installed.</summary>
    public static void Needs(string package) =>
        Assert.SkipUnless(Has(package), $"the package {package} of web/ is not installed; ./test does so where npm is");

    /// <summary>Runs a script of web/ in Node to its end, which must be a good one.</summary>
    public static void Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, script), .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"node {script} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output} {errors.Result}");
    }
}
