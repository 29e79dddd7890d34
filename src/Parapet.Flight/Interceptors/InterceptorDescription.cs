using System.Collections.Immutable;
using Parapet.Flight.Gunnery;
using Parapet.Messages;

namespace Parapet.Flight.Interceptors;

/// <summary>A type of interceptor by its public figures: what it can reach, how it flies, what its hit is worth.</summary>
public sealed record InterceptorDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Speed at burnout, flown level near the ground's density aside: the public figure of peak speed.</summary>
    public required Speed BurnoutSpeed { get; init; }

    /// <summary>From launch to the end of thrust.</summary>
    public required Duration BurnTime { get; init; }

    /// <summary>After burnout, in kg/m2: mass over drag coefficient times area.</summary>
    public required double BallisticCoefficient { get; init; }

    /// <summary>Lateral limit where air or thrusters give all they can.</summary>
    public required Acceleration LoadLimit { get; init; }

    /// <summary>Lateral thrust that works without air; zero for a missile steered by fins alone.</summary>
    public required Acceleration DivertAcceleration { get; init; }

    /// <summary>The published reach against aircraft; zero where it is not made for them.</summary>
    public required EnvelopeLimits AgainstAircraft { get; init; }

    /// <summary>The published reach against ballistic missiles; zero where it is not made for them.</summary>
    public required EnvelopeLimits AgainstBallistic { get; init; }

    /// <summary>Fastest target that the maker or an analyst credits it with.</summary>
    public required Speed MaximumTargetSpeed { get; init; }

    /// <summary>Where its own seeker begins to see; zero for a missile guided from the ground to the end.</summary>
    public required Length SeekerRange { get; init; }

    /// <summary>Half-angle of the cone in which the seeker searches.</summary>
    public required Angle SeekerHalfAngle { get; init; }

    /// <summary>A closest approach within this distance counts as an arrival; whether it kills is then drawn.</summary>
    public required Length LethalRadius { get; init; }

    /// <summary>Chance that an arrival kills, by the target's class, in the order of <see cref="TargetClass"/>.</summary>
    public required ImmutableArray<Ratio> KillProbability { get; init; }

    /// <summary>The same as its commander reckons it, by the central figures of the public record, whatever the truth is.</summary>
    public required ImmutableArray<Ratio> ReckonedKill { get; init; }

    /// <summary>Of one round.</summary>
    public required Money UnitCost { get; init; }

    /// <summary>The gun, where it is no missile but a gun's shell: it leaves in bursts, and a hit of one shell or fragment is what kills. Null for a missile.</summary>
    public GunDescription? Gun { get; init; }

    /// <summary>How long it flies at its speed, where it is a drone that a propeller drives to the end; zero for what a motor throws.</summary>
    public Duration Endurance { get; init; }

    /// <summary>Whether it is such a drone: fired at drones alone.</summary>
    public bool IsDrone => Endurance > Duration.Zero;

    /// <summary>Rounds that leave at once: a burst's, or one missile.</summary>
    public int RoundsPerShot => Gun?.RoundsPerBurst ?? 1;

    /// <summary>Of one arrival at a target of this class, given that it took the right object; in [0, 1].</summary>
    public Ratio KillProbabilityAgainst(TargetClass target) => KillProbability[(int)target];
}
