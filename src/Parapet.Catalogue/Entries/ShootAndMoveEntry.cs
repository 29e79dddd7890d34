using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>When a unit that has fired changes its place, as a doctrine's file gives it.</summary>
public sealed record ShootAndMoveEntry
{
    [Description("Rounds fired from one place after which the unit takes no new target, waits for its open engagements to end, and moves."), Allowed("[1, 1000]")]
    public required Figure<int> AfterRounds { get; init; }

    [Description("Out of action for this long."), Allowed("(0 s, 24 h]")]
    public required Figure<Duration> MoveTime { get; init; }

    /// <summary>The rule that a draw gives.</summary>
    public ShootAndMoveRule In(FigureDraw draw) => new(AfterRounds.In(draw), MoveTime.In(draw));
}
