using System.Collections.Immutable;

namespace Parapet.BattleManagement.Doctrine;

/// <summary>
/// Rounds of each salvo, with a look at the result between them: (2) is a salvo, (1, 1) shoot-look-shoot, (2, 1) a
/// salvo, a look, one more. After the last salvo the target is left.
/// </summary>
public sealed record FiringPattern(ImmutableArray<int> Salvos)
{
    /// <summary>Salvos in the order in which they are fired; that each is at least one round is not checked.</summary>
    public static FiringPattern Of(params ReadOnlySpan<int> salvos) => new([.. salvos]);
}
