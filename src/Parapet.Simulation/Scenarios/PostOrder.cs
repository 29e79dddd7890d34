using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.Simulation.Scenarios;

/// <summary>What a command post is told in the midst of a run; it heeds it at its next look.</summary>
/// <param name="At">When it is told.</param>
/// <param name="Post">Its node.</param>
public sealed record PostOrder(Instant At, NodeId Post)
{
    /// <summary>Who may be fired at from then on, whatever its doctrine says, left to itself or not; null where that is left as it is.</summary>
    public WeaponControlStatus? WeaponControl { get; init; }

    /// <summary>By what it fires from then on; null where that is left as it is. It differs from the doctrine before in nothing but what <see cref="BattleManagement.CommandPost.Obey"/> names.</summary>
    public DoctrineDescription? Doctrine { get; init; }
}
