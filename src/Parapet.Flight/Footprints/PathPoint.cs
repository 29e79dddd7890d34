namespace Parapet.Flight.Footprints;

/// <summary>A moment of a threat's way as a launcher sees it: time in seconds, range along the surface and height in metres, speed in m/s.</summary>
/// <param name="LateralNeeded">What a round must be able to give across its path to meet it there with its full chance, in m/s2; zero where the threat only falls.</param>
public readonly record struct PathPoint(double Seconds, double RangeMetres, double HeightMetres, double SpeedMetresPerSecond, double LateralNeeded = 0);
