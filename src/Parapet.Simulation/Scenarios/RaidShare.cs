using System.Collections.Immutable;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Sensing.Radar.Sharing;

namespace Parapet.Simulation.Scenarios;

/// <summary>
/// What the options of a study see alike of one raid, so that it is computed once: the scans of every radar that stands
/// alike in several of them. No result depends on it. Not for use by two threads at once.
/// </summary>
public sealed class RaidShare
{
    private readonly List<Radar> _radars = [];
    private ImmutableArray<Target> _targets;
    private RandomSource _random;

    /// <param name="options">Before any raid.</param>
    public RaidShare(ImmutableArray<Scenario> options)
    {
        var met = new List<Radar>();
        foreach (var scenario in options)
        {
            foreach (var sensor in scenario.Sensors)
            {
                if (Find(met, sensor, scenario.Terrain) is not { } radar)
                {
                    met.Add(new(sensor, scenario.Terrain));
                }
                else if (!_radars.Contains(radar))
                {
                    _radars.Add(radar);
                }
            }
        }
    }

    /// <summary>Forgets the raid before.</summary>
    /// <param name="targets">As they are laid down for all options, but for their transponders.</param>
    /// <param name="random">Of every run against this raid.</param>
    public void Begin(ImmutableArray<Target> targets, RandomSource random)
    {
        _targets = targets;
        _random = random;
        var raid = new Truth(targets);
        foreach (var radar in _radars)
        {
            radar.Scans.Begin(raid);
        }
    }

    /// <summary>The scans that a run may read, by sensor: null for a radar that stands so nowhere else, and for all where the raid is another.</summary>
    internal ImmutableArray<ScanShare?> Of(Scenario scenario, RandomSource random)
    {
        var isSame = random == _random && FliesAlike(scenario.Targets);
        return [.. scenario.Sensors.Select(sensor => isSame ? Find(_radars, sensor, scenario.Terrain)?.Scans : null)];
    }

    private bool FliesAlike(ImmutableArray<Target> targets)
    {
        var alike = !_targets.IsDefault && targets.Length == _targets.Length;
        for (var i = 0; alike && i < targets.Length; i++)
        {
            alike = ReferenceEquals(targets[i].Trajectory, _targets[i].Trajectory) && ReferenceEquals(targets[i].Description, _targets[i].Description);
        }

        return alike;
    }

    private static Radar? Find(List<Radar> radars, SensorPlacement sensor, IElevation terrain) =>
        radars.Find(radar => ReferenceEquals(radar.Terrain, terrain) && SeesAlike(radar.Sensor, sensor));

    /// <summary>Whether two radars bring the same plots: all that these depend on, the id that keys their draws too.</summary>
    private static bool SeesAlike(SensorPlacement a, SensorPlacement b) =>
        a.Id == b.Id && a.Boresight == b.Boresight && a.Bias == b.Bias && a.Radar == b.Radar && a.Station.SeesAlike(b.Station);

    private sealed class Radar(SensorPlacement sensor, IElevation terrain)
    {
        public SensorPlacement Sensor { get; } = sensor;

        public IElevation Terrain { get; } = terrain;

        public ScanShare Scans { get; } = new();
    }
}
