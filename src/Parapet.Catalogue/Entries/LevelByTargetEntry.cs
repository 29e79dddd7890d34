using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>How loud targets are by their kind.</summary>
public sealed record LevelByTargetEntry
{
    [Description("Of aircraft of every class."), Allowed("[40 dB, 200 dB]")]
    public required Figure<Decibels> Aircraft { get; init; }

    [Description("Of cruise missiles and missiles against radars."), Allowed("[40 dB, 200 dB]")]
    public required Figure<Decibels> CruiseMissile { get; init; }

    [Description("Of one-way-attack drones."), Allowed("[40 dB, 200 dB]")]
    public required Figure<Decibels> Drone { get; init; }

    /// <summary>In the order of <see cref="TargetClass"/>; ballistic missiles are never heard.</summary>
    internal ImmutableArray<Decibels?> In(FigureDraw draw) => GunTargets.ByClass<Decibels?>(Aircraft.In(draw), CruiseMissile.In(draw), Drone.In(draw), null);
}
