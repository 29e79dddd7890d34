using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Parapet.Tests.Web;

/// <summary>parapet serve as a program of its own.</summary>
public sealed class ServeCommandTests
{
    private const string Interrupt = "INT";

    [Fact]
    public async Task It_serves_until_it_is_interrupted_and_ends_with_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no SIGINT to one program");
        Assert.SkipWhen(IgnoresInterrupts(), "whoever started this ignores SIGINT, and so does all that it starts");
        using var server = Start("--port", "0", "--json");
        var address = System.Text.Json.JsonDocument.Parse((await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement.GetProperty("address").GetString()!;
        Assert.StartsWith("http://127.0.0.1:", address);
        using var client = new HttpClient();
        Assert.Contains("Parapet", await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        using var kill = Process.Start("kill", ["-s", Interrupt, server.Id.ToString(CultureInfo.InvariantCulture)])!;
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, server.ExitCode);
        Assert.Equal("", await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--listen", "nowhere")]
    [InlineData("--listen", "203.0.113.7")]
    [InlineData("no-such-study")]
    public async Task What_cannot_be_served_is_told_in_a_line(params string[] arguments)
    {
        using var server = Start(arguments);
        var errors = (await server.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Split('\n');
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, server.ExitCode);
        Assert.InRange(errors.Length, 1, 2);
        Assert.Contains(arguments[^1], errors[0]);
        Assert.DoesNotContain("   at ", string.Concat(errors));
    }

    /// <summary>As the jobs of a shell in the background do.</summary>
    private static bool IgnoresInterrupts()
    {
        const string Status = "/proc/self/status";
        const string Ignored = "SigIgn:";
        const ulong InterruptBit = 1UL << 1;
        var line = File.Exists(Status) ? File.ReadLines(Status).FirstOrDefault(text => text.StartsWith(Ignored, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line.AsSpan(Ignored.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & InterruptBit) != 0;
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "parapet.dll"), "serve", .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
    })!;
}
