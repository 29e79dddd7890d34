namespace Parapet.Studies.Siting;

/// <summary>A point of an approach.</summary>
/// <param name="Rises">Whether it still climbs away from the earth, as a ballistic missile near its launcher.</param>
internal readonly record struct ApproachPoint(Position<Ecef> Position, double SpeedMetresPerSecond, bool Rises);
