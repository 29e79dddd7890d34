using System.ComponentModel;
using System.Diagnostics;
using Parapet.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>Programs of others that read what we wrote. Where one is not installed its test is skipped and says so.</summary>
internal static class Judge
{
    private static readonly string s_root = Path.GetDirectoryName(SystemCatalogue.DefaultFolder()!)!;

    /// <summary>Where ./test puts the packages of eng/judges.</summary>
    private static readonly string s_modules = Path.Combine(s_root, ".build", "judges", "node_modules");

    /// <summary>Runs a script of the folder Judges in Node with a package of eng/judges.</summary>
    /// <returns>What it printed.</returns>
    public static string Node(string package, string script, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(s_modules, package)), $"the package {package} is not installed; ./test does so where npm is");
        var version = Run("node", "--version").Trim();
        Assert.SkipUnless(int.TryParse(version.AsSpan(1, Math.Max(0, version.IndexOf('.') - 1)), out var major) && major >= 20, $"Node is {version}; the packages want 20 or later");
        return Run("node", [Path.Combine(AppContext.BaseDirectory, "Interop", "Judges", script), .. arguments]);
    }

    /// <summary>Runs a program to its end, which must be a good one.</summary>
    /// <returns>What it printed, complaints after it.</returns>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["NODE_PATH"] = s_modules } };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output} {errors.Result}");
            return output + errors.Result;
        }
    }
}
