using System.Collections.Immutable;
using Parapet.BattleManagement.Engagement;
using Parapet.Judging.Outcomes;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Deployment;

/// <summary>One option through a campaign: its rounds in units and at its fighters' bases, in depot and on their way, what of it is out of order, and which fighters are gone.</summary>
public sealed class MagazineStores
{
    private const double SecondsInYear = 365.25 * 86_400;

    private readonly Campaign _campaign;

    /// <summary>On launchers and held for a reload; of a station on its fighters and at their base.</summary>
    private readonly Dictionary<(int Unit, string Interceptor), int> _left = [];
    private readonly SortedDictionary<string, Depot> _depots = new(StringComparer.Ordinal);
    private readonly List<(int Raids, int Unit, string Interceptor)> _onTheWay = [];
    private readonly Dictionary<FireUnitId, int> _fightersLost = [];
    private ImmutableArray<PartOut> _out = [];

    public MagazineStores(Campaign campaign, Scenario scenario)
    {
        _campaign = campaign;
        foreach (var unit in scenario.FireUnits)
        {
            foreach (var magazine in unit.Site.Description.Magazines)
            {
                Hold(unit.Id, magazine.Interceptor, magazine.Ready + magazine.Reloads, magazine.Ready);
            }
        }

        foreach (var (unit, station, type) in Missiles(scenario))
        {
            Hold(unit, station.Fighter.Weapons[type].Weapon.Id, station.Missiles[type], station.Fighter.Weapons[type].Count * station.Aircraft);
        }
    }

    /// <summary>Rounds in depot, whole ones.</summary>
    public int InDepot => _depots.Values.Sum(depot => (int)depot.Rounds);

    /// <summary>Rounds between the depot and the launchers.</summary>
    public int OnTheWay => _onTheWay.Count;

    /// <summary>The scenario with what its launchers and bases hold now, without the fighters that are gone, and with what is still out of order.</summary>
    public Scenario Filled(Scenario scenario) => scenario with
    {
        FireUnits = [.. scenario.FireUnits.Select(unit => unit with { Site = unit.Site with { Description = unit.Site.Description with { Magazines = [.. Magazines(unit)] } } })],
        FighterStations = [.. scenario.FighterStations.Select((station, i) => Left(station, scenario.UnitOf(i)))],
        OutAtStart = _out,
    };

    /// <summary>
    /// Takes off what a raid spent, lets convoys arrive and go, receives deliveries, and moves on to the next raid: what is repaired
    /// before it is in order again. Reloads come from the depot, the emptiest units first; a fighter that was shot down comes no more.
    /// </summary>
    /// <param name="full">The scenario with full launchers.</param>
    public void After(RunOutcome outcome, Scenario full)
    {
        foreach (var count in outcome.Rounds)
        {
            _left[(count.FireUnit, count.Interceptor)] = count.Left;
        }

        foreach (var station in outcome.FightersLost)
        {
            _fightersLost[station] = _fightersLost.GetValueOrDefault(station) + 1;
        }

        var passed = _campaign.Every;
        _out = [.. outcome.PutOut.Select(part => part with { Until = part.Until - passed }).Where(part => part.Until > Instant.Start).OrderBy(part => part.Until)];
        foreach (var (interceptor, depot) in _depots)
        {
            depot.Rounds += depot.Launchers * _campaign.DeliveredPerYear * passed.Seconds / SecondsInYear;
            Reload(interceptor, depot, full);
        }

        Arrive();
    }

    /// <summary>Every type of missile of every station.</summary>
    private static IEnumerable<(FireUnitId Unit, FighterStation Station, int Type)> Missiles(Scenario scenario) =>
        scenario.FighterStations.SelectMany((station, i) => station.Fighter.Weapons.Select((_, type) => (scenario.UnitOf(i), station, type)));

    /// <param name="held">All that a unit has at the start.</param>
    /// <param name="ready">Of it what can be fired without a reload, by which depots and deliveries are measured.</param>
    private void Hold(FireUnitId unit, string interceptor, int held, int ready)
    {
        _left[(unit.Value, interceptor)] = held;
        var depot = _depots.GetValueOrDefault(interceptor) ?? (_depots[interceptor] = new());
        depot.Launchers += ready;
        depot.Rounds += ready * _campaign.Depot;
    }

    private FighterStation Left(FighterStation station, FireUnitId unit)
    {
        var aircraft = station.Aircraft - _fightersLost.GetValueOrDefault(unit);
        return station with
        {
            Aircraft = aircraft,
            OnPatrol = Math.Min(station.OnPatrol, aircraft),
            Missiles = [.. station.Fighter.Weapons.Select(carried => _left[(unit.Value, carried.Weapon.Id)])],
        };
    }

    /// <summary>
    /// Which of a unit's launchers are out of order is not kept, only how many: they are taken from the magazine that has most
    /// standing. What the others have no room for is held for a reload.
    /// </summary>
    private IEnumerable<Magazine> Magazines(FireUnitPlacement unit)
    {
        var standing = Standing(unit);
        foreach (var magazine in standing)
        {
            var left = _left[(unit.Id.Value, magazine.Interceptor)];
            var ready = Math.Min(left, magazine.Room);
            yield return magazine with { Full = magazine.Ready, Ready = ready, Reloads = left - ready };
        }
    }

    private Magazine[] Standing(FireUnitPlacement unit)
    {
        Magazine[] magazines = [.. unit.Site.Description.Magazines];
        for (var lost = _out.Count(part => part.Part.Kind == DefencePartKind.Launcher && part.Part.Index == unit.Id.Value); lost > 0; lost--)
        {
            var most = Array.IndexOf(magazines, magazines.MaxBy(magazine => magazine.Launchers - magazine.LaunchersOut));
            magazines[most] = magazines[most] with { LaunchersOut = magazines[most].LaunchersOut + 1 };
        }

        return magazines;
    }

    /// <summary>No launcher that is out of order is sent for.</summary>
    private void Reload(string interceptor, Depot depot, Scenario full)
    {
        var units = full.FireUnits
            .SelectMany(unit => Standing(unit).Where(magazine => magazine.Interceptor == interceptor).Select(magazine => (Unit: unit.Id.Value, Wanted: magazine.Room + magazine.Reloads)))
            .Concat(Missiles(full).Where(held => held.Station.Fighter.Weapons[held.Type].Weapon.Id == interceptor).Select(held => (Unit: held.Unit.Value, Wanted: held.Station.Missiles[held.Type])))
            .ToArray();
        while (depot.Rounds >= 1)
        {
            var emptiest = units.MaxBy(unit => unit.Wanted - Coming(unit.Unit, interceptor));
            if (Coming(emptiest.Unit, interceptor) >= emptiest.Wanted)
            {
                return;
            }

            _onTheWay.Add((_campaign.RaidsOnTheWay, emptiest.Unit, interceptor));
            depot.Rounds--;
        }
    }

    private int Coming(int unit, string interceptor) => _left[(unit, interceptor)] + _onTheWay.Count(round => round.Unit == unit && round.Interceptor == interceptor);

    private void Arrive()
    {
        for (var i = 0; i < _onTheWay.Count; i++)
        {
            _onTheWay[i] = _onTheWay[i] with { Raids = _onTheWay[i].Raids - 1 };
        }

        foreach (var (_, unit, interceptor) in _onTheWay.Where(round => round.Raids == 0))
        {
            _left[(unit, interceptor)]++;
        }

        _onTheWay.RemoveAll(round => round.Raids == 0);
    }

    private sealed class Depot
    {
        public int Launchers { get; set; }

        public double Rounds { get; set; }
    }
}
