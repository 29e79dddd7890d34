using Parapet.Interop.Asterix.Layouts;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix;

/// <summary>Writes records of one edition from their values, to the bit as they were read; values that make no record are refused with a fault.</summary>
/// <param name="edition">That the records are of.</param>
public sealed class RecordWriter(Edition edition)
{
    /// <summary>No record is longer: a data block counts its octets in 16 bits.</summary>
    public const int MostOctets = ushort.MaxValue;

    /// <summary>That the records are of.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>Writes a record.</summary>
    /// <param name="record">Of this edition, its values in the order of the wire.</param>
    /// <param name="into">Takes it; <see cref="MostOctets"/> and a few more are always enough.</param>
    /// <param name="length">Of the record in octets.</param>
    /// <param name="fault">Why it is refused; the offset is that of the octet that would have come next.</param>
    public bool Write(AsterixRecord record, Span<byte> into, out int length, out WireFault fault)
    {
        if (record.Edition != Edition)
        {
            throw new ArgumentException($"a record of {record.Edition} to be written as one of {Edition}", nameof(record));
        }

        var cursor = new WritingCursor(into, record, Edition.Layout);
        var problem = cursor.WriteAll();
        length = cursor.At;
        fault = problem is null ? default : new(cursor.At, $"I{Edition.Category:000}/{cursor.Place}", problem);
        return problem is null;
    }
}
