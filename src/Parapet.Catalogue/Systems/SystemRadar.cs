using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Systems;

/// <summary>A kind of radar of a system.</summary>
public sealed record SystemRadar(RadarDescription Radar, RadarRole Role, int Count);
