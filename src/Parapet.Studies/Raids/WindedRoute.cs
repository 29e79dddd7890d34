using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Weather;
using Parapet.Flight.Targets;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Raids;

/// <summary>A route as it is flown in wind: every leg at the speed over the ground that the speed through the air leaves, as the wind is at its beginning.</summary>
internal static class WindedRoute
{
    /// <exception cref="ArgumentException">The wind is too strong for a leg.</exception>
    public static Waypoint[] Of(Waypoint[] route, AirframeDescription airframe, WindProfile wind, Theatre theatre) =>
    [
        .. route.Select((point, i) => i == route.Length - 1 ? point : point with
        {
            Speed = wind.OverGround(point.Speed ?? airframe.CruiseSpeed, Geodesic.Inverse(PlaceOf(point), PlaceOf(route[i + 1])).Departure, HeightOf(point, theatre)),
        }),
    ];

    private static Geodetic PlaceOf(Waypoint point) => new(point.Latitude, point.Longitude, Length.Zero);

    private static Length HeightOf(Waypoint point, Theatre theatre) =>
        point.Reference == HeightReference.Ground ? point.Height + theatre.OnGround(PlaceOf(point)).Height : point.Height;
}
