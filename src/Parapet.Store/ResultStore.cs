using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace Parapet.Store;

/// <summary>
/// Files of Parquet as tables of a database in memory, to be asked in SQL. Nothing can be changed by it: a query is a
/// single SELECT, and the database reads those files and no other, writes none, loads no extension and keeps its settings.
/// </summary>
public sealed partial class ResultStore : IDisposable
{
    /// <summary>What a query may take of memory; it never takes room on a disk.</summary>
    public const string MemoryLimit = "1 GiB";

    /// <summary>Of the question while it is asked. A table may not have this name.</summary>
    private const string Question = "parapet question";

    private static readonly string[] Exact =
        ["TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"];

    private readonly DuckDBConnection _connection;

    /// <summary>Words that no column may bear without quotes.</summary>
    private HashSet<string> Keywords => field ??= [.. Texts("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')")];

    private ResultStore(DuckDBConnection connection) => _connection = connection;

    /// <summary>In the order given.</summary>
    public ImmutableArray<StoredTable> Tables { get; private init; } = [];

    /// <summary>Opens files as tables; null where one of them is no Parquet.</summary>
    /// <param name="tables">Each with its own name; the files are there.</param>
    /// <param name="refused">Told of each file that cannot be read, and why.</param>
    public static ResultStore? Open(ImmutableArray<StoredTable> tables, Action<StoredTable, string> refused)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        var store = new ResultStore(connection) { Tables = tables };
        store.Lock();
        var isWhole = true;
        foreach (var table in tables)
        {
            try
            {
                // A folder's name may look like a column to the database (as "option=a"): it is none.
                store.Do($"CREATE VIEW {Name(table.Name)} AS SELECT * FROM read_parquet({Text(table.File)}, hive_partitioning = false)");
            }
            catch (DuckDBException exception)
            {
                isWhole = false;
                refused(table, Told.Reason(exception));
            }
        }

        if (isWhole)
        {
            return store;
        }

