using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.Flight.Gunnery;

/// <summary>A gun by its public figures: how its shells fly, how they scatter, and what of a target they must meet. What leaves at once is a burst.</summary>
public sealed record GunDescription
{
    /// <summary>At which a shell leaves, positive.</summary>
    public required Speed MuzzleVelocity { get; init; }

    /// <summary>Of a shell, in kg/m2, positive: mass over drag coefficient times area.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>Shells of one burst, at least one.</summary>
    public required int RoundsPerBurst { get; init; }

    /// <summary>Shells in a minute from all barrels of the mount, positive.</summary>
    public required double RateOfFire { get; init; }

    /// <summary>Of one shell about the middle of its burst: one standard deviation along each axis across the line of fire, positive.</summary>
    public required Angle Dispersion { get; init; }

    /// <summary>Of a whole burst, beside what the track is wrong by: one standard deviation along each axis, not negative.</summary>
    public required Angle LayingError { get; init; }

    /// <summary>How far beside its path a shell still strikes: the pattern of one that bursts before its target, or the reach of a proximity fuze; zero for one that must strike.</summary>
    public required Length BurstRadius { get; init; }

    /// <summary>Fragments that one shell throws over its pattern; zero for a shell that kills as a whole.</summary>
    public required int Fragments { get; init; }

    /// <summary>Radius of a disc of the size that a shell or fragment must meet to do harm, by the target's class, in the order of <see cref="TargetClass"/>.</summary>
    public required ImmutableArray<Length> VulnerableRadius { get; init; }

    /// <summary>Greatest slant range at which it fires at drones and missiles.</summary>
    public required Length ReachOfSmall { get; init; }

    /// <summary>From the first shell of a burst to the last.</summary>
    public Duration BurstLength => Duration.FromMinutes((RoundsPerBurst - 1) / RateOfFire);
}
