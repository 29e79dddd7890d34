using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;

namespace Parapet.Sensing.Radar;

/// <summary>The antenna's place in one scan, and what the earth hides from there.</summary>
internal readonly record struct RadarView(LocalFrame Frame, IHorizonMask Horizon);
