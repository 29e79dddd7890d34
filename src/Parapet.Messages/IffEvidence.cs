namespace Parapet.Messages;

/// <summary>What interrogation has brought for one track so far.</summary>
/// <param name="Challenges">Scans in which the track was interrogated.</param>
/// <param name="EncryptedReplies">Scans in which an encrypted mode answered from its place.</param>
/// <param name="CivilReplies">Scans in which only the civil mode answered.</param>
public readonly record struct IffEvidence(int Challenges, int EncryptedReplies, int CivilReplies)
{
    public static IffEvidence operator +(IffEvidence a, IffEvidence b) => new(
        a.Challenges + b.Challenges,
        a.EncryptedReplies + b.EncryptedReplies,
        a.CivilReplies + b.CivilReplies);
}
