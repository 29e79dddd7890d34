using System.Buffers.Binary;
using System.Security.Cryptography;
using Parapet.Campaigns.Planning;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>
/// A file of outcomes: a head that says of which campaign, then turns as they ended, each whole in itself and with a hash
/// over itself and the head. What was cut off, damaged or pasted in from another campaign is known by that, turn by turn.
/// </summary>
/// <remarks>
/// Eight bytes, <c>PRPTOUT</c> and the layout's number; the length of the identity in four bytes; its SHA-256; the identity
/// in JSON. Then for each turn: its number, the length of its outcomes and that of its events, four bytes each; the SHA-256
/// over the identity's hash, these three numbers and the bytes that follow; its outcomes, then the events of its runs, packed
/// by zlib each for itself, so that outcomes are read without them. Numbers are little-endian.
/// </remarks>
public static class OutcomeFile
{
    /// <summary>Goes up with any change of what a file holds.</summary>
    internal const byte Layout = 7;

    internal const int HashBytes = SHA256.HashSizeInBytes;
    internal const int TurnHeadBytes = 3 * sizeof(int) + HashBytes;

    private const int MostHeadBytes = 1 << 24;
    private const int MostTurnBytes = 1 << 28;

    internal static ReadOnlySpan<byte> Magic => "PRPTOUT\u0007"u8;

    /// <summary>Of which campaign a file is.</summary>
    /// <param name="stream">At its start; left behind the head.</param>
    /// <exception cref="InvalidDataException">It is no such file, or one of another layout.</exception>
    public static CampaignIdentity ReadHead(Stream stream)
    {
        Span<byte> head = stackalloc byte[Magic.Length + sizeof(int) + HashBytes];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[..(Magic.Length - 1)].SequenceEqual(Magic[..^1]))
        {
            throw new InvalidDataException("no file of outcomes");
        }

        if (head[Magic.Length - 1] != Layout)
        {
            throw new InvalidDataException($"a file of outcomes of layout {head[Magic.Length - 1]}, where this program knows {Layout}");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head[Magic.Length..]);
        if (length is <= 0 or > MostHeadBytes || Bytes(stream, length) is not { } identity || !SHA256.HashData(identity).AsSpan().SequenceEqual(head[^HashBytes..]))
        {
            throw new InvalidDataException("a file of outcomes with a damaged head");
        }

        return CampaignIdentity.Parse(identity);
    }

    /// <summary>
    /// The next turn; null at the end, and where what follows is cut off or damaged, which the stream's place then tells:
    /// it stands where the last whole turn ended.
    /// </summary>
    /// <param name="stream">Behind the head or a turn; one that can seek.</param>
    /// <param name="identity">The hash of what the file is of.</param>
    internal static PackedTurn? NextTurn(Stream stream, byte[] identity)
    {
        var start = stream.Position;
        if (TurnAt(stream, identity) is { } turn)
        {
            return turn;
        }

        stream.Position = start;
        return null;
    }

    /// <summary>What stands for an identity in the hash of each turn.</summary>
    internal static byte[] HashOf(CampaignIdentity identity) => SHA256.HashData(identity.ToJson());

    private static PackedTurn? TurnAt(Stream stream, byte[] identity)
    {
        Span<byte> head = stackalloc byte[TurnHeadBytes];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        var turn = BinaryPrimitives.ReadInt32LittleEndian(head);
        var outcomes = BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..]);
        var events = BinaryPrimitives.ReadInt32LittleEndian(head[(2 * sizeof(int))..]);
        return outcomes is > 0 and <= MostTurnBytes && events is >= 0 and <= MostTurnBytes
            && Bytes(stream, outcomes) is { } first && Bytes(stream, events) is { } second
            && new PackedTurn(turn, first, second) is var read && read.Hash(identity).AsSpan().SequenceEqual(head[^HashBytes..]) ? read : null;
    }

    /// <summary>So many bytes; null where there are fewer, however many are claimed.</summary>
    private static byte[]? Bytes(Stream stream, int length)
    {
        if (length > stream.Length - stream.Position)
        {
            return null;
        }

        var bytes = new byte[length];
        return stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : null;
    }
}
