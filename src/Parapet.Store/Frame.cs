using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;

namespace Parapet.Store;

/// <summary>What a query brings: its columns at once, its rows one by one, so that no number of them needs more memory.</summary>
public sealed class Frame : IDisposable
{
    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenRegistration _stop;

    internal Frame(DuckDBCommand command, ImmutableArray<FrameColumn> columns, CancellationToken cancellation)
    {
        (_command, Columns, _cancellation) = (command, columns, cancellation);
        _stop = cancellation.Register(command.Cancel);
        try
        {
            _reader = Told.By(command.ExecuteReader, cancellation);
        }
        catch
        {
            _stop.Dispose();
            throw;
        }
    }

    /// <summary>In the order asked for.</summary>
    public ImmutableArray<FrameColumn> Columns { get; }

    /// <summary>
    /// Every row once, a value for each column: its text as <see cref="ColumnKind"/> says, the same in every culture and on
    /// every machine, and null for what is not known. May be gone through a single time.
    /// </summary>
    /// <exception cref="RefusedQueryException">The query broke.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public IEnumerable<ImmutableArray<string?>> Rows()
    {
        while (Told.By(_reader.Read, _cancellation))
        {
            _cancellation.ThrowIfCancellationRequested();
            var row = ImmutableArray.CreateBuilder<string?>(Columns.Length);
            for (var column = 0; column < Columns.Length; column++)
            {
                row.Add(_reader.IsDBNull(column) ? null : Text(column));
            }

            yield return row.MoveToImmutable();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Dispose();
        _reader.Dispose();
        _command.Dispose();
    }

    private string Text(int column) => _reader.GetValue(column) switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        BigInteger whole => whole.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new InvalidOperationException($"a value of type {other.GetType().Name} in column {Columns[column].Name}; {nameof(ResultStore)} asks for text in its place"),
    };
}
