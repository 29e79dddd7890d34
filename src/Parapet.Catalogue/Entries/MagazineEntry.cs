using System.ComponentModel;
using Parapet.BattleManagement.Engagement;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>Rounds of one type in a fire unit as its system's file gives them.</summary>
public sealed record MagazineEntry
{
    [Description("Id of the entry of the interceptor, or of the gun whose shells it holds.")]
    public required string Interceptor { get; init; }

    [Description("Launchers that carry this type, or mounts of the gun."), Allowed("[0, 100]")]
    public required Figure<int> Launchers { get; init; }

    [Description("Rounds on each of these launchers; of a gun, shells at hand on each mount."), Allowed("[0, 10000]")]
    public required Figure<int> RoundsPerLauncher { get; init; }

    [Description("Rounds held for reloading."), Allowed("[0, 100000]")]
    public required Figure<int> Reloads { get; init; }

    /// <summary>Rounds ready are the product of launchers and rounds on each, both as a draw gives them.</summary>
    public Magazine In(FigureDraw draw) => new(Interceptor, Launchers.In(draw) * RoundsPerLauncher.In(draw), Reloads.In(draw)) { Launchers = Launchers.In(draw) };
}
