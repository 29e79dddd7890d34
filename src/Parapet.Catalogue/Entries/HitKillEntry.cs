using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>The chance that one shell, or one fragment of a shell that bursts, kills where it meets the vulnerable size.</summary>
public sealed record HitKillEntry
{
    [Description("Against aircraft of every class."), Allowed("[0, 1]")]
    public required Figure<Ratio> Aircraft { get; init; }

    [Description("Against cruise missiles and missiles against radars."), Allowed("[0, 1]")]
    public required Figure<Ratio> CruiseMissile { get; init; }

    [Description("Against one-way-attack drones."), Allowed("[0, 1]")]
    public required Figure<Ratio> Drone { get; init; }

    /// <summary>In the order of <see cref="TargetClass"/>; none against ballistic missiles.</summary>
    internal ImmutableArray<Ratio> In(FigureDraw draw) => GunTargets.ByClass(Aircraft.In(draw), CruiseMissile.In(draw), Drone.In(draw), Ratio.Zero);
}
