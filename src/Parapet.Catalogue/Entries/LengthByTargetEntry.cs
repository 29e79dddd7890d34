using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>A size of targets by their kind.</summary>
public sealed record LengthByTargetEntry
{
    [Description("Of aircraft of every class."), Allowed("(0 m, 20 m]")]
    public required Figure<Length> Aircraft { get; init; }

    [Description("Of cruise missiles and missiles against radars."), Allowed("(0 m, 20 m]")]
    public required Figure<Length> CruiseMissile { get; init; }

    [Description("Of one-way-attack drones."), Allowed("(0 m, 20 m]")]
    public required Figure<Length> Drone { get; init; }

    /// <summary>In the order of <see cref="TargetClass"/>; of ballistic missiles next to nothing, since no gun fires at them.</summary>
    internal ImmutableArray<Length> In(FigureDraw draw) => GunTargets.ByClass(Aircraft.In(draw), CruiseMissile.In(draw), Drone.In(draw), 0.01.Metres);
}
