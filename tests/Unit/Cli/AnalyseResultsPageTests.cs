using System.Collections.Immutable;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parapet.Catalogue;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Questions.Querying;
using Parapet.Tests.Unit.Campaigns;
using Parapet.Tests.Unit.Questions;
using Xunit;

namespace Parapet.Tests.Unit.Cli;

/// <summary>Every command, query and script of docs/how-to/analyse-results.md and of its example runs, on made-up runs in the place of the default study's.</summary>
public sealed partial class AnalyseResultsPageTests(AnalyseResultsPageTests.Runs runs) : IClassFixture<AnalyseResultsPageTests.Runs>
{
    private static readonly string Root = Path.Combine(SystemCatalogue.DefaultFolder()!, "..");
    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "how-to", "analyse-results.md")).ReplaceLineEndings("\n");
    private static readonly string Script = File.ReadAllText(Path.Combine(Root, "examples", "WorstRaids", "worst_raids.py")).ReplaceLineEndings("\n");

    public static TheoryData<string> Lines => [.. Line().Matches(Page).Select(match => match.Groups["command"].Value)];

    public static TheoryData<string> Scripts => [.. Python().Matches(Page).Select(match => match.Groups["text"].Value).Append(Script)];

    [Fact]
    public void Commands_and_scripts_are_read_at_all()
    {
        Assert.True(Lines.Count > 7, $"{Lines.Count} commands");
        Assert.Equal(3, Scripts.Count);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_command_of_the_page_runs_to_the_end(string command)
    {
        string[] words = [.. CommandLineParser.SplitCommandLine(command).Select(runs.Placed)];
        Assert.Equal(0, await CommandLine.RunAsync(words));
        if (words is ["query", var run, var sql, ..] && sql.StartsWith("SELECT", StringComparison.Ordinal))
        {
            Told(run, sql);
        }
    }

    /// <summary>The query of the example by itself: scripts need packages that a machine may lack.</summary>
    [Fact]
    public void The_query_of_the_example_has_an_answer_and_its_notebook_asks_the_same()
    {
        var sql = Sql().Match(Script).Groups["text"].Value;
        Assert.Equal(MadeRun.Study.Options.Length, Told(runs.Placed("out/anatolia"), sql).Length);
        var notebook = JsonNode.Parse(File.ReadAllText(Path.Combine(Root, "examples", "WorstRaids", "worst_raids.ipynb")))!;
        var code = notebook["cells"]!.AsArray().Where(cell => cell!["cell_type"]!.GetValue<string>() == "code").SelectMany(cell => cell!["source"]!.AsArray()).Select(line => line!.GetValue<string>());
        Assert.Contains(sql, string.Concat(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_runs_where_its_packages_are(string script)
    {
        string[] packages = script.Contains("import pandas", StringComparison.Ordinal) ? ["pandas", "pyarrow"] : ["duckdb"];
        Assert.SkipUnless(Python($"import {string.Join(", ", packages)}") is (0, _), $"python3 with {string.Join(" and ", packages)} is not here");
        var (code, output) = Python(script.Replace("out/anatolia", runs.Placed("out/anatolia"), StringComparison.Ordinal));
        Assert.True(code == 0, output);
    }

    /// <summary>The rows; each column of them says something.</summary>
    private static ImmutableArray<string?>[] Told(string run, string sql)
    {
        using var answer = new QueryQuestion(run, sql).Answer(new Problems(), TestContext.Current.CancellationToken)!;
        ImmutableArray<string?>[] rows = [.. answer.Rows.Select(row => row.Values)];
        Assert.NotEmpty(rows);
        Assert.All(Enumerable.Range(0, answer.Columns.Length), column => Assert.Contains(rows, row => row[column] is not null || sql.StartsWith("SELECT *", StringComparison.Ordinal)));
        return rows;
    }

    private static (int Code, string Output) Python(string script)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.Result + errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "no python3");
        }
    }

    [GeneratedRegex(@"^    \./parapet (?<command>.+)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"```python\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Python();

    [GeneratedRegex("\"\"\"\n(?<text>WITH.*?)\"\"\"", RegexOptions.Singleline)]
    private static partial Regex Sql();

    /// <summary>Two runs with options named as those of the default study that the page speaks of.</summary>
    public sealed class Runs : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Runs()
        {
            foreach (var (name, seed) in new[] { ("anatolia", 2017UL), ("anatolia-smooth", 7UL) })
            {
                var study = SyntheticStudy.Create(draws: 8, replicationsOfDraw: 2, seed);
                MadeRun.In(_folder, name, study with
                {
                    Options = [.. study.Options.Select(option => option with { Name = option.Name switch { "S-400, isolated" => "S-400 isolated", "NATO set, full" => "NATO set fully linked", var other => other } })],
                    Comparisons = [new("NATO set fully linked", "S-400 isolated")],
                });
            }
        }

        /// <summary>A word of a command, with the folder that stands for the one it names.</summary>
        public string Placed(string word) => word.StartsWith("out/", StringComparison.Ordinal) ? Path.Combine(_folder.Path, word["out/".Length..]) : word;

        public void Dispose() => _folder.Dispose();
    }
}
