namespace Parapet.Interop.Dis.Layout;

/// <summary>What a record says that it takes, in words of four bytes. 0 says nothing: it is for records of more than 255 words.</summary>
internal readonly struct DeclaredWords(byte words)
{
    private const int WordBytes = 4;

    private readonly bool _isGiven = true;

    /// <summary>What was received, or what a record of so many bytes has to say.</summary>
    public byte Or(int bytes) => _isGiven ? words : bytes > byte.MaxValue * WordBytes ? (byte)0 : (byte)(bytes / WordBytes);

    /// <summary>Passes what the record holds beyond the parts that are known.</summary>
    /// <param name="wire">Where it goes or comes from.</param>
    /// <param name="item">The record's name.</param>
    /// <param name="known">Bytes of the parts that are known.</param>
    /// <param name="unknown">What is beyond.</param>
    public void Unknown<TWire>(scoped ref TWire wire, string item, int known, ref ReadOnlySpan<byte> unknown)
        where TWire : struct, IWire, allows ref struct
    {
        var beyond = words == 0 ? 0 : words * WordBytes - known;
        if (beyond < 0)
        {
            wire.Refuse($"{item}, length", $"{words} words; its parts take {known / WordBytes}");
            beyond = 0;
        }

        wire.Bytes("unknownHex", beyond, ref unknown);
    }
}
