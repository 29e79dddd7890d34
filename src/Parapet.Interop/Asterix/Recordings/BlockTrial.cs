namespace Parapet.Interop.Asterix.Recordings;

/// <summary>Whether an edition that there is a table for reads a data block to its end: noise, and a block with a wrong length, does not come out.</summary>
internal sealed class BlockTrial
{
    private readonly (RecordReader Reader, AsterixRecord Record)[]?[] _readers = new (RecordReader, AsterixRecord)[]?[256];

    /// <param name="octets">Data blocks; the first of them is tried.</param>
    public bool IsRead(ReadOnlySpan<byte> octets)
    {
        var blocks = new DataBlocks(octets);
        if (!blocks.Next(out var block) || block.Records.IsEmpty)
        {
            return false;
        }

        var readers = _readers[block.Category] ??= ReadersOf(block.Category);
        for (var i = 0; i < readers.Length; i++)
        {
            if (readers[i].Reader.ReadsAll(block.Records, readers[i].Record))
            {
                // Most blocks are of one edition.
                (readers[0], readers[i]) = (readers[i], readers[0]);
                return true;
            }
        }

        return false;
    }

    /// <summary>One a layout, the newest first.</summary>
    private static (RecordReader Reader, AsterixRecord Record)[] ReadersOf(int category) =>
        [.. Editions.Of(category).Reverse().DistinctBy(edition => edition.Layout).Select(edition => (new RecordReader(edition), new AsterixRecord(edition)))];
}
