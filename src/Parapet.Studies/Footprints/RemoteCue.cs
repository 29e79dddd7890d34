using Parapet.Sensing.Radar;

namespace Parapet.Studies.Footprints;

/// <summary>A radar elsewhere whose tracks reach the system's command post.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Delay">From its firm track to the post's screen: the link's period and latency.</param>
public sealed record RemoteCue(RadarDescription Radar, Geodetic At, Duration Delay);
