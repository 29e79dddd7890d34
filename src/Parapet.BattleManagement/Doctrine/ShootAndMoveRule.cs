namespace Parapet.BattleManagement.Doctrine;

/// <summary>A unit that has fired leaves its place, since its launches give it away; it fights again at the next one nearby.</summary>
/// <param name="AfterRounds">Rounds fired since it last came into place, positive. It first waits for its open engagements to end.</param>
/// <param name="MoveTime">Out of action for this long, positive.</param>
public sealed record ShootAndMoveRule(int AfterRounds, Duration MoveTime);
