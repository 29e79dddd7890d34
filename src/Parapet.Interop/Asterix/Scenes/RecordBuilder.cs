using System.Buffers.Binary;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix.Scenes;

/// <summary>Fills records of one edition by the paths of their fields and makes data blocks of one record of them.</summary>
internal sealed class RecordBuilder(Edition edition)
{
    private readonly AsterixRecord _record = new(edition);
    private readonly RecordWriter _writer = new(edition);
    private readonly Dictionary<string, Field> _fields = [];

    /// <summary>Begins a record.</summary>
    public void Clear() => _record.Clear();

    /// <summary>Adds a number as it is; fields come in the order of the wire.</summary>
    public void Add(string path, int raw) => _record.Add(Field(path), (ulong)raw);

    /// <summary>Adds the nearest number to a value where the field has room for it.</summary>
    /// <returns>Whether it has.</returns>
    public bool TryAdd(string path, double value)
    {
        if (Field(path).Raw(value) is not { } raw)
        {
            return false;
        }

        _record.Add(Field(path), raw);
        return true;
    }

    /// <summary>Adds the nearest number to a value, or the greatest that the field can say: for spreads and ages, where more is no other news.</summary>
    public void AddAtMost(string path, double value)
    {
        var field = Field(path);
        var most = field.Value((1UL << (field.Bits - (field.Coding == Coding.Signed ? 1 : 0))) - 1);
        TryAdd(path, Math.Min(value, Math.Min(most, field.High)));
    }

    /// <summary>Whether values fit their fields, all of them: an item is sent whole or not at all.</summary>
    public bool Fit(params ReadOnlySpan<(string Path, double Value)> values)
    {
        foreach (var (path, value) in values)
        {
            if (Field(path).Raw(value) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes the record as a data block and gives its length.</summary>
    /// <exception cref="InvalidOperationException">The values make no record.</exception>
    public int Write(Span<byte> into)
    {
        if (!_writer.Write(_record, into[DataBlock.HeadOctets..], out var length, out WireFault fault))
        {
            throw new InvalidOperationException(fault.ToString());
        }

        into[0] = (byte)edition.Category;
        BinaryPrimitives.WriteUInt16BigEndian(into[1..], (ushort)(DataBlock.HeadOctets + length));
        return DataBlock.HeadOctets + length;
    }

    private Field Field(string path)
    {
        if (!_fields.TryGetValue(path, out var field))
        {
            _fields[path] = field = edition.Find(path) ?? throw new InvalidOperationException($"{edition} has no field {path}");
        }

        return field;
    }
}
