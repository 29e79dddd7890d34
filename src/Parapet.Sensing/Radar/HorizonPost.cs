using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>What the terrain hides from one place on the path of an airborne radar.</summary>
public sealed record HorizonPost(Geodetic Place, IHorizonMask Horizon);
