using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Parapet.Questions.Json;
using Parapet.Reports.Tables.Results;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>The tables of a run.</summary>
public sealed record TablesAnswer
{
    [Description("Those that every run has in the order of docs/results.md, then others.")]
    public required ImmutableArray<ListedTable> Tables { get; init; }

    [Description("Tables that a run writes and this one lacks.")]
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>The answer as JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static TablesAnswer Of(ResultStore store, CancellationToken cancellation)
    {
        var described = ResultTables.All.ToDictionary(table => table.Name);
        string[] order = [.. ResultTables.All.Select(table => table.Name)];
        return new()
        {
            Tables =
            [
                .. from table in store.Tables
                   orderby Array.IndexOf(order, table.Name) is var place && place >= 0 ? place : order.Length
                   select Listed(store, table, described.GetValueOrDefault(table.Name), cancellation),
            ],
            Missing = [.. RunTables.Missing(store)],
        };
    }

    private static ListedTable Listed(ResultStore store, StoredTable table, ResultTable? described, CancellationToken cancellation)
    {
        using var count = store.Query($"SELECT count(*) FROM {ResultStore.Name(table.Name)}", cancellation);
        return new(
            table.Name,
            described?.Meaning ?? "",
            long.Parse(count.Rows().Single()[0]!, CultureInfo.InvariantCulture),
            [.. store.Columns(table).Select(column => ListedColumn.Of(column, store.Spelt(column.Name), described?.Columns.FirstOrDefault(known => known.Name == column.Name)))]);
    }
}
