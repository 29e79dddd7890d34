using System.Text.RegularExpressions;
using Xunit;

namespace Parapet.Tests.Architecture;

/// <summary>Every study that answers a question has its page, and the list of pages says of each what the page says.</summary>
public sealed partial class StudyPagesTests
{
    private const string Folder = "docs/studies/";

    private static readonly string[] s_pages =
        [.. Repository.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && Answer().IsMatch(Repository.Text(file))).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void EveryStudyButThoseForValidationHasAPage()
    {
        var studies = Repository.Files.Where(file => Study().IsMatch(file) && !Repository.Text(file).Contains("\n# A validation study", StringComparison.Ordinal)).Select(file => file.Split('/')[1]).ToArray();
        Assert.Contains("lone-target", studies);
        Assert.Equal(studies.Order(StringComparer.Ordinal), s_pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TheListSaysOfEachPageWhatThePageSays()
    {
        var list = Repository.Text(Folder + "README.md");
        Violations.AssertNone(
            from page in s_pages
            let answer = Assert.Single(Answer().Matches(Repository.Text($"{Folder}{page}.md"))).Groups["answer"].Value
            where !list.Contains($"]({page}.md) | {answer} |", StringComparison.Ordinal)
            select $"{Folder}README.md: {page}: another answer than the page's, or none; eng/study-answers --index writes it anew");
    }

    [GeneratedRegex("^studies/[^/]+/study.yaml$")]
    private static partial Regex Study();

    /// <summary>One line, which the list is made of.</summary>
    [GeneratedRegex(@"^\*\*Answer\.\*\* (?<answer>.+)$", RegexOptions.Multiline)]
    private static partial Regex Answer();
}
