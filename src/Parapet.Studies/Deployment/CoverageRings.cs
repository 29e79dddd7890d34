using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Deployment;

/// <summary>How far a radar sees a conventional fighter at several heights above the ellipsoid, over terrain: the nearer of horizon and echo.</summary>
public sealed class CoverageRings(Theatre theatre)
{
    private const int Azimuths = 120;

    private static readonly Length Step = 5.Kilometres;
    private static readonly ImmutableArray<Length> Heights = [1.Kilometres, 3.Kilometres, 10.Kilometres];

    /// <summary>One ring for each height, within the radar's sector.</summary>
    public ImmutableArray<CoverageRing> Of(SensorPlacement sensor, Geodetic antenna)
    {
        var mask = theatre.MaskOf(antenna, sensor.Radar.InstrumentedRange);
        return
        [
            .. Heights.Select(height => new FighterSight(sensor.Radar, sensor.Boresight, mask, height, Step)).Zip(Heights, (sight, height) => new CoverageRing(height,
            [
                .. from azimuth in Enumerable.Range(0, Azimuths).Select(i => Azimuth.FromDegrees(360.0 * i / Azimuths))
                   let range = sight.Along(azimuth)
                   where range is not null
                   select Geodesic.Direct(antenna, azimuth, range.Value).Place,
            ])),
        ];
    }
}
