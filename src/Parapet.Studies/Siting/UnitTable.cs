using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Catalogue.Systems;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Studies.Siting;

/// <summary>What a kind of fire unit can do against a study's approaches from each site, and where it should look from there.</summary>
internal sealed class UnitTable
{
    /// <summary>What one unit that can meet a threat, with rounds for all it fits, takes off what is left of it: one estimate for all.</summary>
    private const double Take = 0.7;

    /// <summary>Rounds spent on a threat: one estimate for all.</summary>
    private const double RoundsEach = 2;

    private static readonly double[] Turns = [.. Enumerable.Range(0, 24).Select(i => 15.0 * (i % 2 == 1 ? (i + 1) / 2 : -(i / 2)))];

    private readonly ImmutableArray<Approach> _approaches;
    private readonly double[] _shares;
    private readonly SystemFireUnit _unit;

    private UnitTable(ImmutableArray<Approach> approaches, SystemFireUnit unit, ResolvedCatalogue catalogue)
    {
        (_approaches, _unit) = (approaches, unit);
        var (ballistic, flying) = (Share(isBallistic: true), Share(isBallistic: false));
        _shares = [.. approaches.Select(approach => approach.IsBallistic ? ballistic : flying)];

        // Rounds are spread over all threats of a raid that they fit.
        double Share(bool isBallistic)
        {
            var threats = approaches.Where(approach => approach.IsBallistic == isBallistic).Sum(approach => approach.Count);
            var rounds = unit.Unit.Magazines
                .Where(magazine => !(isBallistic ? catalogue.Interceptors[magazine.Interceptor].AgainstBallistic : catalogue.Interceptors[magazine.Interceptor].AgainstAircraft).IsEmpty)
                .Sum(magazine => magazine.Ready);
            return threats > 0 ? Take * Math.Min(1, rounds / RoundsEach / threats) : 0;
        }
    }

    /// <summary>Where the unit should look from each site.</summary>
    public ImmutableArray<Azimuth> Needed { get; private set; }

    /// <summary>Every site with every boresight, the needed one first and others by how far they turn from it.</summary>
    public ImmutableArray<Placement> Placements { get; private set; }

    /// <param name="grounds">Of the sites, on the ground.</param>
    public static UnitTable Of(
        SystemDescription system, SystemFireUnit unit, ImmutableArray<Approach> approaches, ImmutableArray<Geodetic> grounds,
        ResolvedCatalogue catalogue, Deployment.Theatre theatre)
    {
        var table = new UnitTable(approaches, unit, catalogue);
        var sites = new (Azimuth Needed, Placement[] Placements)[grounds.Length];
        Parallel.For(0, grounds.Length, site => sites[site] = table.At(site, grounds[site], new(system, unit, grounds[site], catalogue, theatre)));
        table.Needed = [.. sites.Select(site => site.Needed)];
        table.Placements = [.. sites.SelectMany(site => site.Placements)];
        return table;
    }

    private (Azimuth Needed, Placement[] Placements) At(int site, Geodetic ground, UnitView view)
    {
        var seen = _approaches.Select(view.See).ToArray();
        var allRound = new bool[seen.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            allRound[i] = _shares[i] > 0 && view.Meets(seen[i], null);
        }

        var needed = MeanBearing(ground, allRound);
        return (needed, [.. (view.HasSector ? Turns : [0.0]).Select(turn => Facing(needed + turn.Degrees))]);

        Placement Facing(Azimuth boresight) => new(
            new(site, boresight),
            [.. seen.Select((approach, i) => allRound[i] && view.Meets(approach, boresight) ? _shares[i] : 0)]);
    }

    /// <summary>
    /// The mean direction from a place of where those threats come from that the unit could meet from there, each by its
    /// weight; of all that its rounds fit where it could meet none; of all threats where they fit none.
    /// </summary>
    private Azimuth MeanBearing(Geodetic ground, bool[] met)
    {
        Func<int, bool> counts = met.Contains(true) ? i => met[i] : _shares.Any(share => share > 0) ? i => _shares[i] > 0 : _ => true;
        var (east, north) = (0.0, 0.0);
        for (var i = 0; i < _approaches.Length; i++)
        {
            if (counts(i))
            {
                var (sin, cos) = Math.SinCos(Geodesic.Inverse(ground, _approaches[i].Start).Departure.Radians);
                (east, north) = (east + _approaches[i].Weight * sin, north + _approaches[i].Weight * cos);
            }
        }

        return Azimuth.Of(east, north);
    }
}
