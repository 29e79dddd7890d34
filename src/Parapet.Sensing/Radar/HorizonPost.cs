using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>What the terrain hides from one place on the path of an airborne radar.</summary>
/// <param name="Propagation">What else happens to its waves; null if nothing does.</param>
public sealed record HorizonPost(Geodetic Place, IHorizonMask Horizon, PropagationTable? Propagation = null);
