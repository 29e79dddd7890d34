using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Parapet.Store;
using Parapet.Tests.Unit.Questions;
using Xunit;

namespace Parapet.Tests.Unit.Store;

/// <summary>Files of Parquet asked in SQL: what comes out is exact, and nothing goes in or elsewhere.</summary>
public sealed class ResultStoreTests(MadeRunFixture made) : IClassFixture<MadeRunFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ImmutableArray<StoredTable> _tables = [.. Directory.EnumerateFiles(Path.Combine(made.Run, "tables")).Order(StringComparer.Ordinal).Select(file => new StoredTable(Path.GetFileNameWithoutExtension(file), file))];

    private ResultStore Store => field ??= Opened(_tables);

    /// <summary>What writes, loads, attaches or sets; OUT is a file of the user's, RUNS one of the run.</summary>
    public static TheoryData<string> Writing =>
    [
        "COPY runs TO 'OUT'", "COPY (SELECT 1) TO 'RUNS' (USE_TMP_FILE false)", "ATTACH 'OUT'", "EXPORT DATABASE 'OUT'", "INSTALL httpfs", "LOAD httpfs",
        "PRAGMA memory_limit='8GB'", "PRAGMA version", "SET threads = 1", "SET enable_external_access = true", "RESET memory_limit", "SET VARIABLE x = 1",
        "CREATE TABLE made AS SELECT 1", "DROP VIEW runs", "INSERT INTO runs VALUES (1)", "CALL pragma_version()", "CHECKPOINT", "USE temp", "EXPLAIN SELECT 1",
        "SELECT 1; COPY runs TO 'OUT'", "SELECT * FROM query('COPY runs TO ''OUT''')", "SUMMARIZE runs; COPY runs TO 'OUT'", "SELECT 1); COPY runs TO 'OUT'; FROM (SELECT 1",
    ];

    /// <summary>What reads elsewhere.</summary>
    public static TheoryData<string> Elsewhere =>
    [
        "FROM read_csv('/etc/passwd')", "FROM read_text('OUT')", "FROM read_blob('OUT')", "FROM 'OUT'", "FROM glob('/etc/*')", "FROM read_parquet('OUT')",
        "FROM sniff_csv('OUT')", "FROM parquet_metadata('OUT')", "FROM read_json('OUT')", "FROM read_csv('https://example.org/x.csv')", "SELECT getenv('HOME')",
    ];

    [Theory]
    [MemberData(nameof(Writing))]
    public void A_query_only_reads(string sql)
    {
        var before = _tables.Select(table => File.ReadAllBytes(table.File)).ToArray();
        var place = Path.Combine(_folder.Path, "out");
        Assert.NotEmpty(Refused(sql.Replace("OUT", place, StringComparison.Ordinal).Replace("RUNS", Runs, StringComparison.Ordinal)));
        Assert.False(Path.Exists(place));
        Assert.Equal(before, _tables.Select(table => File.ReadAllBytes(table.File)));
        Assert.Equal(_tables.Length, Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Runs)!).Count());
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void A_query_reads_nothing_but_its_tables(string sql)
    {
        var place = _folder.Write("secret.parquet", File.ReadAllBytes(Runs));
        Assert.NotEmpty(Refused(sql.Replace("OUT", place, StringComparison.Ordinal)));
    }

    /// <summary>A second wall: even a statement that passes for a SELECT would write, load and set nothing.</summary>
    [Theory]
    [InlineData("COPY (SELECT 1) TO 'OUT'")]
    [InlineData("ATTACH 'OUT'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("SET memory_limit = '8GB'")]
    [InlineData("PRAGMA memory_limit = '8GB'")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("SET lock_configuration = false")]
    public void The_database_itself_is_locked(string sql) =>
        Assert.ThrowsAny<DbException>(() => Store.Do(sql.Replace("OUT", Path.Combine(_folder.Path, "out"), StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "nothing in it")]
    [InlineData(" -- a remark", "nothing in it")]
    [InlineData("SELECT 1; SELECT 2", "2 statements; one SELECT is needed")]
    [InlineData("COPY runs TO 'x'", "no SELECT; a query only reads")]
    [InlineData("FROM (PIVOT fates ON fate USING sum(threats))", "values listed")]
    [InlineData("SELECT list(range) FROM range(1000000000)", "the 1 GiB that one may take")]
    [InlineData("SELECT nothing FROM runs", "Binder Error: Referenced column \"nothing\" not found")]
    [InlineData("SELECT 'x'::BIGINT FROM runs", "Conversion Error")]
    public void What_is_wrong_is_told_in_one_line(string sql, string reason)
    {
        var told = Refused(sql);
        Assert.Contains(reason, told, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told);
    }

    [Fact]
    public void Values_come_out_exact_in_the_one_form()
    {
        const string Sql = """
            SELECT TIMESTAMP_NS '2024-01-01 00:00:00.123456789', INTERVAL '1 month 2 days', DATE '0044-03-15 (BC)', TIMESTAMPTZ '2024-06-01 12:00:00+03', [1, 2], {'a': 1},
                1.10::DECIMAL(38, 10), 170141183460469231731687303715884105727::HUGEINT, (-9223372036854775808)::BIGINT, 18446744073709551615::UBIGINT,
                0.1::DOUBLE + 0.2, 1e300::DOUBLE, 1.1::FLOAT, 'NaN'::DOUBLE, NULL, '', 'ğ "q"', true;  -- and a remark
            """;
        Assert.Equal(
            ["2024-01-01 00:00:00.123456789", "1 month 2 days", "0044-03-15 (BC)", "2024-06-01 09:00:00+00", "[1, 2]", "{'a': 1}", "1.1000000000",
                "170141183460469231731687303715884105727", "-9223372036854775808", "18446744073709551615", "0.30000000000000004", "1E+300", "1.1", "NaN", null, "", "ğ \"q\"", "true"],
            Assert.Single(Rows(Sql)));
        using var frame = Store.Query("SELECT 1 AS a, 2.5 AS a, 'x' AS b, true AS c, 1::DOUBLE AS d", Cancellation);
        Assert.Equal(["a", "a_1", "b", "c", "d"], frame.Columns.Select(column => column.Name));
        Assert.Equal([ColumnKind.Exact, ColumnKind.Exact, ColumnKind.Text, ColumnKind.Truth, ColumnKind.Number], frame.Columns.Select(column => column.Kind));
    }

    [Fact]
    public void Rows_keep_the_order_that_was_asked_for()
    {
        var rows = Rows("SELECT i, DATE '2024-01-01' + i::INTEGER FROM range(20000) r(i) ORDER BY i DESC");
        Assert.Equal(Enumerable.Range(0, 20000).Reverse().Select(number => number.ToString(CultureInfo.InvariantCulture)), rows.Select(row => row[0]!));
    }

    [Theory]
    [InlineData("DESCRIBE runs", 26)]
    [InlineData("SUMMARIZE runs", 26)]
    [InlineData("FROM (SELECT DISTINCT option FROM runs)", 11)]
    [InlineData("VALUES (1), (2)", 2)]
    [InlineData("WITH w AS (SELECT 1) FROM w UNION ALL FROM w", 2)]
    [InlineData("FROM (PIVOT fates ON fate IN ('Leaked', 'Killed') USING sum(threats) GROUP BY option)", 11)]
    public void What_reads_is_answered(string sql, int rows) => Assert.Equal(rows, Rows(sql).Length);

    /// <summary>So many rows would fill any memory, and take days, were they gathered before the first is read.</summary>
    [Fact]
    public void Rows_are_read_one_by_one()
    {
        using var frame = Store.Query("SELECT i, i * 0.5::DOUBLE, 'row ' || i FROM range(1000000000000) r(i)", Cancellation);
        Assert.Equal(["299999", "149999.5", "row 299999"], frame.Rows().ElementAt(299_999));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM range(1000000000000) a, range(1000000) b")]
    [InlineData("SELECT i FROM range(1000000000000) r(i)")]
    public void A_long_query_is_given_up(string sql)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        stop.CancelAfter(TimeSpan.FromMilliseconds(300));
        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            using var frame = Store.Query(sql, stop.Token);
            foreach (var row in frame.Rows())
            {
                Assert.NotNull(row[0]);
            }
        });
        Assert.Single(Rows("SELECT 1"));
    }

    /// <summary>To the database a folder may look like a column, a pattern or the end of a text.</summary>
    [Theory]
    [InlineData("option=made up")]
    [InlineData("it's [a-z] run; DROP VIEW runs --")]
    [InlineData("ğ ü ' OR 1=1")]
    public void A_folder_may_have_any_name(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, name)).FullName;
        var file = Path.Combine(folder, "runs.parquet");
        File.Copy(Runs, file);
        using var store = Opened([new("runs", file)]);
        using var frame = store.Query("SELECT option FROM runs WHERE option LIKE 'S-400, isolated' LIMIT 1", Cancellation);
        Assert.Equal("S-400, isolated", Assert.Single(frame.Rows())[0]);
    }

    [Fact]
    public void A_table_may_have_any_name()
    {
        using var store = Opened([new("we \"ird'", Runs), new("select", Runs)]);
        using var frame = store.Query("SELECT count(*) FROM \"select\", \"we \"\"ird'\"", Cancellation);
        Assert.Equal("30976", Assert.Single(frame.Rows())[0]);
        Assert.Equal(["\"select\"", "\"left\"", "\"a b\"", "leakers", "option"], new[] { "select", "left", "a b", "leakers", "option" }.Select(store.Spelt));
    }

    [Fact]
    public void A_file_that_is_no_table_is_named()
    {
        var broken = _folder.Write("broken.parquet", [.. File.ReadAllBytes(Runs).Take(300)]);
        var told = new List<string>();
        Assert.Null(ResultStore.Open([new("runs", Runs), new("broken", broken)], (table, reason) => told.Add($"{table.Name}: {reason}")));
        Assert.StartsWith("broken: ", Assert.Single(told), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', told[0]);
    }

    public void Dispose()
    {
        Store.Dispose();
        _folder.Dispose();
    }

    private string Runs => _tables.Single(table => table.Name == "runs").File;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ResultStore Opened(ImmutableArray<StoredTable> tables) => ResultStore.Open(tables, (table, reason) => Assert.Fail($"{table.Name}: {reason}"))!;

    private ImmutableArray<string?>[] Rows(string sql)
    {
        using var frame = Store.Query(sql, Cancellation);
        return [.. frame.Rows()];
    }

    private string Refused(string sql) => Assert.Throws<RefusedQueryException>(() => Rows(sql)).Message;
}
