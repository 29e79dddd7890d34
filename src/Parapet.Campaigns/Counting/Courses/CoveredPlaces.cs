using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting.Courses;

/// <summary>
/// The places over and around what is defended that the radars of firing posts look over from where they stand at the
/// start: in sector, elevation and instrumented range, and not behind the ground or the earth, whatever the echo. National
/// radars count for none of it: what they see is the post's only where a link brings it.
/// </summary>
internal sealed class CoveredPlaces
{
    private const int Directions = 8;

    /// <summary>Of the ring around each asset, whose middle counts too.</summary>
    private static readonly Length Radius = 20.Kilometres;

    /// <summary>Above the ground: where cruise missiles and drones fly, and where aircraft do.</summary>
    private static readonly ImmutableArray<Length> Heights = [100.Metres, 3.Kilometres];

    private readonly ImmutableArray<(SensorPlacement Sensor, ImmutableArray<bool> Sees)> _radars;
    private readonly int _all;

    public CoveredPlaces(Scenario scenario)
    {
        ImmutableArray<Position<Ecef>> places = [.. scenario.Assets.SelectMany(asset => Around(asset.Place, scenario))];
        _radars =
        [
            .. scenario.Sensors.Where(sensor => Counts(scenario, sensor)).Select(sensor =>
            {
                var coverage = new RadarCoverage(sensor.Radar, sensor.Station, sensor.Boresight);
                return (sensor, places.Select(place => coverage.Contains(place, Instant.Start)).ToImmutableArray());
            }),
        ];
        _all = Covered(_ => true);
    }

    /// <summary>Whether a radar counts: those that report to a post with fire units.</summary>
    public static bool Counts(Scenario scenario, SensorPlacement sensor) => scenario.FireUnits.Any(unit => unit.Post == sensor.Post);

    /// <summary>Of the places that all of them look over, the share that those look over that are in order; null where there are none.</summary>
    public double? Share(Func<SensorPlacement, bool> inOrder) => _all == 0 ? null : (double)Covered(inOrder) / _all;

    private int Covered(Func<SensorPlacement, bool> inOrder)
    {
        var standing = _radars.Where(radar => inOrder(radar.Sensor)).ToArray();
        return _radars.IsEmpty ? 0 : Enumerable.Range(0, _radars[0].Sees.Length).Count(place => standing.Any(radar => radar.Sees[place]));
    }

    private static IEnumerable<Position<Ecef>> Around(Geodetic asset, Scenario scenario) =>
        from place in Enumerable.Range(0, Directions).Select(i => Geodesic.Direct(asset, Azimuth.FromDegrees(360.0 * i / Directions), Radius).Place).Prepend(asset)
        let ground = scenario.Terrain.HeightAt(place.Latitude, place.Longitude)
        from height in Heights
        select Wgs84.ToEcef(place.WithHeight(ground + height));
}
