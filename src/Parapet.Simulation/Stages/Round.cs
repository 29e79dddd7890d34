using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>One round that left, from launch to its fate.</summary>
/// <param name="number">Counts the rounds of the run.</param>
internal sealed class Round(int number, Engagement engagement, InterceptorDescription type, IRoundFlight flight) : IShot
{
    public int Number { get; } = number;

    public Engagement Engagement { get; } = engagement;

    public InterceptorDescription Type { get; } = type;

    public IRoundFlight Flight { get; } = flight;

    public RoundFate Fate { get; set; } = RoundFate.Flying;

    /// <summary>The track that it was told of last, as it came from its source; null before the first uplink in flight.</summary>
    public TrackReport? Uplinked { get; set; }

    public bool IsFlying => Fate == RoundFate.Flying;

    /// <summary>Whether a track says where its target is, and how it goes on, as the last did.</summary>
    public bool Knows(TrackReport track) => ReferenceEquals(track, Uplinked)
        || (Uplinked is { } last && track.Time == last.Time && track.Motion == last.Motion && track.Position == last.Position && track.Velocity == last.Velocity);
}
