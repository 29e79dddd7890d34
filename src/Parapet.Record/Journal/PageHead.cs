using System.Buffers.Binary;

namespace Parapet.Record.Journal;

/// <summary>What stands before a page.</summary>
/// <param name="Entries">On the page.</param>
/// <param name="Unpacked">Bytes of the page.</param>
/// <param name="Packed">Bytes of it in the file.</param>
internal readonly record struct PageHead(int Entries, int Unpacked, int Packed)
{
    public const int Bytes = 3 * sizeof(int);

    /// <summary>More than any page that a writer makes; a file that claims more is damaged.</summary>
    private const int MostBytes = 64 << 20;

    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteInt32LittleEndian(into, Entries);
        BinaryPrimitives.WriteInt32LittleEndian(into[4..], Unpacked);
        BinaryPrimitives.WriteInt32LittleEndian(into[8..], Packed);
    }

    /// <exception cref="InvalidDataException">A number is none that a page can have.</exception>
    public static PageHead Read(ReadOnlySpan<byte> from)
    {
        var head = new PageHead(
            BinaryPrimitives.ReadInt32LittleEndian(from),
            BinaryPrimitives.ReadInt32LittleEndian(from[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(from[8..]));
        var isSound = head.Entries is > 0 and <= JournalWriter.EntriesPerPage
            && head.Unpacked >= head.Entries && head.Unpacked <= MostBytes
            && head.Packed is > 0 and <= MostBytes;
        return isSound ? head : throw new InvalidDataException(
            $"a page of {head.Entries} entries in {head.Unpacked} bytes, {head.Packed} packed; allowed are 1 to {JournalWriter.EntriesPerPage} entries and at most {MostBytes} bytes");
    }
}
