namespace Parapet.Flight.Footprints;

/// <summary>A moment of a threat's way as a launcher sees it: time in seconds, range along the surface and height in metres, speed in m/s.</summary>
public readonly record struct PathPoint(double Seconds, double RangeMetres, double HeightMetres, double SpeedMetresPerSecond);
