using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Parapet.Tests.Web;

/// <summary>Reads columns of a raid by their description alone, as another program would.</summary>
internal sealed class ReadColumns
{
    private readonly byte[] _bytes;
    private readonly int _begin;

    public ReadColumns(byte[] bytes)
    {
        _bytes = bytes;
        Magic = Encoding.ASCII.GetString(bytes, 0, 8);
        Version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12));
        Head = JsonDocument.Parse(bytes.AsMemory(16, length)).RootElement;
        _begin = (16 + length + 7) / 8 * 8;
    }

    public string Magic { get; }

    public int Version { get; }

    public JsonElement Head { get; }

    public ReadOnlySpan<float> Reals(string name) => MemoryMarshal.Cast<byte, float>(Bytes(name, "f32", sizeof(float)));

    public ReadOnlySpan<byte> Small(string name) => Bytes(name, "u8", 1);

    public ReadOnlySpan<ushort> Numbers(string name) => MemoryMarshal.Cast<byte, ushort>(Bytes(name, "u16", sizeof(ushort)));

    private ReadOnlySpan<byte> Bytes(string name, string kind, int size)
    {
        var place = Head.GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("name").GetString() == name && column.GetProperty("kind").GetString() == kind);
        return _bytes.AsSpan(_begin + place.GetProperty("offset").GetInt32(), place.GetProperty("count").GetInt32() * size);
    }
}
