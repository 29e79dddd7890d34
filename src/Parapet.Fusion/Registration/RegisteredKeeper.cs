using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Fusion.Registration;

/// <summary>A radar's track keeper as a post knows it from a data sheet: where the radar is and how far it may be off.</summary>
/// <param name="Keeper">The node under whose numbers its tracks come.</param>
/// <param name="FrameAt">Where the antenna is at a time.</param>
/// <param name="Expected">One standard deviation of each of its systematic errors.</param>
public sealed record RegisteredKeeper(NodeId Keeper, Func<Instant, LocalFrame> FrameAt, SensorBias Expected)
{
    /// <summary>Whether the antenna stands where it is at all times.</summary>
    public bool Stands { get; init; }
}
