using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Judging.Pictures;

/// <summary>Counts what objects of each class were taken for.</summary>
internal sealed class JudgementTable
{
    private static readonly int Identities = Enum.GetValues<StandardIdentity>().Length;
    private static readonly int Categories = Enum.GetValues<TargetCategory>().Length;

    private readonly long[] _counts = new long[Enum.GetValues<TargetClass>().Length * Identities * Categories];

    /// <summary>Those that are not empty, in the order of class, identity and category.</summary>
    public ImmutableArray<JudgementCount> Cells =>
    [
        .. _counts.Index().Where(cell => cell.Item > 0).Select(cell => new JudgementCount(
            (TargetClass)(cell.Index / (Identities * Categories)),
            (StandardIdentity)(cell.Index / Categories % Identities),
            (TargetCategory)(cell.Index % Categories),
            cell.Item)),
    ];

    public void Count(TargetClass kind, StandardIdentity identity, TargetCategory category) =>
        _counts[((int)kind * Identities + (int)identity) * Categories + (int)category]++;
}
