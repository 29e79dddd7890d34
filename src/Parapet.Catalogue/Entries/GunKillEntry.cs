using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Messages;

namespace Parapet.Catalogue.Entries;

/// <summary>The chance that a gun's burst kills what it is laid on.</summary>
public sealed record GunKillEntry
{
    [Description("Against aircraft of every class."), Allowed("[0, 1]")]
    public required Figure<Ratio> Aircraft { get; init; }

    [Description("Against cruise missiles."), Allowed("[0, 1]")]
    public required Figure<Ratio> CruiseMissile { get; init; }

    [Description("Against one-way-attack drones."), Allowed("[0, 1]")]
    public required Figure<Ratio> Drone { get; init; }

    [Description("Against ballistic missiles of every class."), Allowed("[0, 1]")]
    public required Figure<Ratio> Ballistic { get; init; }

    internal Figure<Ratio> Against(TargetClass target) =>
        target.IsBallistic ? Ballistic
        : target == TargetClass.CruiseMissile ? CruiseMissile
        : target == TargetClass.Drone ? Drone
        : Aircraft;
}
