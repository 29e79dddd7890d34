using Parapet.Catalogue.Reading;
using Parapet.Validation.Engagements;
using Parapet.Validation.Tables;
using Xunit;

namespace Parapet.Tests.Unit.Validation;

public sealed class OutcomeRecordTests : IDisposable
{
    private const string Whole = """
        tie: { margin: 0.05, reason: declared }
        sources:
          - { id: one, text: somebody, grade: A }
        cases:
          - { name: first, defence: a battery, date: "2003", class: ballistic, counted: nine of nine, quantity: share, value: 1, within: [0.5, 1], of: 9, sources: [one], singleSourced: false, comparedBy: engaged-share, notCompared: the rest, missing: a thing }
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_record_that_ships_is_whole()
    {
        var problems = new Problems();
        var record = OutcomeRecord.Read(ReferenceFolder.Default()!, problems);
        Assert.Empty(problems.InOrder());
        Assert.Equal([0.875, 0.8, 0.244, 0.345], record!.Cases.Where(one => one.ComparedBy == ComparedBy.Order).Select(one => one.Value));
        Assert.All(record.Sources, source => Assert.Contains(record.Cases, one => one.Sources.Contains(source.Id)));
    }

    [Theory]
    [InlineData("sources: [one]", "sources: [two]", "cases[0].sources", "\"two\"")]
    [InlineData("value: 1,", "value: 0.2,", "cases[0].value", "0.2 outside 0.5 to 1")]
    [InlineData("value: 1,", "value: 1.5,", "cases[0].value", "1.5 outside 0.5 to 1")]
    [InlineData(", missing: a thing", "", "cases[0]", "no field \"missing\"")]
    [InlineData("class: ballistic", "class: balloon", "cases[0].class", "balloon")]
    public void What_is_wrong_is_named_with_its_line(string old, string mistaken, string field, string found)
    {
        var problem = Assert.Single(Read(Whole.Replace(old, mistaken, StringComparison.Ordinal)).Problems.InOrder());
        Assert.Equal(field, problem.Path);
        Assert.Equal(5, problem.Line);
        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_not_compared_needs_no_mechanism() =>
        Assert.True(Read(Whole.Replace(", missing: a thing", "", StringComparison.Ordinal).Replace("engaged-share", "nothing", StringComparison.Ordinal)).Problems.None);

    [Fact]
    public void A_record_that_is_not_there_is_named()
    {
        var problems = new Problems();
        Assert.Null(OutcomeRecord.Read(_folder.Path, problems));
        Assert.Contains("no such file", Assert.Single(problems.InOrder()).Found, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private (OutcomeRecord? Record, Problems Problems) Read(string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, OutcomeRecord.Topic));
        File.WriteAllText(Path.Combine(_folder.Path, OutcomeRecord.Topic, "outcomes.yaml"), text);
        var problems = new Problems();
        return (OutcomeRecord.Read(_folder.Path, problems), problems);
    }
}
