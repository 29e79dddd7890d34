using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Footprints;

/// <summary>
/// The flights of a missile to places around a site, all of one range and from one side. They are much alike, so the search
/// for each begins where that for the site's own ended.
/// </summary>
internal sealed class ImpactFlights
{
    /// <summary>Of the farthest flights: beyond it two great circles between two places lie near each other.</summary>
    private const double FarthestOnOneSideMetres = 10_000_000;

    /// <summary>What a flattened Earth may make of a distance on a sphere, as a share of it, and at the least.</summary>
    private const double FlatteningShare = 0.01;
    private const double LeastMarginMetres = 20_000;

    private readonly FootprintCase _case;
    private readonly Theatre _theatre;
    private readonly Geodetic _site;
    private readonly Lazy<(BallisticSolution Solution, double MarginMetres)> _own;

    /// <param name="site">On the ground.</param>
    public ImpactFlights(FootprintCase footprintCase, Theatre theatre, Geodetic site)
    {
        (_case, _theatre, _site) = (footprintCase, theatre, site);
        _own = new(OfTheSite);
    }

    private BallisticDescription Missile => _case.Threat.Ballistic!;

    /// <summary>The flight to a place on the ground.</summary>
    /// <returns>States, and seconds from one to the next.</returns>
    /// <exception cref="ArgumentException">No such flight meets the place.</exception>
    public (TargetState[] States, double StepSeconds) To(Geodetic aim)
    {
        var trajectory = BallisticFlight.FlyNear(_own.Value.Solution, Missile, LaunchFor(aim), aim, Instant.Start, _theatre.Terrain, _case.Loft).Trajectory;
        return (trajectory.States.ToArray(), (trajectory.Ends - trajectory.Begins).Seconds / (trajectory.States.Length - 1));
    }

    /// <summary>Whether the flight to a place stays farther than that from the site, as far as can be told without flying it.</summary>
    public bool PassesBy(Geodetic aim, Length reach)
    {
        if (_case.Range.Metres > FarthestOnOneSideMetres)
        {
            return false;
        }

        var distance = ArcDistance.Metres(_site, aim, LaunchFor(aim));
        return distance * (1 - FlatteningShare) - _own.Value.MarginMetres > reach.Metres;
    }

    private (BallisticSolution Solution, double MarginMetres) OfTheSite()
    {
        var launch = LaunchFor(_site);
        var solution = BallisticFlight.Solve(Missile, launch, _site, _case.Loft);
        var flight = BallisticFlight.FlyNear(solution, Missile, launch, _site, Instant.Start, _theatre.Terrain, _case.Loft).Trajectory;

        // The Earth turns under a flight: its track is bowed, by at most 2 w v T^2 / 8 = w R T / 4 off the line between its ends. Twice that.
        var bow = Wgs84.RotationRateRadiansPerSecond * _case.Range.Metres * (flight.Ends - flight.Begins).Seconds / 4;
        return (solution, LeastMarginMetres + 2 * bow);
    }

    private Geodetic LaunchFor(Geodetic aim) => _theatre.OnGround(Geodesic.Direct(aim, BearingAt(aim), _case.Range).Place);

    /// <summary>The case's bearing carried along the way from the site to a place, so that all threats come from one side, near the poles too.</summary>
    private Azimuth BearingAt(Geodetic place)
    {
        var leg = Geodesic.Inverse(_site, place);
        return _case.Bearing + leg.Arrival.TurnFrom(leg.Departure);
    }
}
