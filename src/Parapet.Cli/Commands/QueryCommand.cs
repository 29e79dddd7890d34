using System.CommandLine;
using System.CommandLine.Parsing;
using Parapet.Catalogue.Reading;
using Parapet.Cli.Tables;
using Parapet.Questions.Querying;
using Parapet.Store;

namespace Parapet.Cli.Commands;

/// <summary>Asks the tables of a run in SQL.</summary>
internal static class QueryCommand
{
    private const string Table = "table";
    private const string Csv = "csv";
    private const string Json = "json";

    public static Command Create()
    {
        var run = new Argument<string>("run") { Description = "The folder that parapet run wrote, as out/anatolia." };
        var sql = new Argument<string?>("sql") { Description = "One SELECT over the tables of the run.", Arity = ArgumentArity.ZeroOrOne };
        var tables = new Option<bool>("--tables") { Description = "In place of a query: list the tables with their columns, units and meaning." };
        var format = new Option<string>("--format") { Description = $"How rows are printed: as a table of at most {QueryTables.MostRows} rows, or all of them as CSV or JSON.", DefaultValueFactory = _ => Table };
        format.AcceptOnlyFromAmong(Table, Csv, Json);
        var json = new Option<bool>("--json") { Description = "The same as --format json." };
        var command = new Command("query", Help.WithExamples(
            $"Asks the tables of a run in SQL (DuckDB's). A query only reads, and only this run's tables; it takes at most {ResultStore.MemoryLimit} of memory. Names that are words of SQL stand in double quotes.",
            "parapet query out/anatolia --tables",
            "parapet query out/anatolia \"SELECT option, avg(value) AS leakers FROM measures WHERE measure = 'leakers' GROUP BY option ORDER BY leakers\"",
            "parapet query out/anatolia \"SUMMARIZE runs\"",
            "parapet query out/anatolia \"SELECT * FROM measures\" --format csv"))
        {
            run, sql, tables, format, json,
        };
        command.Validators.Add(result => Check(result, sql, tables, format, json));
        command.SetAction((parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(json) || parsed.GetValue(format) == Json;
            return Task.Run(
                () => parsed.GetValue(tables)
                    ? List(new(parsed.GetValue(run)!), isJson, cancellation)
                    : Ask(new(parsed.GetValue(run)!, parsed.GetValue(sql)!), isJson ? Json : parsed.GetValue(format)!, cancellation),
                CancellationToken.None);
        });
        return command;
    }

    private static void Check(CommandResult result, Argument<string?> sql, Option<bool> tables, Option<string> format, Option<bool> json)
    {
        var isListed = result.GetValue(tables);
        if (isListed == (result.GetValue(sql) is not null))
        {
            result.AddError(isListed ? "--tables lists tables in place of a query; leave out one of the two." : "no query; a SELECT in quotes, or --tables, is needed.");
        }

        if (result.GetResult(format) is { Implicit: false, Tokens: [{ Value: var word }] } && ((result.GetValue(json) && word != Json) || (isListed && word == Csv)))
        {
            result.AddError(isListed ? $"--format: {word}; --tables are listed as {Table} or {Json}." : $"--format: {word}, but --json; one of the two is needed.");
        }
    }

    private static int Ask(QueryQuestion question, string format, CancellationToken cancellation)
    {
        var problems = new Problems();
        try
        {
            using var answer = question.Answer(problems, cancellation);
            if (answer is null)
            {
                return Complaint.Print(problems);
            }

            Print(answer, format);
            return ExitCode.Done;
        }
        catch (RefusedQueryException exception)
        {
            Console.Error.WriteLine(Complaint.Plain($"SQL: {exception.Message}"));
            return ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
    }

    private static void Print(QueryAnswer answer, string format)
    {
        if (format == Table)
        {
            QueryTables.Print(answer);
            return;
        }

        using var output = Console.OpenStandardOutput();
        if (format == Csv)
        {
            QueryTables.WriteCsv(answer, output);
        }
        else
        {
            answer.WriteJson(output);
            output.WriteByte((byte)'\n');
        }
    }

    private static int List(TablesQuestion question, bool json, CancellationToken cancellation)
    {
        var problems = new Problems();
        if (question.Answer(problems, cancellation) is not { } answer)
        {
            return Complaint.Print(problems);
        }

        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            QueryTables.Print(answer);
        }

        return ExitCode.Done;
    }
}
