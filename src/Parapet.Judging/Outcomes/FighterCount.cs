using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Judging.Outcomes;

/// <summary>Counts what the fighters of a defence do.</summary>
internal sealed class FighterCount
{
    private const double SecondsInHour = 3_600;

    private readonly Dictionary<FireUnitId, Money> _hours = [];
    private readonly Dictionary<TruthNumber, (FireUnitId Station, Instant Since)> _aloft = [];
    private readonly Dictionary<TruthNumber, FireUnitId> _fighters = [];
    private readonly List<FireUnitId> _lost = [];
    private FighterWork _work;

    public void Take(in FighterStationDeclared station) => _hours[station.Unit] = station.FlyingHour;

    public void Take(in FighterPhaseChanged entry)
    {
        _fighters[entry.Target] = entry.Unit;
        if (entry.Phase == FighterPhase.Committed)
        {
            _work = _work with { Commits = _work.Commits + 1 };
        }

        if (entry.Phase.IsAirborne && _aloft.TryAdd(entry.Target, (entry.Unit, entry.Time)))
        {
            _work = _work with { Sorties = _work.Sorties + 1 };
        }
        else if (!entry.Phase.IsAirborne)
        {
            _work = Down(_work, entry.Target, entry.Time);
            _aloft.Remove(entry.Target);
        }
    }

    /// <summary>The station of each fighter that was shot down, in the order of their ends.</summary>
    public ImmutableArray<FireUnitId> Lost => [.. _lost];

    /// <param name="isArmed">Whether what was killed is a threat, and no decoy.</param>
    public void Killed(in FateMet fate, bool isArmed)
    {
        if (isArmed && _hours.ContainsKey(fate.Killer))
        {
            _work = _work with { Kills = _work.Kills + 1 };
        }

        if (_fighters.TryGetValue(fate.Target, out var station))
        {
            _lost.Add(station);
            _work = _work with { Lost = _lost.Count };
        }
    }

    /// <summary>All of it, with the time of those that are in the air when the run ends.</summary>
    public FighterWork Work(Instant end) => _aloft.Keys.OrderBy(fighter => fighter.Value).Aggregate(_work, (work, fighter) => Down(work, fighter, end));

    private FighterWork Down(in FighterWork work, TruthNumber fighter, Instant time)
    {
        if (!_aloft.TryGetValue(fighter, out var flight))
        {
            return work;
        }

        var flown = time - flight.Since;
        var cost = Money.FromDollars(_hours[flight.Station].Dollars * flown.Seconds / SecondsInHour);
        return work with { Flown = work.Flown + flown, FlyingCost = work.FlyingCost + cost };
    }
}
