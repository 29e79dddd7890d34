namespace Parapet.Sensing.Radar.Resources;

/// <summary>A direction that an array looks at in a period: the axis, the cosine of half the cone, and the energy in looks of the search.</summary>
internal readonly record struct DwellBeam(Vector<Enu> Axis, double LeastCosine, double Energy);
