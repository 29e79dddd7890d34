using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Navigation;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>How far beside their aim flights end that fly on without satellites: flown, among a jammer beside the aim.</summary>
internal sealed class DriftMisses : ICheckedModel
{
    private const int Flights = 2000;
    private const double MetresPerSecond = 45;

    private static readonly Geodetic Aim = Geodetic.FromDegrees(45, -32, 0);

    public string Table => "navigation-jamming/drift";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var tolerance = Decibels.FromDecibels(40);
        var reach = Length.FromMetres(MetresPerSecond * row.Number("jammed_s"));
        var antenna = Aim.WithHeight(500.Metres);
        var jammer = new NavigationJammer(Jammer(reach, tolerance), antenna, new SmoothHorizon(antenna.Height));
        var laid = Laid(new()
        {
            Tolerance = tolerance,
            Drift = Speed.FromMetresPerSecond(row.Number("drift_m_s")),
            Reacquisition = Duration.FromSeconds(60),
            ComesDown = Ratio.Zero,
            TurnsBack = Ratio.Zero,
        });
        var random = new RandomSource(1709, 0);
        var beside = Enumerable.Range(0, Flights)
            .Select(id => NavigationModel.Astray(laid with { Id = new(id) }, [jammer], SmoothEarth.Instance, random)!.Value.Loss.Beside.Kilometres).Order().ToArray();
        yield return ("median_km", beside[Flights / 2]);
        yield return ("mean_km", beside.Average());
    }

    private static NavigationJammerDescription Jammer(Length reach, Decibels tolerance) => new()
    {
        Id = "sample",
        Name = "sample",
        EffectivePower = Power.FromWatts(1) * Math.Pow(reach / SatelliteReception.ReachOf(Power.FromWatts(1), tolerance), 2),
        ControlReach = Length.Zero,
        MastHeight = Length.Zero,
        Cost = Money.Zero,
    };

    private static Target Laid(NavigationDescription navigation)
    {
        var airframe = new AirframeDescription
        {
            CruiseSpeed = MetresPerSecond.MetresPerSecond,
            TurnLimit = Acceleration.FromStandardGravities(1),
            ClimbLimit = 4.MetresPerSecond,
            Ceiling = 4600.Metres,
        };
        var start = Geodesic.Direct(Aim, Azimuth.FromDegrees(90), 100.Kilometres).Place;
        Waypoint[] route =
        [
            new(start.Latitude, start.Longitude, 300.Metres, HeightReference.Ellipsoid),
            new(Aim.Latitude, Aim.Longitude, 5.Metres, HeightReference.Ground),
        ];
        var description = SampleTargets.Of(TargetClass.Drone) with { Airframe = airframe, Navigation = navigation };
        return new(new(0), description, RouteFlight.Fly(airframe, route, Instant.Start, SmoothEarth.Instance, RouteEnd.Strikes), Transponder.None);
    }
}
