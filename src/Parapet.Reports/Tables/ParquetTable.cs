using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Parapet.Reports.Tables;

/// <summary>A table of columns, written as Parquet group by group, so that it may have more rows than the memory holds.</summary>
public static class ParquetTable
{
    private const int MostRowsInGroup = 1 << 17;

    /// <summary>Writes the whole of a file; the stream stays open.</summary>
    /// <param name="columns">In the order of the file; for this table alone.</param>
    /// <param name="rows">Gone through once.</param>
    /// <param name="stream">Written from where it stands.</param>
    public static async Task Write<TRow>(IReadOnlyList<ParquetColumn<TRow>> columns, IEnumerable<TRow> rows, Stream stream)
    {
        // Without a level the writer takes the smallest size, which is ten times slower.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema([.. columns.Select(column => (Field)column.Field)]), stream, options);
        var (count, groups) = (0, 0);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                column.Take(row);
            }

            if (++count == MostRowsInGroup)
            {
                await WriteGroup(writer, columns);
                (count, groups) = (0, groups + 1);
            }
        }

        if (count > 0 || groups == 0)
        {
            await WriteGroup(writer, columns);
        }
    }

    private static async Task WriteGroup<TRow>(ParquetWriter writer, IReadOnlyList<ParquetColumn<TRow>> columns)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
        {
            await column.Write(group);
        }

        group.CompleteValidate();
    }
}
