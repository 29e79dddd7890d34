using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Parapet.Reports.Tables;

/// <summary>A table of columns, written as Parquet. Columns keep the order in which they were added.</summary>
internal sealed class ParquetTable(int rows)
{
    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)> _columns = [];

    /// <summary>Adds a column of numbers, asked for row by row; null is nothing.</summary>
    public void Add(string name, Func<int, double?> value) => AddNumbers(name, value);

    /// <summary>Adds a column of whole numbers, asked for row by row; null is nothing.</summary>
    public void Add(string name, Func<int, long?> value) => AddNumbers(name, value);

    /// <summary>Adds a column of text, asked for row by row; null is nothing.</summary>
    public void Add(string name, Func<int, string?> value)
    {
        string?[] column = [.. Enumerable.Range(0, rows).Select(value)];
        _columns.Add((new DataField<string>(name, nullable: true), (group, field) => group.WriteAsync(field, (IReadOnlyCollection<string>)column!)));
    }

    /// <summary>Writes the whole of a file; the stream stays open.</summary>
    public async Task Write(Stream stream)
    {
        // Without a level the writer takes the smallest size, which is ten times slower.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        var schema = new ParquetSchema([.. _columns.Select(column => (Field)column.Field)]);
        await using var writer = await ParquetWriter.CreateAsync(schema, stream, options);
        using var group = writer.CreateRowGroup();
        foreach (var (field, write) in _columns)
        {
            await write(group, field);
        }

        group.CompleteValidate();
    }

    private void AddNumbers<T>(string name, Func<int, T?> value)
        where T : struct
    {
        T?[] column = [.. Enumerable.Range(0, rows).Select(value)];
        _columns.Add((new DataField<T?>(name), (group, field) => group.WriteAsync<T>(field, new ReadOnlyMemory<T?>(column))));
    }
}
