using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Parapet.Store;

/// <summary>Words of the database's errors: the first line, which says what is wrong, without the drawing below it.</summary>
internal static class Told
{
    /// <summary>Asks the database for something; its errors come out in one line.</summary>
    /// <exception cref="RefusedQueryException">It refused.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public static T By<T>(Func<T> ask, CancellationToken cancellation)
    {
        try
        {
            return ask();
        }
        catch (DuckDBException exception)
        {
            // Whoever was stopped says so in several ways; the one who stopped it knows.
            cancellation.ThrowIfCancellationRequested();
            throw new RefusedQueryException(Reason(exception), exception);
        }
    }

    /// <summary>The reason in one line.</summary>
    public static string Reason(DuckDBException exception)
    {
        var lines = exception.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = string.Join(' ', lines.TakeWhile(line => !line.StartsWith("LINE ", StringComparison.Ordinal)).Where(line => !IsAdvice(line)));
        return reason.StartsWith("Out of Memory", StringComparison.Ordinal) || exception.ErrorType == DuckDBErrorType.OutOfMemory
                ? $"the query needs more than the {ResultStore.MemoryLimit} that one may take; group or filter earlier, or ask for fewer rows at once"
            : reason.StartsWith("Permission Error", StringComparison.Ordinal) ? $"{reason}; a query reads the tables of its run and nothing else"
            : reason;
    }

    /// <summary>Why a text is no query, in one line.</summary>
    /// <param name="reason">As the database says it.</param>
    public static string Parsing(string reason, string sql) =>
        !reason.StartsWith("Only SELECT", StringComparison.Ordinal) ? $"Parser Error: {reason.Split('\n')[0]}"
        : sql.Contains("PIVOT", StringComparison.OrdinalIgnoreCase) ? "no single SELECT; a PIVOT needs its values listed, as in ON fate IN ('Leaked', 'Killed')"
        : "no SELECT; a query only reads";

    /// <summary>The database's own advice: tables of its own, settings that are locked here.</summary>
    private static bool IsAdvice(string line) => line.StartsWith("Did you mean", StringComparison.Ordinal) || line.StartsWith("Possible solutions", StringComparison.Ordinal) || line.StartsWith('*');
}
