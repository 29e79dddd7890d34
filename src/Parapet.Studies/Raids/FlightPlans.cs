using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Studies.Raids;

/// <summary>What a flight's plan says of it: the way that it was laid on, at its cruising speed, from about when it sets out.</summary>
internal static class FlightPlans
{
    /// <summary>Of the time at which a flight was said to set out, against that at which it did: an estimate of ours, half the two minutes that air traffic services let pass.</summary>
    private const double DepartureSigmaSeconds = 60;

    /// <summary>Between the points that are told of a recorded way.</summary>
    private const double PlanPointSeconds = 300;

    /// <param name="number">Of the flight among all friends, from 1.</param>
    /// <param name="begins">When it sets out in truth; from then on the plan is told.</param>
    public static FlightPlan Of(int number, AirframeDescription airframe, ReadOnlySpan<Waypoint> route, Instant begins, RandomStream stream)
    {
        var points = ImmutableArray.CreateBuilder<PlanPoint>(route.Length);
        var due = begins + Duration.FromSeconds(DepartureSigmaSeconds * stream.NextNormal());
        var (floor, ceiling) = (route[0].Height, route[0].Height);
        for (var i = 0; i < route.Length; i++)
        {
            var place = new Geodetic(route[i].Latitude, route[i].Longitude, Length.Zero);
            if (i > 0)
            {
                var leg = Geodesic.Inverse(points[i - 1].Place, place).Distance;
                due += Duration.FromSeconds(Math.Max(1, leg.Metres / (route[i - 1].Speed ?? airframe.CruiseSpeed).MetresPerSecond));
            }

            points.Add(new(place, due));
            (floor, ceiling) = (Length.Min(floor, route[i].Height), Length.Max(ceiling, route[i].Height));
        }

        return new() { Number = number, Points = points.ToImmutable(), Floor = floor, Ceiling = ceiling, Filed = begins };
    }

    /// <summary>The plan of a flight that was recorded: its own way, told every five minutes, which no plan of the time knows better.</summary>
    /// <param name="number">Of the flight among all friends, from 1.</param>
    public static FlightPlan Of(int number, Trajectory flown, RandomStream stream)
    {
        var late = Duration.FromSeconds(DepartureSigmaSeconds * stream.NextNormal());
        var length = flown.Ends - flown.Begins;
        var legs = Math.Max(1, (int)(length.Seconds / PlanPointSeconds));
        Geodetic[] places = [.. Enumerable.Range(0, legs + 1).Select(i => Wgs84.ToGeodetic(flown.PlaceAt(flown.Begins + length * ((double)i / legs))))];
        return new()
        {
            Number = number,
            Points = [.. places.Select((place, i) => new PlanPoint(place.WithHeight(Length.Zero), flown.Begins + length * ((double)i / legs) + late))],
            Floor = Length.FromMetres(flown.States.ToArray().Min(state => Wgs84.ToGeodetic(state.Position).Height.Metres)),
            Ceiling = Length.FromMetres(flown.States.ToArray().Max(state => Wgs84.ToGeodetic(state.Position).Height.Metres)),
            Filed = flown.Begins,
        };
    }
}
