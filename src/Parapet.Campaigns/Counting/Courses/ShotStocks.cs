using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting.Courses;

/// <summary>Rounds that have not left and are not lost: on launchers, on their way there, held, ordered and not yet fired; of fighters on them and at their base.</summary>
internal sealed class ShotStocks
{
    private readonly Dictionary<(FireUnitId Unit, int Type), int> _left = [];
    private readonly Dictionary<(FireUnitId Unit, int Type), int> _perShot = [];
    private readonly Dictionary<(FireUnitId Unit, int Type), int> _toLose = [];
    private readonly ImmutableArray<(int First, ImmutableArray<(FireUnitId Unit, int Type)> Stores)> _layers;

    /// <param name="scenario">With its magazines as they are when the run begins.</param>
    /// <param name="counted">What the run's end found: a hit tells what a unit loses, and this of which type it was.</param>
    public ShotStocks(Scenario scenario, ImmutableArray<MagazineCounted> counted)
    {
        foreach (var unit in scenario.FireUnits)
        {
            foreach (var (type, magazine) in unit.Site.Description.Magazines.Index())
            {
                Load((unit.Id, type), magazine.Ready + magazine.Reloads, unit.Interceptors[type].RoundsPerShot);
            }
        }

        foreach (var (station, fighters) in scenario.FighterStations.Index())
        {
            foreach (var (type, missiles) in fighters.Missiles.Index())
            {
                Load((scenario.UnitOf(station), type), missiles, perShot: 1);
            }
        }

        foreach (var found in counted)
        {
            var store = (found.Unit, found.InterceptorType);
            _toLose[store] = _left[store] - found.Fired - found.Left;
        }

        _layers = [.. _left.Keys.GroupBy(store => LayerOf(scenario, store.Unit)).Select(layer => (layer.First().Unit.Value, layer.ToImmutableArray()))];
    }

    /// <summary>For each layer, by its first unit, the shots that it has; a layer is the units of one system, or the fighters.</summary>
    public IEnumerable<(int Unit, int Shots)> Layers() => _layers.Select(layer => (layer.First, layer.Stores.Sum(Shots)));

    /// <summary>Whether a unit has a shot of any type.</summary>
    public bool HasShots(FireUnitPlacement unit) => Enumerable.Range(0, unit.Interceptors.Length).Any(type => Shots((unit.Id, type)) > 0);

    public void Take(in Launched launched) => _left[(launched.Unit, launched.InterceptorType)] -= _perShot[(launched.Unit, launched.InterceptorType)];

    /// <summary>The types of a unit lose in their order, each no more than it is found to have lost.</summary>
    public void Take(in DefenceStruck struck)
    {
        var lost = struck.RoundsLost;
        for (var type = 0; lost > 0 && _toLose.TryGetValue((new(struck.Part.Index), type), out var most); type++)
        {
            var taken = Math.Min(lost, most);
            _left[(new(struck.Part.Index), type)] -= taken;
            _toLose[(new(struck.Part.Index), type)] -= taken;
            lost -= taken;
        }
    }

    /// <summary>The run's end: rounds of orders that came back to no launcher, and those of fighters shot down, are found gone.</summary>
    public void Take(in MagazineCounted counted) => _left[(counted.Unit, counted.InterceptorType)] = counted.Left;

    private void Load((FireUnitId Unit, int Type) store, int rounds, int perShot)
    {
        _left.Add(store, rounds);
        _perShot.Add(store, perShot);
    }

    private int Shots((FireUnitId Unit, int Type) store) => _left[store] / _perShot[store];

    private static string LayerOf(Scenario scenario, FireUnitId unit) => unit.Value >= scenario.FireUnits.Length
        ? "fighters"
        : $"system {scenario.Posts.First(post => post.Node == scenario.FireUnits[unit.Value].Post).System}";
}
