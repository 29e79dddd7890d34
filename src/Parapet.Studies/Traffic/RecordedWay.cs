using Parapet.Flight.Fixes;
using Parapet.Flight.Targets;

namespace Parapet.Studies.Traffic;

/// <summary>A flight of a recording, moved in place and time and flown along its fixes.</summary>
/// <param name="Address">Of the aircraft, as it was recorded.</param>
/// <param name="Flight">The whole of it.</param>
/// <param name="Trajectory">The part that lies within the raid, as far as to what it came for.</param>
/// <param name="Aim">The index of the asset that it comes near enough to, or -1.</param>
public sealed record RecordedWay(string Address, FixFlight Flight, Trajectory Trajectory, int Aim);
