using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>When a radar falls silent for a missile that comes for it, as a doctrine's file gives it.</summary>
public sealed record ShutDownEntry
{
    [Description("The missile would arrive within this time, by its track."), Allowed("(0 s, 10 min]")]
    public required Figure<Duration> ArrivalWithin { get; init; }

    [Description("The radar is silent for this long; meanwhile it sees nothing and guides nothing."), Allowed("(0 s, 1 h]")]
    public required Figure<Duration> SilentFor { get; init; }

    /// <summary>The rule that a draw gives.</summary>
    public ShutDownRule In(FigureDraw draw) => new(ArrivalWithin.In(draw), SilentFor.In(draw));
}
