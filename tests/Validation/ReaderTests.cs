using Parapet.Catalogue.Reading;
using Parapet.Foundation.Randomness;
using Parapet.Validation;
using Parapet.Validation.Tables;
using Xunit;

namespace Parapet.Tests.Validation;

public sealed class ReaderTests : IDisposable
{
    private const string Whole = """
        # title: Numbers
        # source: a book
        # evidence: closed form
        # rows: 2
        # expect y: twice x, m; within 1e-3 of the value; four digits
        case,x,y,outside
        small,1,2,
        large,3,6,a reason
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("parapet-validation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_table_is_read_as_it_stands()
    {
        var (tables, problems) = Read(Whole);
        Assert.True(problems.None);
        var table = Assert.Single(tables);
        Assert.Equal(("topic/table", "topic", Evidence.ClosedForm), (table.Name, table.Topic, table.Evidence));
        Assert.Equal(new Expectation("y", "twice x, m", 1e-3, true, "four digits"), Assert.Single(table.Expectations));
        Assert.Equal(("small", 1.0, "a reason"), (table.Rows[0].Name, table.Rows[0].Number("x"), table.Rows[1].Outside));
    }

    [Theory]
    [InlineData("# title: Numbers", "# titel: Numbers", "titel", "title")]
    [InlineData("closed form", "hearsay", "evidence")]
    [InlineData("# rows: 2", "# rows: 3", "rows")]
    [InlineData("# rows: 2\n", "", "rows")]
    [InlineData("small,1,2,\n", "", "rows")]
    [InlineData("within 1e-3 of the value", "about right", "y", "expect")]
    [InlineData("within 1e-3 of the value", "within -1", "y", "expect")]
    [InlineData("expect y", "expect z", "z")]
    [InlineData("large,3,6,", "large,3,", "")]
    [InlineData("small,1,2,", "small,1,two,", "y")]
    public void What_is_wrong_is_named(string before, string after, params string[] fields)
    {
        var (tables, problems) = Read(Whole.Replace(before, after, StringComparison.Ordinal));
        Assert.Empty(tables);
        Assert.Equal(fields.Order(), problems.InOrder().Select(problem => problem.Path).Distinct().Order());
    }

    [Fact]
    public void A_table_without_a_model_is_named()
    {
        var (tables, problems) = Read(Whole);
        Assert.Empty(ValidationRun.Of(tables, problems));
        Assert.Contains("no model", Assert.Single(problems.InOrder()).Found);
    }

    [Fact]
    public void Arbitrary_bytes_are_refused_in_words()
    {
        var draws = new RandomSource(11, 0).Stream(Purpose.Test, 1);
        for (var i = 0; i < 50; i++)
        {
            var text = string.Concat(Enumerable.Range(0, 400).Select(_ => (char)draws.NextUniform(1, 300)));
            var (tables, problems) = Read(text);
            Assert.Empty(tables);
            Assert.False(problems.None);
        }
    }

    [Fact]
    public void An_error_at_the_limit_holds_and_one_beyond_it_does_not()
    {
        Assert.True(new CaseResult("", 1, 1.25, 0.25, "").Holds);
        Assert.False(new CaseResult("", 1, 1.251, 0.25, "").Holds);
        Assert.False(new CaseResult("", 1, double.NaN, 0.25, "").Holds);
        Assert.Equal(0.5, new CaseResult("", 1, 1.125, 0.25, "").Margin);
    }

    private (IReadOnlyList<ReferenceTable> Tables, Problems Problems) Read(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "topic"));
        File.WriteAllText(Path.Combine(_folder, "topic", "table.csv"), text);
        var problems = new Problems();
        return (ReferenceFolder.Read(_folder, problems), problems);
    }
}
