using System.Collections.Immutable;
using Parapet.Catalogue;
using Parapet.Earth.Ellipsoid;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;

namespace Parapet.Studies.Siting;

/// <summary>
/// Where each rule puts each force of a study: before any raid is drawn, from nominal figures, knowing nothing of other
/// forces, connections or outcomes. See docs/models/siting.md.
/// </summary>
public sealed class Sitings
{
    /// <summary>How far from its system's own place a further fire unit may be sent, by the reach of field data links.</summary>
    private static readonly Length FarthestUnit = 220.Kilometres;

    /// <summary>The fields of a study that it reads; no other moves anybody.</summary>
    internal static readonly ImmutableArray<string> Fields = ["assets", "axes", "catalogue", "forces", "ground", "places", "raid", "sweep"];

    private readonly SitePlan _places;
    private readonly ResolvedCatalogue _catalogue;
    private readonly Theatre _theatre;
    private readonly ImmutableArray<Geodetic> _grounds;
    private readonly Lazy<ImmutableArray<Approach>> _approaches;
    private readonly Lock _lock = new();
    private readonly Dictionary<(string System, int Unit), UnitTable> _tables = [];
    private readonly Dictionary<(string Systems, SitingRule Rule), ForceSiting> _sitings = [];

    /// <param name="catalogue">Resolved to its nominal figures.</param>
    public Sitings(StudyDefinition study, ResolvedCatalogue catalogue, Theatre theatre)
    {
        (_places, _catalogue, _theatre) = (study.Places, catalogue, theatre);
        _grounds = [.. study.Places.Sites.Select(site => site.Afloat ? site.At.WithHeight(Length.Zero) : theatre.OnGround(site.At))];
        _approaches = new(() => new Approaches(study, catalogue, theatre).Lay());
    }

    /// <summary>Where a rule puts a force: the same for every option that has it.</summary>
    public ForceSiting Of(Force force, SitingRule rule)
    {
        var key = (string.Join(", ", force.Systems.Select(system => FormattableString.Invariant($"{system.System}@{system.At}@{system.Boresight?.Degrees:R}"))), rule);
        lock (_lock)
        {
            return _sitings.TryGetValue(key, out var known) ? known : _sitings[key] = rule switch
            {
                SitingRule.Best => Best(force),
                SitingRule.Listed => Listed(force),
                _ => InOrder(force, isSpread: rule == SitingRule.Spread),
            };
        }
    }

    private ForceSiting Best(Force force)
    {
        var systems = force.Ids.Select(id => new SearchedSystem([.. Units(id).Select(unit => TableOf(id, unit).Placements)])).ToImmutableArray();
        var plan = new SitingSearch([.. _approaches.Value.Select(approach => approach.Weight)], systems, IsInReach).Run();
        return new([.. plan.Select(units => new SystemSiting([.. units.Select(placement => placement.Siting)]))]);
    }

    private ForceSiting Listed(Force force)
    {
        var sites = _places.ListedSites(force.Systems);
        return new(
        [
            .. force.Systems.Select((system, i) => new SystemSiting(
            [
                .. Units(system.System).Select(unit => new UnitSiting(sites[i], system.Boresight ?? _places.Boresight ?? TableOf(system.System, unit).Needed[sites[i]])),
            ])),
        ]);
    }

    /// <summary>Each system on the first site that stands least taken; its further units on the nearest free ones within reach, or beside it.</summary>
    private ForceSiting InOrder(Force force, bool isSpread)
    {
        var taken = new int[_grounds.Length];
        var systems = ImmutableArray.CreateBuilder<SystemSiting>(force.Systems.Length);
        foreach (var id in force.Ids)
        {
            var home = Array.IndexOf(taken, taken.Min());
            var units = ImmutableArray.CreateBuilder<UnitSiting>();
            foreach (var unit in Units(id))
            {
                var site = units.Count > 0 && isSpread ? NearestFree(home, taken) : home;
                taken[site]++;
                units.Add(new(site, TableOf(id, unit).Needed[site]));
            }

            systems.Add(new(units.DrainToImmutable()));
        }

        return new(systems.MoveToImmutable());
    }

    private int NearestFree(int home, int[] taken) => Enumerable.Range(0, taken.Length)
        .Where(site => taken[site] == 0 && IsInReach(home, site))
        .OrderBy(site => Geodesic.Inverse(_grounds[home], _grounds[site]).Distance)
        .FirstOrDefault(home);

    private bool IsInReach(int home, int site) => home == site || Geodesic.Inverse(_grounds[home], _grounds[site]).Distance <= FarthestUnit;

    /// <summary>The fire units of a system one by one, each by its place among the system's kinds.</summary>
    private IEnumerable<int> Units(string system) =>
        _catalogue.Systems[system].FireUnits.Index().SelectMany(kind => Enumerable.Repeat(kind.Index, kind.Item.Count));

    private UnitTable TableOf(string system, int unit)
    {
        if (!_tables.TryGetValue((system, unit), out var table))
        {
            var description = _catalogue.Systems[system];
            table = UnitTable.Of(description, description.FireUnits[unit], _approaches.Value, _grounds, _catalogue, _theatre);
            _tables.Add((system, unit), table);
        }

        return table;
    }
}
