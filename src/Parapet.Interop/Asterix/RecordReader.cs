using Parapet.Interop.Asterix.Layouts;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Asterix;

/// <summary>Reads records of one edition. Any octets are either read or refused with a fault.</summary>
/// <param name="edition">That the records are of.</param>
public sealed class RecordReader(Edition edition)
{
    /// <summary>That the records are of.</summary>
    public Edition Edition { get; } = edition;

    /// <summary>Reads the record at the beginning of what is left of a data block.</summary>
    /// <param name="octets">From the record's first to the block's last.</param>
    /// <param name="into">Filled anew; of a record that is refused, with what came before the fault.</param>
    /// <param name="length">Of the record in octets; of one that is refused, up to the fault.</param>
    /// <param name="fault">Why it is refused; offsets count from the record's first octet.</param>
    public bool Read(ReadOnlySpan<byte> octets, AsterixRecord into, out int length, out WireFault fault)
    {
        var read = TryRead(octets, into, out length, out var found);
        fault = read ? default : found.Tell(Edition);
        return read;
    }

    /// <summary>Whether octets are records of the edition, and nothing else.</summary>
    /// <param name="room">Filled anew with each of them.</param>
    internal bool ReadsAll(ReadOnlySpan<byte> octets, AsterixRecord room)
    {
        while (!octets.IsEmpty)
        {
            if (!TryRead(octets, room, out var length, out _))
            {
                return false;
            }

            octets = octets[length..];
        }

        return true;
    }

    internal bool TryRead(ReadOnlySpan<byte> octets, AsterixRecord into, out int length, out LayoutFault fault)
    {
        if (into.Edition != Edition)
        {
            throw new ArgumentException($"a record of {into.Edition} to take one of {Edition}", nameof(into));
        }

        into.Clear();
        var cursor = new ReadingCursor { Octets = octets, Record = into, Values = into.Free };
        var read = cursor.Compound(Edition.Layout.Root);
        into.Count = cursor.Count;
        length = cursor.At;
        fault = cursor.Fault;
        return read;
    }
}
