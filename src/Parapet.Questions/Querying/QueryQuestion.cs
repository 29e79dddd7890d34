using Parapet.Catalogue.Reading;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>What the tables of a run say to a query.</summary>
/// <param name="Run">The folder that a run wrote.</param>
/// <param name="Sql">One SELECT over the tables of the run.</param>
public sealed record QueryQuestion(string Run, string Sql)
{
    private const int MostTold = 3;

    /// <summary>Asks; null where run or query are refused, with every problem added. To be disposed of when its rows have been read.</summary>
    /// <param name="problems">Takes what is wrong; while rows are read too, by <see cref="QueryAnswer.Rows"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public QueryAnswer? Answer(Problems problems, CancellationToken cancellation)
    {
        if (RunTables.Open(Run, problems) is not { } store)
        {
            return null;
        }

        try
        {
            return new(store, store.Query(Sql, cancellation));
        }
        catch (RefusedQueryException exception)
        {
            problems.Add(new("SQL", 0, "", exception.Message, IsOfNames(exception) ? Help(store) : ""));
            store.Dispose();
            return null;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Whether it helps to know what there is.</summary>
    private static bool IsOfNames(RefusedQueryException exception) =>
        ((string[])["Parser Error", "Catalog Error", "Binder Error"]).Any(kind => exception.Message.StartsWith(kind, StringComparison.Ordinal));

    /// <summary>What there is to ask for: the columns of the tables that the query speaks of, else the tables.</summary>
    private string Help(ResultStore store)
    {
        var words = Sql.Split([' ', '\t', '\r', '\n', '.', ',', '(', ')', ';', '"', '*'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
        StoredTable[] named = [.. store.Tables.Where(table => words.Contains(table.Name)).Take(MostTold)];
        string[] missing = [.. RunTables.Missing(store).Where(words.Contains)];
        var gone = missing.Length > 0 ? $"missing from this run: {string.Join(", ", missing)}; " : "";
        return gone + (named.Length > 0 && missing.Length == 0
            ? string.Join("; ", named.Select(table => $"{table.Name} has {string.Join(", ", store.Columns(table).Select(column => store.Spelt(column.Name)))}"))
            : $"tables are {string.Join(", ", store.Tables.Select(table => table.Name))}");
    }
}
