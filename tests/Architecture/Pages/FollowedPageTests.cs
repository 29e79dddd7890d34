using Xunit;

namespace Parapet.Tests.Architecture.Pages;

/// <summary>README.md, the tutorial and the recipes, followed to the letter: every file is written and every line typed, one page after another in a copy of its own.</summary>
public sealed class FollowedPageTests(ScratchCopy scratch) : IClassFixture<ScratchCopy>
{
    private const int MostNotRun = 16;

    /// <summary>Its lines ask a run of the default study: AnalyseResultsPageTests types them on made-up runs.</summary>
    private const string FollowedElsewhere = "docs/how-to/analyse-results.md";

    public static TheoryData<string> Pages => [.. All.Where(page => page != FollowedElsewhere && Page.Read(Repository.Text(page)).OfType<TypedLine>().Any(line => line.NotRun.Length == 0))];

    private static IEnumerable<string> All => Repository.Files.Where(file => file is "README.md" or "docs/tutorial.md" || (file.StartsWith("docs/how-to/", StringComparison.Ordinal) && file.EndsWith(".md", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_followed_to_its_end(string page)
    {
        scratch.BeginAnew();
        foreach (var step in Page.Read(Repository.Text(page)))
        {
            switch (step)
            {
                case WrittenFile file:
                    scratch.Write(file.File, file.Text, file.AtTheEnd);
                    break;
                case TypedLine { NotRun: "" } line:
                    var (code, output) = scratch.Type($"{line.Text} {line.With}".TrimEnd());
                    Assert.True(code == 0, $"{page}:{line.Line}: {line.Text} {line.With}: ended with {code}\n{output}");
                    break;
            }
        }
    }

    [Fact]
    public void Few_lines_are_not_run_and_each_says_why()
    {
        TypedLine[] lines = [.. All.Where(page => page != FollowedElsewhere).SelectMany(page => Page.Read(Repository.Text(page))).OfType<TypedLine>()];
        Assert.InRange(lines.Count(line => line.NotRun.Length > 0), 1, MostNotRun);
        Assert.All(lines.Where(line => line.NotRun.Length > 0), line => Assert.True(line.NotRun.Split(' ').Length > 2, line.Text));
        Assert.True(lines.Count(line => line.NotRun.Length == 0) > 20, $"{lines.Count(line => line.NotRun.Length == 0)} lines");
    }

    [Fact]
    public void A_page_is_read_as_it_stands()
    {
        var steps = Page.Read("""
            Type this:

            <!-- not run: there is no network here -->

                ./parapet terrain get --area 36,26,42,45
                parapet terrain check DIR

                ./parapet run   a remark

            <!-- run with: --replications 2 -->
            <!-- not run (--verify): twice as long -->
            ```sh
            ./parapet run first
            ./parapet run first --verify
            echo done
            ```
            ```yaml
            # at the end of studies/first/study.yaml
            answer: { measure: leakers }
            ```
            """);
        Assert.Equal(
            new PageStep[]
            {
                new TypedLine(5, "./parapet terrain get --area 36,26,42,45", "there is no network here", ""),
                new TypedLine(6, "parapet terrain check DIR", "there is no network here", ""),
                new TypedLine(8, "./parapet run", "", ""),
                new TypedLine(13, "./parapet run first", "", "--replications 2"),
                new TypedLine(14, "./parapet run first --verify", "twice as long", ""),
                new WrittenFile(17, "studies/first/study.yaml", "answer: { measure: leakers }\n", AtTheEnd: true),
            },
            steps);
    }
}