        store.Dispose();
        return null;
    }

    /// <summary>Asks.</summary>
    /// <param name="sql">One SELECT, in the database's dialect: DESCRIBE, SUMMARIZE, FROM and VALUES are such too.</param>
    /// <param name="cancellation">Gives up, in the middle of a query as well.</param>
    /// <exception cref="RefusedQueryException">It is none, or names what is not there.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Frame Query(string sql, CancellationToken cancellation)
    {
        var isListing = IsListing(sql);
        return Told.By(() => Ask(isListing ? $"FROM ({sql}\n)" : sql, cancellation), cancellation);
    }

    /// <summary>Keeps what a query brings as a table in memory, to be asked for more quickly from then on; in the place of one of that name.</summary>
    /// <param name="name">Not that of a file.</param>
    /// <param name="sql">One SELECT, written by this program: it is not looked at first.</param>
    /// <param name="cancellation">Gives up, in the middle of it as well.</param>
    /// <exception cref="RefusedQueryException">It is none, or needs more memory than there may be.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public void Keep(string name, string sql, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"CREATE OR REPLACE TABLE {Name(name)} AS {sql}";
        using var stop = cancellation.Register(command.Cancel);
        cancellation.ThrowIfCancellationRequested();
        Told.By(command.ExecuteNonQuery, cancellation);
    }

    /// <summary>Keeps rows as a table in memory.</summary>
    /// <param name="name">None that there is.</param>
    /// <param name="columns">With their types in SQL: VARCHAR, INTEGER or DOUBLE.</param>
    /// <param name="rows">A value for each column: a text, an int or a double; null for what is not known.</param>
    public void Fill(string name, IEnumerable<(string Name, string Type)> columns, IEnumerable<object?[]> rows)
    {
        Do($"CREATE TABLE {Name(name)} ({string.Join(", ", columns.Select(column => $"{Name(column.Name)} {column.Type}"))})");
        using var appender = _connection.CreateAppender(name);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            foreach (var value in values)
            {
                _ = value switch
                {
                    null => row.AppendNullValue(),
                    string text => row.AppendValue(text),
                    int whole => row.AppendValue(whole),
                    double number => row.AppendValue(number),
                    _ => throw new ArgumentException($"a value of type {value.GetType().Name}; a text, an int or a double is needed"),
                };
            }

            row.EndRow();
        }
    }

    /// <summary>Asks for numbers alone, without a look at the query first, for who asks often: NaN for what is not known.</summary>
    /// <param name="sql">One SELECT, written by this program, of columns that are numbers.</param>
    /// <param name="cancellation">Gives up, in the middle of it as well.</param>
    /// <returns>Row by row.</returns>
    /// <exception cref="RefusedQueryException">It is none, or needs more memory than there may be.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IReadOnlyList<double[]> Numbers(string sql, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var stop = cancellation.Register(command.Cancel);
        cancellation.ThrowIfCancellationRequested();
        using var reader = Told.By(command.ExecuteReader, cancellation);
        var rows = new List<double[]>();
        while (Told.By(reader.Read, cancellation))
        {
            var row = new double[reader.FieldCount];
            for (var column = 0; column < row.Length; column++)
            {
                row[column] = reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Goes through numbers without keeping them, and without a look at the query first: NaN for what is not known.</summary>
    /// <param name="sql">One SELECT, written by this program, of columns that are numbers of double precision.</param>
    /// <param name="row">Told each row, in a room that the next takes again.</param>
    /// <param name="cancellation">Gives up, in the middle of it as well.</param>
    /// <exception cref="RefusedQueryException">It is none, or needs more memory than there may be.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public void Scan(string sql, Action<double[]> row, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var stop = cancellation.Register(command.Cancel);
        cancellation.ThrowIfCancellationRequested();
        using var reader = Told.By(command.ExecuteReader, cancellation);
        var numbers = new double[reader.FieldCount];
        Func<bool> read = reader.Read;
        while (Told.By(read, cancellation))
        {
            for (var column = 0; column < numbers.Length; column++)
            {
                numbers[column] = reader.IsDBNull(column) ? double.NaN : reader.GetDouble(column);
            }

            row(numbers);
        }
    }

    /// <summary>The columns of a table.</summary>
    public ImmutableArray<FrameColumn> Columns(StoredTable table) => ColumnsOf(table.Name);

    /// <summary>A name as a query has to spell it: in double quotes where it is a word of SQL or holds more than letters and digits.</summary>
    public string Spelt(string name) => PlainName().IsMatch(name) && !Keywords.Contains(name) ? name : Name(name);

    /// <summary>Puts a name into SQL, whatever letters it has.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Puts a text into SQL, whatever letters it has.</summary>
    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Has the database do something, whatever it is; it is locked.</summary>
    internal void Do(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>From here on the database reads the tables' files alone, and nobody can tell it otherwise.</summary>
    private void Lock()
    {
        string[] settings =
        [
            "temp_directory = ''", $"memory_limit = '{MemoryLimit.Replace(" ", "", StringComparison.Ordinal)}'",
            "autoinstall_known_extensions = false", "autoload_known_extensions = false", "allow_community_extensions = false",

            // Times mean the same on every machine.
            "TimeZone = 'UTC'",
            $"allowed_paths = [{string.Join(", ", Tables.Select(table => Text(table.File)))}]",
            "enable_external_access = false", "lock_configuration = true",
        ];
        foreach (var setting in settings)
        {
            Do($"SET {setting}");
        }
    }

    /// <summary>
    /// Whether the query lists what there is (DESCRIBE, SUMMARIZE, SHOW), which a view holds in brackets alone. The database
    /// reads the text itself; what is no SELECT it cannot take apart.
    /// </summary>
    private bool IsListing(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT json_serialize_sql($1::VARCHAR)";
        command.Parameters.Add(new DuckDBParameter(sql));
        using var read = Tree((string)Told.By(command.ExecuteScalar, CancellationToken.None)!);
        if (read.RootElement.GetProperty("error").GetBoolean())
        {
            throw new RefusedQueryException(Told.Parsing(read.RootElement.GetProperty("error_message").GetString()!, sql));
        }

        var statements = read.RootElement.GetProperty("statements");
        return statements.GetArrayLength() switch
        {
            0 => throw new RefusedQueryException("Parser Error: nothing in it, where a SELECT is needed"),
            1 => statements[0].GetProperty("node").TryGetProperty("from_table", out var from) && from.TryGetProperty("type", out var type) && type.GetString() == "SHOW_REF",
            var several => throw new RefusedQueryException(string.Create(CultureInfo.InvariantCulture, $"{several} statements; one SELECT is needed")),
        };
    }

    /// <summary>What DuckDB makes of a text; a number beyond all numbers in it has no place in JSON, though DuckDB writes it there.</summary>
    private static JsonDocument Tree(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new() { MaxDepth = int.MaxValue });
        }
        catch (JsonException)
        {
            throw new RefusedQueryException("Parser Error: a number that is infinite, where one of double precision is needed; 'infinity'::DOUBLE names it");
        }
    }

    private Frame Ask(string sql, CancellationToken cancellation)
    {
        // As a view it may end in a semicolon or a remark, and still be asked for in another form.
        Do($"CREATE OR REPLACE TEMP VIEW {Name(Question)} AS {sql}");
        var columns = ColumnsOf(Question);
        var asked = columns.Select((column, place) => column.Kind == ColumnKind.Text || column.Type.StartsWith("DECIMAL", StringComparison.Ordinal) ? $"#{place + 1}::VARCHAR" : $"#{place + 1}");
        var command = _connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", asked)} FROM {Name(Question)}";
        command.UseStreamingMode = true;
        try
        {
            return new(command, columns, cancellation);
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    private ImmutableArray<FrameColumn> ColumnsOf(string view)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT column_name, column_type FROM (DESCRIBE {Name(view)})";
        using var reader = command.ExecuteReader();
        var columns = ImmutableArray.CreateBuilder<FrameColumn>();
        while (reader.Read())
        {
            columns.Add(new(reader.GetString(0), reader.GetString(1), KindOf(reader.GetString(1))));
        }

        return columns.ToImmutable();
    }

    private static ColumnKind KindOf(string type) =>
        Exact.Contains(type) || type.StartsWith("DECIMAL(", StringComparison.Ordinal) && type.EndsWith(')') ? ColumnKind.Exact
        : type is "DOUBLE" or "FLOAT" ? ColumnKind.Number
        : type == "BOOLEAN" ? ColumnKind.Truth
        : ColumnKind.Text;

    private IEnumerable<string> Texts(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();
}
