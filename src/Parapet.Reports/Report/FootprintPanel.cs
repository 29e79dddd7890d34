using Parapet.Flight.Footprints;
using Parapet.Studies.Footprints;

namespace Parapet.Studies.Report;

/// <summary>One map among several: what a system defends against one threat, by itself and with a cue.</summary>
/// <param name="Bearing">To where the threat comes from.</param>
/// <param name="Cued">Null where no cue is asked about.</param>
/// <param name="CueAt">Where the cueing radar stands; null where there is none.</param>
public sealed record FootprintPanel(
    string System, string Threat, EqualAreaPlane Plane, Azimuth Bearing, Footprint Organic, Footprint? Cued, Geodetic? CueAt);
