using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace Parapet.Reports.Tables;

/// <summary>A column of a table that is being written: it takes a value of each row and gives them away group by group.</summary>
public abstract class ParquetColumn<TRow>
{
    /// <summary>Its name and kind.</summary>
    public abstract DataField Field { get; }

    /// <summary>Keeps a row's value for the next group.</summary>
    public abstract void Take(TRow row);

    /// <summary>Writes what it took since the last group.</summary>
    public abstract Task Write(ParquetRowGroupWriter group);

    /// <summary>Numbers; null is nothing.</summary>
    public static ParquetColumn<TRow> Of<T>(string name, Func<TRow, T?> value)
        where T : struct => new Numbers<T>(name, value);

    /// <summary>Text; null is nothing.</summary>
    public static ParquetColumn<TRow> Of(string name, Func<TRow, string?> value) => new Texts(name, value);

    private sealed class Numbers<T>(string name, Func<TRow, T?> value) : ParquetColumn<TRow>
        where T : struct
    {
        private readonly ArrayBufferWriter<T?> _values = new();

        public override DataField Field { get; } = new DataField<T?>(name);

        public override void Take(TRow row) => _values.Write([value(row)]);

        public override async Task Write(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, _values.WrittenMemory);
            _values.ResetWrittenCount();
        }
    }

    private sealed class Texts(string name, Func<TRow, string?> value) : ParquetColumn<TRow>
    {
        private readonly List<string?> _values = [];

        public override DataField Field { get; } = new DataField<string>(name, nullable: true);

        public override void Take(TRow row) => _values.Add(value(row));

        public override async Task Write(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, (IReadOnlyCollection<string>)_values!);
            _values.Clear();
        }
    }
}
