using Parapet.Flight.Footprints;

namespace Parapet.Studies.Siting;

/// <summary>A point of an approach as a site sees it.</summary>
/// <param name="Sight">From the radar, where it could see the point if it looked there; null where it could not.</param>
/// <param name="Direction">From the launchers.</param>
/// <param name="Path">From the launchers, out of reach while it rises.</param>
internal readonly record struct SeenPoint(Azimuth? Sight, Azimuth Direction, PathPoint Path);
