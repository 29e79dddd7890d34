using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>A turn as it lies in a file.</summary>
/// <param name="Turn">Its number in the plan.</param>
/// <param name="Packed">Its outcomes.</param>
/// <param name="Events">What happened in their runs; no bytes where that is not kept.</param>
internal sealed record PackedTurn(int Turn, byte[] Packed, byte[] Events)
{
    private const int NumbersBytes = 3 * sizeof(int);

    public static PackedTurn Of(int turn, ImmutableArray<ReplicationOutcome> outcomes) =>
        new(turn, PackedOutcomes.Pack(outcomes), PackedOutcomes.PackEvents(outcomes));

    /// <exception cref="InvalidDataException">The bytes are none of outcomes.</exception>
    public ImmutableArray<ReplicationOutcome> Outcomes(bool withEvents)
    {
        var outcomes = PackedOutcomes.Unpack(Packed);
        return withEvents ? PackedOutcomes.WithEvents(outcomes, Events) : outcomes;
    }

    /// <summary>SHA-256 over all that the turn is and is of.</summary>
    /// <param name="identity">The hash of what its campaign is.</param>
    public byte[] Hash(byte[] identity)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(identity);
        hash.AppendData(Numbers());
        hash.AppendData(Packed);
        hash.AppendData(Events);
        return hash.GetHashAndReset();
    }

    /// <summary>Numbers, hash and what follows them.</summary>
    /// <param name="identity">The hash of what its campaign is.</param>
    public byte[] ToBytes(byte[] identity) => [.. Numbers(), .. Hash(identity), .. Packed, .. Events];

    private byte[] Numbers()
    {
        var numbers = new byte[NumbersBytes];
        BinaryPrimitives.WriteInt32LittleEndian(numbers, Turn);
        BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(sizeof(int)), Packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(numbers.AsSpan(2 * sizeof(int)), Events.Length);
        return numbers;
    }
}
