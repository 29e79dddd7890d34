using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Deployment;

/// <summary>How far a radar sees a conventional fighter at several heights above the ellipsoid, over terrain: the nearer of horizon and echo.</summary>
public sealed class CoverageRings(Theatre theatre)
{
    private const int Azimuths = 120;

    private static readonly Length Step = 5.Kilometres;
    private static readonly ImmutableArray<Length> Heights = [1.Kilometres, 3.Kilometres, 10.Kilometres];
    private static readonly Area Fighter = 2.SquareMetres;

    /// <summary>One ring for each height, within the radar's sector.</summary>
    public ImmutableArray<CoverageRing> Of(SensorPlacement sensor, Geodetic antenna)
    {
        var reach = Length.Min(sensor.Radar.InstrumentedRange, EchoRange(sensor.Radar));
        var mask = theatre.MaskOf(antenna, sensor.Radar.InstrumentedRange);
        return
        [
            .. Heights.Select(height => new CoverageRing(height,
            [
                .. Enumerable.Range(0, Azimuths)
                    .Select(i => Azimuth.FromDegrees(360.0 * i / Azimuths))
                    .Where(azimuth => IsInSector(azimuth, sensor))
                    .Select(azimuth => Geodesic.Direct(antenna, azimuth, Farthest(mask, azimuth, height, reach)).Place),
            ])),
        ];
    }

    private static Length EchoRange(RadarDescription radar) =>
        radar.ReferenceRange * Math.Pow(Fighter / radar.ReferenceCrossSection, 0.25);

    private static bool IsInSector(Azimuth azimuth, SensorPlacement sensor) =>
        sensor.Radar.SectorWidth.Degrees >= 360 || Math.Abs(azimuth.TurnFrom(sensor.Boresight).Degrees) <= sensor.Radar.SectorWidth.Degrees / 2;

    /// <summary>The last step outward before the target first drops out of sight.</summary>
    private static Length Farthest(Earth.Terrain.IHorizonMask mask, Azimuth azimuth, Length height, Length reach)
    {
        var range = Step;
        while (range + Step <= reach && mask.Sees(azimuth, range + Step, height))
        {
            range += Step;
        }

        return Length.Min(range, reach);
    }
}
