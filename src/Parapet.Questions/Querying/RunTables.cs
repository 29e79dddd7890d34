using System.Collections.Immutable;
using Parapet.Campaigns.Ledger;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Inputs;
using Parapet.Reports.Tables.Results;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>The tables of a run's folder, opened to be asked.</summary>
internal static class RunTables
{
    private const string Allowed = "a table that parapet run wrote: run the study again";

    /// <summary>All of them; null where the run is of another version or a table cannot be read, with every problem added.</summary>
    public static ResultStore? Open(string run, Problems problems) =>
        // First who wrote it all: tables of another version may hold other things under the same names.
        RunRecord.Read(run, ProgramVersion.Text, problems) is null ? null : OfAnyVersion(run, problems);

    /// <inheritdoc cref="Open"/>
    public static ResultStore? OfAnyVersion(string run, Problems problems)
    {
        var before = problems.Count;
        if (Files(run, problems) is not { } tables)
        {
            return null;
        }

        foreach (var table in tables)
        {
            RegularFile.Open(table.File, Shown(run, table.Name), Allowed, problems)?.Dispose();
        }

        return problems.Count == before ? ResultStore.Open(tables, (table, reason) => problems.Add(new(Shown(run, table.Name), 0, "", reason, Allowed))) : null;
    }

    /// <summary>Tables that a run writes and this one lacks.</summary>
    public static IEnumerable<string> Missing(ResultStore store) =>
        ResultTables.All.Select(table => table.Name).Except(store.Tables.Select(table => table.Name));

    /// <summary>The file of a table as problems name it.</summary>
    public static string Shown(string run, string name) => Path.Combine(run, ResultTable.Folder, name + ResultTable.Ending);

    private static ImmutableArray<StoredTable>? Files(string run, Problems problems)
    {
        var folder = Path.Combine(run, ResultTable.Folder);
        try
        {
            var files = Directory.EnumerateFiles(folder, "*" + ResultTable.Ending).Order(StringComparer.Ordinal);
            ImmutableArray<StoredTable> tables = [.. files.Select(file => new StoredTable(Path.GetFileNameWithoutExtension(file), Path.GetFullPath(file)))];
            if (tables.Length > 0)
            {
                return tables;
            }

            problems.Add(new(folder, 0, "", "no table", $"the tables that parapet run writes: {ResultTable.Folder}/*{ResultTable.Ending}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(folder, 0, "", RegularFile.Reason(exception), "the folder of tables that parapet run wrote"));
        }

        return null;
    }
}
