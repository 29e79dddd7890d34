using Parapet.BattleManagement.Engagement;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting.Courses;

/// <summary>Which radars, posts and launchers are in order, as hits and repairs tell it one after another.</summary>
internal sealed class DefenceStanding
{
    private readonly Scenario _scenario;
    private readonly bool[] _radarsUp;
    private readonly bool[] _unitsUp;
    private readonly HashSet<DefencePart> _out = [];
    private readonly int[] _launchers;
    private readonly Lazy<CoveredPlaces> _places;

    /// <param name="random">Of the run.</param>
    public DefenceStanding(Scenario scenario, RandomSource random)
    {
        _scenario = scenario;
        _radarsUp = [.. scenario.Sensors.Select(sensor => Availability.Holds(sensor.Id, sensor.Radar, random))];
        _unitsUp = [.. scenario.FireUnits.Select(unit => Availability.Holds(unit.Id, unit.Site.Description, random))];
        _launchers = [.. scenario.FireUnits.Select(unit => unit.Site.Description.Magazines.Sum(magazine => magazine.Launchers))];
        _places = new(() => new CoveredPlaces(scenario));
    }

    /// <summary>When what the study loses for good is lost.</summary>
    public static IEnumerable<Instant> LossesOf(Scenario scenario) =>
        scenario.Sensors.Select(sensor => sensor.LostAt).Concat(scenario.Posts.Select(post => post.LostAt)).Concat(scenario.FireUnits.Select(unit => unit.LostAt))
            .Where(lost => lost < Instant.Never);

    public void Take(in DefenceStruck struck)
    {
        if (struck.OutFor <= Duration.Zero)
        {
            return;
        }

        if (struck.Part.Kind == DefencePartKind.Launcher)
        {
            _launchers[struck.Part.Index]--;
        }
        else
        {
            _out.Add(struck.Part);
        }
    }

    public void Take(in DefenceRepaired repaired)
    {
        if (repaired.Part.Kind == DefencePartKind.Launcher)
        {
            _launchers[repaired.Part.Index]++;
        }
        else
        {
            _out.Remove(repaired.Part);
        }
    }

    /// <summary>Target channels of the units that can work: unit and post in order, a launcher standing, a shot left, and a radar that guides it.</summary>
    public int Channels(Instant now, ShotStocks stocks) =>
        _scenario.FireUnits.Where(unit => Works(unit, now) && stocks.HasShots(unit)).Sum(unit => unit.Site.Description.TargetChannels);

    /// <summary>Share of the places that the radars of firing posts look over when all are in order; null where they look over none.</summary>
    public double? Coverage(Instant now)
    {
        if (!_scenario.Sensors.Any(sensor => CoveredPlaces.Counts(_scenario, sensor)))
        {
            return null;
        }

        return _places.Value.Share(sensor => InOrder(sensor, now));
    }

    private bool Works(FireUnitPlacement unit, Instant now)
    {
        var post = _scenario.Posts[unit.Post.Value - CommandPostPlacement.FirstNode];
        var onRemote = post.Doctrine.Engagement == EngagementMode.EngageOnRemote && unit.Site.Description.EngagesOnRemoteTrack;
        return _unitsUp[unit.Id.Value] && now < unit.LostAt && _launchers[unit.Id.Value] > 0
            && now < post.LostAt && !_out.Contains(new(DefencePartKind.CommandPost, post.Node.Value))
            && (onRemote || InOrder(_scenario.Sensors[unit.EngagementRadar.Value], now));
    }

    private bool InOrder(SensorPlacement sensor, Instant now) =>
        _radarsUp[sensor.Id.Value] && now < sensor.LostAt && !_out.Contains(new(DefencePartKind.Radar, sensor.Id.Value));
}
