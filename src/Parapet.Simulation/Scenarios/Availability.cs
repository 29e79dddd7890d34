using Parapet.BattleManagement.Engagement;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;

namespace Parapet.Simulation.Scenarios;

/// <summary>Whether a part of the defence is in order when a run begins: drawn once for the run, by the share of time that it is.</summary>
public static class Availability
{
    /// <summary>Whether a part is in order in a run; the same draw whoever asks, however often.</summary>
    /// <param name="random">That of the run.</param>
    public static bool Holds(SensorId id, RadarDescription radar, RandomSource random) =>
        random.Stream(Purpose.Availability, id.Value).NextBernoulli(radar.Availability.Value);

    /// <inheritdoc cref="Holds(SensorId, RadarDescription, RandomSource)"/>
    /// <remarks>Radars and fire units are numbered apart, so the second party keeps their draws apart too.</remarks>
    public static bool Holds(FireUnitId id, FireUnitDescription unit, RandomSource random) =>
        random.Stream(Purpose.Availability, id.Value, other: 1).NextBernoulli(unit.Availability.Value);
}
