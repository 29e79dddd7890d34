using System.Collections.Immutable;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Footprints;

/// <summary>
/// The flights of a missile to places around a site, all of one range and from one side. They are much alike, so the search
/// for each begins where those for nine places have ended.
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
    private readonly EqualAreaPlane _plane;
    private readonly Length _spacing;
    private readonly Lazy<ImmutableArray<BallisticSolution>> _solutions;
    private readonly Lazy<double> _marginMetres;

    /// <param name="spacing">To the east, west, north and south of the site the flights to eight places are solved beforehand.</param>
    public ImpactFlights(FootprintCase footprintCase, Theatre theatre, EqualAreaPlane plane, Length spacing)
    {
        (_case, _theatre, _plane, _spacing) = (footprintCase, theatre, plane, spacing);
        _solutions = new(Solved);
        _marginMetres = new(Margin);
    }

    private BallisticDescription Missile => _case.Threat.Ballistic!;

    /// <summary>The flight to a place on the ground.</summary>
    /// <returns>States, and seconds from one to the next.</returns>
    /// <exception cref="ArgumentException">No such flight meets the place.</exception>
    public (TargetState[] States, double StepSeconds) To(Geodetic aim)
    {
        var trajectory = BallisticFlight.FlyNear(Near(aim), Missile, LaunchFor(aim), aim, Instant.Start, _theatre.Terrain, _case.Loft).Trajectory;
        return (trajectory.States.ToArray(), (trajectory.Ends - trajectory.Begins).Seconds / (trajectory.States.Length - 1));
    }

    /// <summary>Whether the flight to a place stays farther than that from the site, as far as can be told without flying it.</summary>
    public bool PassesBy(Geodetic aim, Length reach)
    {
        if (_case.Range.Metres > FarthestOnOneSideMetres)
        {
            return false;
        }

        var distance = ArcDistance.Metres(_plane.Site, aim, LaunchFor(aim));
        return distance * (1 - FlatteningShare) - _marginMetres.Value > reach.Metres;
    }

    /// <summary>Of the site, then of the eight places around it; of the site alone where one of the others cannot be met.</summary>
    private ImmutableArray<BallisticSolution> Solved()
    {
        var own = Solution(_plane.Site);
        try
        {
            return [own, .. Around().Skip(1).Select(at => Solution(_theatre.OnGround(_plane.PlaceAt(new(at.East * _spacing.Metres, at.North * _spacing.Metres)))))];
        }
        catch (ArgumentException)
        {
            return [own];
        }
    }

    private BallisticSolution Solution(Geodetic aim) => BallisticFlight.Solve(Missile, LaunchFor(aim), aim, _case.Loft);

    /// <summary>In units of the spacing; the site first.</summary>
    private static IEnumerable<(int East, int North)> Around() =>
        [(0, 0), (-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)];

    /// <summary>By the polynomial of the second degree in east and north through the nine.</summary>
    private BallisticSolution Near(Geodetic aim)
    {
        var solutions = _solutions.Value;
        if (solutions.Length == 1)
        {
            return solutions[0];
        }

        var point = _plane.PointOf(aim);
        var (east, north) = (point.EastMetres / _spacing.Metres, point.NorthMetres / _spacing.Metres);
        Span<double> weights = stackalloc double[solutions.Length];
        var filled = 0;
        foreach (var at in Around())
        {
            weights[filled++] = Weight(east, at.East) * Weight(north, at.North);
        }

        return BallisticSolution.Among(solutions.AsSpan(), weights);
    }

    /// <summary>Lagrange's, of a post at -1, 0 or 1 among these three.</summary>
    private static double Weight(double place, int post) => post == 0 ? 1 - place * place : place * (place + post) / 2;

    private double Margin()
    {
        var site = _plane.Site;
        var flight = BallisticFlight.FlyNear(_solutions.Value[0], Missile, LaunchFor(site), site, Instant.Start, _theatre.Terrain, _case.Loft).Trajectory;

        // The Earth turns under a flight: its track is bowed, by at most 2 w v T^2 / 8 = w R T / 4 off the line between its ends. Twice that.
        var bow = Wgs84.RotationRateRadiansPerSecond * _case.Range.Metres * (flight.Ends - flight.Begins).Seconds / 4;
        return LeastMarginMetres + 2 * bow;
    }

    private Geodetic LaunchFor(Geodetic aim) => _theatre.OnGround(Geodesic.Direct(aim, BearingAt(aim), _case.Range).Place);

    /// <summary>The case's bearing carried along the way from the site to a place, so that all threats come from one side, near the poles too.</summary>
    private Azimuth BearingAt(Geodetic place)
    {
        var leg = Geodesic.Inverse(_plane.Site, place);
        return _case.Bearing + leg.Arrival.TurnFrom(leg.Departure);
    }
}
