using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Parapet.Studies.Report;

/// <summary>A table of columns, written as Parquet. Columns keep the order in which they were added.</summary>
internal sealed class ParquetTable(int rows)
{
    private readonly List<(DataField Field, Func<ParquetRowGroupWriter, DataField, Task> Write)> _columns = [];

    public void Add(string name, Func<int, double> value) => AddNumbers(name, value);

    public void Add(string name, Func<int, int> value) => AddNumbers(name, value);

    public void Add(string name, Func<int, string> value)
    {
        string[] column = [.. Enumerable.Range(0, rows).Select(value)];
        _columns.Add((new DataField<string>(name, nullable: false), (group, field) => group.WriteAsync(field, (IReadOnlyCollection<string>)column)));
    }

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

    private void AddNumbers<T>(string name, Func<int, T> value)
        where T : struct
    {
        T[] column = [.. Enumerable.Range(0, rows).Select(value)];
        _columns.Add((new DataField<T>(name), (group, field) => group.WriteAsync<T>(field, column)));
    }
}
