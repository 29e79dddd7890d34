using Parapet.Campaigns.Findings;
using Parapet.Catalogue;
using Parapet.Reports.Tables.Results;
using Parapet.Tests.Unit.Campaigns;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

/// <summary>The tables that a stranger works from, read back from their files.</summary>
public sealed class ResultTablesTests
{
    private static readonly StudyFindings Findings = StudyFindings.From(SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2));

    public static TheoryData<string> Names => [.. ResultTables.All.Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_file_holds_the_columns_that_are_described(string name)
    {
        var table = Table(name);
        var (fields, _) = await Read(table);
        Assert.Equal(table.Columns.Select(column => column.Name), fields.Select(field => field.Name));
        Assert.Equal(
            table.Columns.Select(column => column.Holds),
            fields.Select(field => field.ClrType == typeof(ReadOnlyMemory<char>) ? "text" : field.ClrType == typeof(long) ? "whole number" : "number"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_two_rows_agree_in_their_key_and_no_key_is_null(string name)
    {
        var table = Table(name);
        var (_, rows) = await Read(table);
        var keys = table.Columns.TakeWhile(column => column.IsKey).Count();
        Assert.True(keys > 0, $"{name} has no key");
        Assert.DoesNotContain(table.Columns.Skip(keys), column => column.IsKey);
        Assert.All(rows, row => Assert.DoesNotContain(null, row.Take(keys)));
        Assert.Equal(rows.Count, rows.Select(row => string.Join('|', row.Take(keys))).Distinct().Count());
    }

    /// <summary>From the rows alone, as the page says: value by value, or numerators over denominators.</summary>
    [Fact]
    public async Task The_means_of_the_summary_follow_from_the_measures()
    {
        var (_, rows) = await Read(Table("measures"));
        foreach (var (option, index) in Findings.Study.Options.Select((option, index) => (option.Name, index)))
        {
            foreach (var measure in Findings.Measures)
            {
                var own = rows.Where(row => row[0]!.Equals(option) && row[3]!.Equals(measure.Id)).ToArray();
                Assert.Equal(Findings.Study.Outcomes.Count(outcome => outcome.Option == index), own.Length);
                var mean = measure.Kind == MeasureKind.Quotient
                    ? own.Sum(row => (double)row[6]!) / own.Sum(row => (double)row[7]!)
                    : own.Average(row => (double)row[5]!);
                var estimate = Findings.Of(index, measure);
                Assert.Equal(estimate.IsDefined, double.IsFinite(mean));
                if (estimate.IsDefined)
                {
                    Assert.Equal(estimate.Mean, mean, 1e-9 * Math.Max(1, Math.Abs(mean)));
                }
            }
        }
    }

    [Fact]
    public async Task A_quotient_is_its_numerator_over_its_denominator()
    {
        var (_, rows) = await Read(Table("measures"));
        var quotients = rows.Where(row => row[7] is > 0.0).ToArray();
        Assert.NotEmpty(quotients);
        Assert.All(quotients, row => Assert.Equal((double)row[6]! / (double)row[7]!, row[5]));
    }

    [Fact]
    public async Task What_is_unknown_is_null()
    {
        var (_, rows) = await Read(Table("measures"));
        Assert.All(rows.Where(row => row[3]!.Equals("leakers")), row => Assert.Equal([null, null], row[6..8]));
        Assert.All(rows.Where(row => row[3]!.Equals("roundsFired")), row => Assert.Null(row[8]));
        Assert.All(rows.Where(row => row[3]!.Equals("leakerShare")), row => Assert.Equal(1.0, row[8]));
        Assert.All(rows.Where(row => 0.0.Equals(row[7])), row => Assert.Null(row[5]));
        var (_, figures) = await Read(Table("figures"));
        Assert.Contains(figures, row => row[5] is null);
        Assert.Equal("https://example.org/s-400", Assert.Single(figures, row => row[^1] is not null)[^1]);
    }

    [Fact]
    public async Task Counts_by_fate_add_up_to_the_class()
    {
        var (_, classes) = await Read(Table("classes"));
        var (_, fates) = await Read(Table("fates"));
        var flown = fates.GroupBy(row => string.Join('|', row.Take(4))).ToDictionary(group => group.Key, group => group.Sum(row => (long)row[5]!));
        Assert.All(classes, row => Assert.Equal((long)row[4]!, flown.GetValueOrDefault(string.Join('|', row.Take(4)))));
    }

    /// <summary>Written by <c>parapet schema --tables docs/results.md</c>.</summary>
    [Fact]
    public void The_page_is_the_one_that_is_shipped() =>
        Assert.Equal(File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "..", "docs", "results.md")).ReplaceLineEndings("\n"), ResultsPage.Text());

    private static ResultTable Table(string name) => ResultTables.All.Single(table => table.Name == name);

    private static async Task<(DataField[] Fields, List<object?[]> Rows)> Read(ResultTable table)
    {
        using var file = new MemoryStream();
        await table.Write(Findings, file);
        file.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);
        using var group = reader.OpenRowGroupReader(0);
        var columns = new List<object?[]>();
        foreach (var field in reader.Schema.DataFields)
        {
            columns.Add(await Column(group, field));
        }

        return (reader.Schema.DataFields, [.. Enumerable.Range(0, (int)group.RowCount).Select(row => columns.Select(column => column[row]).ToArray())]);
    }

    private static async Task<object?[]> Column(ParquetRowGroupReader group, DataField field)
    {
        var cancel = TestContext.Current.CancellationToken;
        var count = (int)group.RowCount;
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var text = new string?[count];
            await group.ReadAsync(field, text, cancellationToken: cancel);
            return text;
        }

        if (field.ClrType == typeof(long))
        {
            var whole = new long?[count];
            await group.ReadAsync<long>(field, whole.AsMemory(), cancellationToken: cancel);
            return [.. whole.Cast<object?>()];
        }

        var numbers = new double?[count];
        await group.ReadAsync<double>(field, numbers.AsMemory(), cancellationToken: cancel);
        return [.. numbers.Cast<object?>()];
    }
}
