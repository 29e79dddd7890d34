using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>What a post does that is left to itself, as its doctrine's file gives it.</summary>
public sealed record AutonomyEntry
{
    [Description("It has not heard from the national centre for longer than this."), Allowed("(0 s, 24 h]")]
    public required Figure<Duration> After { get; init; }

    [Description("Who may then be fired at, until it hears again.")]
    public required WeaponControlStatus WeaponControl { get; init; }

    /// <summary>The time that a draw gives; the status is a choice and stays.</summary>
    public AutonomyRule In(FigureDraw draw) => new(After.In(draw), WeaponControl);
}
