using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

public sealed partial class CitationTests
{
    [Fact]
    public void Every_cited_key_is_in_the_list_of_references()
    {
        var known = Keys(Repository.Text("docs/references.bib")).ToHashSet();
        Violations.AssertNone(
            from file in Repository.Files
            where file.EndsWith(".cs", StringComparison.Ordinal) || file.StartsWith("docs/", StringComparison.Ordinal)
            where !file.StartsWith("tests/Architecture/", StringComparison.Ordinal)
            from key in Cited(Repository.Text(file))
            where !known.Contains(key)
            select $"{file}: [{key}] is not in docs/references.bib");
    }

    [Fact]
    public void Every_reference_stands_once() =>
        Violations.AssertNone(Keys(Repository.Text("docs/references.bib")).GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));

    // Changes to the list are merged by union, which can cut an entry in two.
    [Fact]
    public void Every_reference_is_whole() =>
        Violations.AssertNone(
            from entry in Repository.Text("docs/references.bib").Split("\n@")
            where entry.Count(mark => mark == '{') != entry.Count(mark => mark == '}') || !entry.TrimEnd().EndsWith('}')
            select entry.Split('\n')[0]);

    [Fact]
    public void References_and_citations_are_read_at_all()
    {
        Assert.Contains("BarShalom2001", Keys(Repository.Text("docs/references.bib")));
        Assert.Contains("BarShalom2001", Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(file => Cited(Repository.Text(file))));
    }

    [Theory]
    [InlineData("/// By inversion [Nobody2099, eq. 3].", "Nobody2099")]
    [InlineData("// [Nobody2099]", "Nobody2099")]
    [InlineData("/// [ANSI, table 2]", "ANSI")]
    public void A_citation_is_found(string line, string key) => Assert.Equal([key], Cited(line));

    [Theory]
    [InlineData("[InlineData(2)]")]
    [InlineData("see [Plot2](plot.md)")]
    [InlineData("values[Index, 2]")]
    public void Brackets_of_the_language_are_no_citation(string line) => Assert.Empty(Cited(line));

    private static IEnumerable<string> Cited(string text) =>
        from Match match in Citation().Matches(text) select match.Groups["key"].Value;

    private static IEnumerable<string> Keys(string bibliography) =>
        from Match match in Entry().Matches(bibliography) select match.Groups["key"].Value;

    [GeneratedRegex(@"\[(?<key>[A-Z][A-Za-z]+(?:[0-9]{4}[a-z]?(?=[],;])|(?=, (?:eq|section|table|chapter|fig|p)\b)))(?![^\]\n]*\]\()")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^@[a-z]+\{(?<key>[^,\s]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
