namespace Parapet.Studies.Siting;

/// <summary>Where a fire unit stands with its radar, and where both look.</summary>
/// <param name="Site">Index among the study's sites.</param>
public readonly record struct UnitSiting(int Site, Azimuth Boresight);
