using Parapet.Messages;
using Parapet.Sensing.Radar;
using Parapet.Tracking.Keeping;

namespace Parapet.Simulation.Scenarios;

/// <summary>A radar in its place. Its track keeper is the network node of the same number.</summary>
public sealed record SensorPlacement
{
    public required SensorId Id { get; init; }

    public required string Name { get; init; }

    public required RadarDescription Radar { get; init; }

    /// <summary>The antenna's place or path, with what the earth hides from there.</summary>
    public required Station Station { get; init; }

    /// <summary>The middle of a fixed array's sector; without meaning for a rotating antenna.</summary>
    public required Azimuth Boresight { get; init; }

    /// <summary>The command post that its keeper reports to.</summary>
    public required NodeId Post { get; init; }

    /// <summary>From the end of a scan to its tracks on the post's screen.</summary>
    public required Duration ReportingDelay { get; init; }

    /// <summary>Emission control: no scan begins before this moment.</summary>
    public Instant SilentUntil { get; init; } = Instant.Start;

    /// <summary>From this moment on it is lost: a scan that has not ended by then brings nothing. Never by default.</summary>
    public Instant LostAt { get; init; } = Instant.Never;

    /// <summary>A constant error of the targets measured, apart from what the radar's registration leaves; zero but in tests of the laws.</summary>
    public MeasurementBias Bias { get; init; }

    /// <summary>How its keeper lays plots to tracks.</summary>
    public TrackKeeperKind Keeping { get; init; }

    /// <summary>Whether its keeper knows from a map what the ground hides from the antenna.</summary>
    public bool KeeperKnowsGround { get; init; } = true;

    public NodeId Keeper => new(Id.Value);
}
