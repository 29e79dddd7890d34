using System.Text.Json.Nodes;
using Xunit;

namespace Parapet.Tests.Architecture.Packing;

/// <summary>The program as a tool: installed into a fresh folder, it runs far from any repository, with the catalogue, studies, reference values and relief that came with it.</summary>
[Collection(nameof(PackingCollection))]
public sealed class PackedToolTests(Feed feed)
{
    /// <summary>What the libraries of every system weigh is left out here: eng/pack tells of it.</summary>
    private const long LargestOfOneSystem = 50_000_000;

    [Fact]
    public void The_package_holds_all_that_the_program_reads_and_stays_small()
    {
        var package = feed.Package("Parapet");
        Assert.InRange(package.Bytes, 1, LargestOfOneSystem);
        var carried = package.Files.ToHashSet(StringComparer.Ordinal);
        Violations.AssertNone(
            from file in Repository.Files
            where file.StartsWith("catalogue/", StringComparison.Ordinal) || file.StartsWith("studies/", StringComparison.Ordinal) || file.StartsWith("validation/", StringComparison.Ordinal)
            where !carried.Contains($"tools/net10.0/any/{file}")
            select file);
        Assert.Equal("MIT", package.Said("license"));
        Assert.Contains("# Parapet\n", package.Text("README.md"), StringComparison.Ordinal);
        Assert.Contains("duckdb", package.Text("tools/net10.0/any/parapet.deps.json"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_installed_tool_checks_its_catalogue_and_runs_a_study()
    {
        var tools = feed.Fresh("tools");
        var elsewhere = feed.Fresh("elsewhere");
        var (code, output, errors) = OtherProgram.Run(tools, feed.Environment, "dotnet", "tool", "install", "Parapet", "--tool-path", tools, "--add-source", feed.Folder, "--version", Feed.Version);
        Assert.True(code == 0, output + errors);

        Assert.Contains("hold", Told("catalogue", "check"), StringComparison.Ordinal);
        Told("validate", "geodesic");
        Told("run", "lone-target", "--replications", "2", "--threads", "2", "--out", "run");
        var summary = JsonNode.Parse(File.ReadAllText(Path.Combine(elsewhere, "run", "summary.json")))!;
        Assert.Equal(2, summary["replications"]!.GetValue<int>());
        Assert.Contains("leakers", Told("query", "run", "SELECT option, avg(leakers) AS leakers FROM runs GROUP BY option"), StringComparison.Ordinal);

        string Told(params string[] arguments)
        {
            var (code, output, errors) = OtherProgram.Run(elsewhere, feed.Environment, Path.Combine(tools, "parapet"), arguments);
            Assert.True(code == 0, $"parapet {string.Join(' ', arguments)}: {code}\n{output}{errors}");
            return output;
        }
    }
}
