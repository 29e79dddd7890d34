using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Parapet.Questions.Watching;

/// <summary>
/// Gathers columns and writes them behind a head: eight letters, a version and the head's length in bytes as whole numbers
/// of four bytes, the head in UTF-8, then every column from a multiple of eight bytes on. Least byte first throughout.
/// </summary>
internal sealed class ColumnFile
{
    /// <summary>Of the layout: a page that knows another refuses it.</summary>
    public const int Version = 1;

    private const int Step = 8;

    private readonly List<byte[]> _bytes = [];
    private readonly ImmutableArray<HeadColumn>.Builder _columns = ImmutableArray.CreateBuilder<HeadColumn>();
    private int _length;

    /// <summary>The letters that such a file begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "PARAPETR"u8;

    /// <summary>Those that were added, in their order.</summary>
    public ImmutableArray<HeadColumn> Columns => _columns.ToImmutable();

    public void Add<T>(string name, List<T> rows, Func<T, float> number) => Add(name, "f32", [.. rows.Select(number)]);

    public void Add<T>(string name, List<T> rows, Func<T, ushort> number) => Add(name, "u16", [.. rows.Select(number)]);

    public void Add<T>(string name, List<T> rows, Func<T, byte> number) => Add(name, "u8", [.. rows.Select(number)]);

    public byte[] ToBytes(ReadOnlySpan<byte> head)
    {
        var begin = Padded(Magic.Length + 2 * sizeof(int) + head.Length);
        var file = new byte[begin + _length];
        Magic.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Magic.Length), Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Magic.Length + sizeof(int)), head.Length);
        head.CopyTo(file.AsSpan(Magic.Length + 2 * sizeof(int)));
        foreach (var (column, bytes) in _columns.Zip(_bytes))
        {
            bytes.CopyTo(file, begin + column.Offset);
        }

        return file;
    }

    private void Add<TNumber>(string name, string kind, TNumber[] numbers)
        where TNumber : unmanaged
    {
        // Every machine that .NET 10 runs on holds the least byte first.
        var bytes = MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
        _columns.Add(new(name, kind, _length, numbers.Length));
        _bytes.Add(bytes);
        _length = Padded(_length + bytes.Length);
    }

    private static int Padded(int length) => (length + Step - 1) / Step * Step;
}
