using System.ComponentModel;
using System.Diagnostics;

namespace Parapet.Questions.Clusters;

/// <summary>A program of the cluster that is called and waited for.</summary>
internal static class OtherProgram
{
    /// <summary>What it wrote, and whether it ended well; null where there is no such program.</summary>
    public static (bool IsDone, string Output)? Call(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return (process.ExitCode == 0, output.Trim());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
