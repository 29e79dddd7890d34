using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>The antenna's place in one scan, what the earth hides from there, and what else happens to its waves.</summary>
internal sealed record RadarView(LocalFrame Frame, IHorizonMask Horizon, PropagationTable? Propagation);
