using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Parapet.Campaigns.Planning;

namespace Parapet.Campaigns.Outcomes.Files;

/// <summary>Writes a file of outcomes, turn by turn, in any order. Not for two threads at once.</summary>
/// <param name="stream">Written from where it stands, in one go for each turn; it stays open.</param>
public sealed class OutcomeFileWriter(Stream stream, CampaignIdentity identity)
{
    private readonly byte[] _identity = OutcomeFile.HashOf(identity);

    /// <summary>Before the first turn, where the file is new.</summary>
    public void WriteHead() => stream.Write(Head(identity));

    /// <summary>Puts a turn behind those that are there.</summary>
    /// <param name="turn">Its number in the plan.</param>
    /// <exception cref="IOException">It cannot be written, or not whole.</exception>
    public void Write(int turn, ImmutableArray<ReplicationOutcome> outcomes)
    {
        stream.Write(PackedTurn.Of(turn, outcomes).ToBytes(_identity));
    }

    /// <summary>The bytes that a campaign's file begins with.</summary>
    internal static byte[] Head(CampaignIdentity identity)
    {
        var json = identity.ToJson();
        using var head = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        head.Write(OutcomeFile.Magic);
        head.Write(length);
        head.Write(SHA256.HashData(json));
        head.Write(json);
        return head.ToArray();
    }
}
