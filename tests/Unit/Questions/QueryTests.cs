using System.Text;
using System.Text.Json.Nodes;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Cli;
using Parapet.Cli.Tables;
using Parapet.Questions.Json;
using Parapet.Questions.Querying;
using Parapet.Reports.Tables.Results;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

/// <summary>The tables of a run's folder asked in SQL.</summary>
public sealed class QueryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _run;

    public QueryTests() => _run = MadeRun.In(_folder, "run");

    [Fact]
    public void Every_table_is_there_under_its_name_with_the_columns_that_are_described()
    {
        var problems = new Problems();
        var answer = new TablesQuestion(_run).Answer(problems, Cancellation)!;
        Assert.Equal(ResultTables.All.Select(table => (table.Name, table.Meaning)), answer.Tables.Select(table => (table.Name, table.Meaning)));
        foreach (var (table, described) in answer.Tables.Zip(ResultTables.All))
        {
            Assert.Equal(described.Columns.Select(column => (column.Name, column.Unit, column.Meaning, column.IsKey)), table.Columns.Select(column => (column.Name, column.Unit, column.Meaning, column.IsKey)));
            Assert.Equal(described.Columns.Select(column => column.Holds), table.Columns.Select(column => column.Type switch { "VARCHAR" => "text", "BIGINT" => "whole number", _ => "number" }));
            Assert.Equal(Csv($"SELECT count(*) AS n FROM {table.Name}"), $"n\n{table.Rows}\n");
        }

        Assert.Empty(answer.Missing);
        Assert.Equal("\"left\"", answer.Tables.Single(table => table.Name == "rounds").Columns.Single(column => column.Name == "left").Spelt);
    }

    [Fact]
    public void Nulls_stay_null_and_empty_texts_empty()
    {
        const string Sql = "SELECT NULL AS a, '' AS b, 'x,\"y\"' AS c, 170141183460469231731687303715884105727 AS d, 'NaN'::DOUBLE AS e, 0.1::DOUBLE + 0.2 AS f, false AS g";
        Assert.Equal("a,b,c,d,e,f,g\n,\"\",\"x,\"\"y\"\"\",170141183460469231731687303715884105727,NaN,0.30000000000000004,false\n", Csv(Sql));
        var json = Json(Sql);
        Assert.Contains("[null, \"\", \"x,\\u0022y\\u0022\", 170141183460469231731687303715884105727, null, 0.30000000000000004, false]", json, StringComparison.Ordinal);
        Assert.Empty(JsonSchema.Faults(AnswerSchemas.All()["query.schema.json"], json));
        Assert.Equal(7, JsonNode.Parse(json)!["columns"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("SELECT nothing FROM runs", "SQL: Binder Error: Referenced column \"nothing\" not found in FROM clause!", "; runs has option, draw, replication, raidOfCampaign, threats, leakers,")]
    [InlineData("SELECT left FROM rounds", "SQL: Parser Error: syntax error at or near \"FROM\"", "; rounds has option, draw, replication, fireUnit, interceptor, layer, fired, \"left\", unitCost")]
    [InlineData("FROM nowhere", "SQL: Catalog Error: Table with name nowhere does not exist!", "; tables are assets, causes, chain, classes, course, draws,")]
    [InlineData("COPY runs TO 'x'", "SQL: no SELECT; a query only reads", "")]
    [InlineData("FROM read_csv('/etc/passwd')", "SQL: Permission Error: Cannot access file", "; a query reads the tables of its run and nothing else")]
    public void What_is_wrong_is_told_with_what_there_is(string sql, string found, string there)
    {
        var told = Assert.Single(Problems(_run, sql));
        Assert.StartsWith(found, told, StringComparison.Ordinal);
        Assert.Contains(there, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_version_is_refused_by_name()
    {
        var run = MadeRun.In(_folder, "old", change: record => record with { Version = "0.0.9" });
        Assert.Contains("version: a run of version 0.0.9; a run of this program's version, ", Assert.Single(Problems(run, "SELECT 1")), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_that_are_broken_empty_or_gone_are_named()
    {
        File.WriteAllBytes(Path.Combine(_run, "tables", "runs.parquet"), [.. "PAR1 and no more"u8]);
        File.WriteAllBytes(Path.Combine(_run, "tables", "levels.parquet"), []);
        Assert.Contains("levels.parquet: 0 bytes", Assert.Single(Problems(_run, "SELECT 1")), StringComparison.Ordinal);

        File.Delete(Path.Combine(_run, "tables", "levels.parquet"));
        Assert.Contains($"{Path.Combine("tables", "runs.parquet")}: ", Assert.Single(Problems(_run, "SELECT 1")), StringComparison.Ordinal);

        File.Delete(Path.Combine(_run, "tables", "runs.parquet"));
        Assert.Contains("; missing from this run: runs; tables are ", Assert.Single(Problems(_run, "FROM runs")), StringComparison.Ordinal);
        Assert.Equal(["runs", "levels"], new TablesQuestion(_run).Answer(new Problems(), Cancellation)!.Missing);

        Directory.Delete(Path.Combine(_run, "tables"), recursive: true);
        Assert.Contains("tables: there is no such file", Assert.Single(Problems(_run, "SELECT 1")), StringComparison.Ordinal);
        File.Delete(Path.Combine(_run, RunRecord.FileName));
        Assert.Contains("run.json: there is no such file", Assert.Single(Problems(_run, "SELECT 1")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("query RUN", 2)]
    [InlineData("query RUN --tables", 0)]
    [InlineData("query RUN --tables --json", 0)]
    [InlineData("query RUN --tables --format csv", 2)]
    [InlineData("query RUN --tables \"SELECT 1\"", 2)]
    [InlineData("query RUN \"SELECT 1\"", 0)]
    [InlineData("query RUN \"SELECT 1\" --json", 0)]
    [InlineData("query RUN \"SELECT 1\" --json --format csv", 2)]
    [InlineData("query RUN \"SELECT 1\" --format xml", 2)]
    [InlineData("query RUN \"SELECT * FROM range(1000000)\"", 0)]
    [InlineData("query RUN \"SELECT error('broken') FROM runs\"", 2)]
    [InlineData("query RUN \"\"", 2)]
    public async Task The_exit_says_how_it_went(string line, int code) =>
        Assert.Equal(code, await CommandLine.RunAsync([.. System.CommandLine.Parsing.CommandLineParser.SplitCommandLine(line).Select(word => word == "RUN" ? _run : word)]));

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string[] Problems(string run, string sql)
    {
        var problems = new Problems();
        new QueryQuestion(run, sql).Answer(problems, Cancellation)?.Dispose();
        return [.. problems.InOrder().Select(problem => problem.ToString())];
    }

    private string Csv(string sql) => Written(sql, QueryTables.WriteCsv);

    private string Json(string sql) => Written(sql, (answer, stream) => answer.WriteJson(stream));

    private string Written(string sql, Action<QueryAnswer, Stream> write)
    {
        using var answer = new QueryQuestion(_run, sql).Answer(new Problems(), Cancellation)!;
        using var stream = new MemoryStream();
        write(answer, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
