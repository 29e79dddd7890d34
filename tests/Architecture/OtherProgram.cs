using System.Diagnostics;

namespace Parapet.Tests.Architecture;

/// <summary>Runs another program to its end.</summary>
internal static class OtherProgram
{
    /// <summary>Its exit code, what it printed, and what it complained of.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">What is set otherwise than here; null takes a name away.</param>
    public static (int Code, string Output, string Errors) Run(string folder, IReadOnlyDictionary<string, string?> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
