using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Parapet.Campaigns.Planning;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>
/// A file of outcomes: a head that says of which campaign, then turns as they ended, each whole in itself and with a hash
/// over itself and the head. What was cut off, damaged or pasted in from another campaign is known by that, turn by turn.
/// </summary>
/// <remarks>
/// Eight bytes, <c>PRPTOUT</c> and the layout's number; the length of the identity in four bytes; its SHA-256; the identity
/// in JSON. Then for each turn: its number and the length of what follows the hash, four bytes each; the SHA-256 over the
/// identity's hash, the turn's number and its bytes; its outcomes, packed by zlib. Numbers are little-endian.
/// </remarks>
public static class OutcomeFile
{
    /// <summary>Goes up with any change of what a file holds.</summary>
    internal const byte Layout = 1;

    internal const int HashBytes = SHA256.HashSizeInBytes;
    internal const int TurnHeadBytes = 2 * sizeof(int) + HashBytes;

    private const int MostHeadBytes = 1 << 24;
    private const int MostTurnBytes = 1 << 28;

    internal static ReadOnlySpan<byte> Magic => "PRPTOUT\u0001"u8;

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
    public static KeptTurn? ReadTurn(Stream stream, CampaignIdentity identity) =>
        NextTurn(stream, HashOf(identity)) is var (turn, packed) && packed is not null ? new(turn, PackedOutcomes.Unpack(packed)) : null;

    /// <inheritdoc cref="ReadTurn"/>
    /// <param name="identity">The hash of what the file is of.</param>
    internal static (int Turn, byte[]? Packed) NextTurn(Stream stream, byte[] identity)
    {
        var start = stream.Position;
        var turn = TurnAt(stream, identity);
        if (turn.Packed is null)
        {
            stream.Position = start;
        }

        return turn;
    }

    /// <summary>What stands for an identity in the hash of each turn.</summary>
    internal static byte[] HashOf(CampaignIdentity identity) => SHA256.HashData(identity.ToJson());

    /// <summary>What a turn's hash is over.</summary>
    /// <param name="identity">Its own hash.</param>
    internal static byte[] HashOf(byte[] identity, int turn, ReadOnlySpan<byte> packed)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(number, turn);
        hash.AppendData(identity);
        hash.AppendData(number);
        hash.AppendData(packed);
        return hash.GetHashAndReset();
    }

    private static (int Turn, byte[]? Packed) TurnAt(Stream stream, byte[] identity)
    {
        Span<byte> head = stackalloc byte[TurnHeadBytes];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return default;
        }

        var turn = BinaryPrimitives.ReadInt32LittleEndian(head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[sizeof(int)..]);
        return length is <= 0 or > MostTurnBytes || Bytes(stream, length) is not { } packed || !HashOf(identity, turn, packed).AsSpan().SequenceEqual(head[^HashBytes..])
            ? default
            : (turn, packed);
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
