using System.Text.RegularExpressions;
using Parapet.Catalogue.Reading;
using Parapet.Validation;
using Parapet.Validation.Tables;
using Xunit;

namespace Parapet.Tests.Validation;

public sealed partial class ReferenceTests
{
    private static readonly string Folder = ReferenceFolder.Default() ?? throw new InvalidOperationException("no folder of reference values");

    public static TheoryData<string> Tables => [.. Read().Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_case_is_within_its_tolerance(string name)
    {
        var problems = new Problems();
        var results = ValidationRun.Of(Read().Where(table => table.Name == name), problems);
        foreach (var result in results)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
                $"{result.Expectation.Column}: {result.Judged} cases, worst {result.Worst.Case}: error {result.Worst.Error:E1} of {result.Worst.Tolerance:E1}"));
        }

        Assert.Empty(problems.InOrder());
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Equal(0, result.Out));
    }

    [Fact]
    public void Every_checked_model_has_its_table_and_every_topic_its_page()
    {
        var tables = Read();
        Assert.Equal(tables.Select(table => table.Name).Order(), CheckedModels.All.Select(model => model.Table).Order());
        Assert.All(tables.Select(table => table.Topic).Distinct(), topic =>
            Assert.True(Directory.EnumerateFiles(Path.Combine(Folder, topic), "*.md").Any(), $"validation/{topic} has no page"));
    }

    [Fact]
    public void A_lost_table_is_named()
    {
        var problems = new Problems();
        ValidationRun.Miss(Read(), problems);
        Assert.True(problems.None);
        ValidationRun.Miss(Read().Where(table => table.Topic != "geodesic"), problems);
        Assert.Equal(
            ["geodesic/edges.csv", "geodesic/geod_exact_2000.csv", "geodesic/military_grid.csv", "geodesic/round_trips.csv"],
            problems.InOrder().Select(problem => problem.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_of_results_tells_of_every_table()
    {
        var page = File.ReadAllText(Path.Combine(Folder, "..", "docs", "validation.md"));
        Assert.All(Read(), table => Assert.True(
            page.Contains($"validation/{table.Name}.csv", StringComparison.Ordinal),
            $"{table.Name} is missing: run parapet validate --page docs/validation.md"));
    }

    [Fact]
    public void Every_source_that_is_cited_is_in_the_list_of_references()
    {
        var references = File.ReadAllText(Path.Combine(Folder, "..", "docs", "references.bib"));
        Assert.All(
            from table in Read() from Match match in Citation().Matches(table.Source) select match.Groups[1].Value,
            key => Assert.Contains($"{{{key},", references));
    }

    private static IEnumerable<ReferenceTable> Read()
    {
        var problems = new Problems();
        var tables = ReferenceFolder.Read(Folder, problems);
        Assert.Empty(problems.InOrder());
        return tables;
    }

    [GeneratedRegex(@"\[([A-Z][A-Za-z]*[0-9]{4}[a-z]?)")]
    private static partial Regex Citation();
}
