using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Flight.Interceptors;

/// <summary>A round in flight, whatever carries it: a motor and then nothing, or a propeller to the end.</summary>
public interface IRoundFlight
{
    /// <summary>Whether and how it is over.</summary>
    FlightEnd End { get; }

    /// <summary>What it passed within its lethal radius; without meaning unless it arrived.</summary>
    TargetId Met { get; }

    /// <summary>Infinite until it has passed something.</summary>
    Length ClosestApproach { get; }

    /// <summary>The moment reached; once the flight is over, the moment of its end.</summary>
    Instant Now { get; }

    /// <summary>At <see cref="Now"/>.</summary>
    Position<Ecef> Position { get; }

    /// <summary>At <see cref="Now"/>, relative to the turning Earth.</summary>
    Velocity<Ecef> Velocity { get; }

    /// <summary>The most lateral acceleration that it can give at <see cref="Now"/>.</summary>
    Acceleration LateralLimit { get; }

    /// <summary>Whether its own seeker has taken over.</summary>
    bool SeekerLocked { get; }

    /// <summary>A newer track of the target. Heeded until the seeker has taken over.</summary>
    void Uplink(TrackReport track);

    /// <summary>Flies on to a moment, or to its end if that comes first.</summary>
    void Advance(Instant to, Truth truth);
}
