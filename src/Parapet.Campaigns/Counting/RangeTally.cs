using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Simulation.Recording;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Counting;

/// <summary>Takes from a run's journal how far away threats were when each step towards a shot was first reached.</summary>
internal sealed class RangeTally(ImmutableArray<Target> targets, Scenario scenario, ImmutableArray<JournalEntry> journal)
{
    private readonly Dictionary<(string By, RangeStep Step, int Target), double> _first = [];

    public ImmutableArray<RangeCount> Counts()
    {
        foreach (var entry in journal)
        {
            if (entry.Target >= 0)
            {
                Take(entry);
            }
        }

        var classes = targets.Where(target => target.Description.Class.IsThreat).GroupBy(target => target.Description.Class).OrderBy(group => group.Key);
        return
        [
            .. from kind in classes
               from step in Steps()
               select Count(kind.Key, [.. kind], step.By, step.Step, step.Radar),
        ];
    }

    /// <summary>Every radar's own two steps, radars of one name together, then the option's.</summary>
    private IEnumerable<(string By, RangeStep Step, SensorPlacement? Radar)> Steps()
    {
        foreach (var radar in scenario.Sensors.DistinctBy(sensor => sensor.Name))
        {
            yield return (radar.Name, RangeStep.Detected, radar);
            yield return (radar.Name, RangeStep.Tracked, radar);
        }

        yield return ("", RangeStep.Launched, null);
        yield return ("", RangeStep.Killed, null);
        yield return ("", RangeStep.HeldForAge, null);
        yield return ("", RangeStep.HeldForError, null);
    }

    private RangeCount Count(TargetClass kind, Target[] flown, string by, RangeStep step, SensorPlacement? radar)
    {
        var (reached, sum) = (0, 0.0);
        foreach (var target in flown)
        {
            if (_first.TryGetValue((by, step, target.Id.Value), out var metres))
            {
                reached++;
                sum += metres / 1000;
            }
        }

        var section = radar is null ? double.NaN : flown.Average(target => target.Description.Signature.CrossSection(radar.Radar.Band, Angle.Zero).SquareMetres);
        return new(by, kind, step, flown.Length, reached, sum, section);
    }

    private void Take(in JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case JournalKind.Held:
                var sensor = scenario.Sensors[entry.Party];
                Note(sensor.Name, RangeStep.Tracked, entry.Target, entry.Time, sensor.Station.FrameAt(entry.Time).Origin);
                var seen = Instant.Start + Duration.FromSeconds(entry.Value);
                Note(sensor.Name, RangeStep.Detected, entry.Target, seen, sensor.Station.FrameAt(seen).Origin);
                break;
            case JournalKind.Launched:
                Note("", RangeStep.Launched, entry.Target, entry.Time, Unit(entry.FireUnit));
                break;
            case JournalKind.ShotNotTaken when entry.FireUnit >= 0 && Held((ShotConstraint)entry.Detail) is { } step:
                Note("", step, entry.Target, entry.Time, Unit(entry.FireUnit));
                break;
            case JournalKind.Fate when entry.Detail == (int)TargetFate.Killed && entry.FireUnit >= 0:
                Note("", RangeStep.Killed, entry.Target, entry.Time, Unit(entry.FireUnit));
                break;
        }
    }

    private static RangeStep? Held(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.RemoteTrackTooOld => RangeStep.HeldForAge,
        ShotConstraint.RemoteTrackTooCoarse => RangeStep.HeldForError,
        _ => null,
    };

    private Position<Ecef> Unit(int unit) => Wgs84.ToEcef(scenario.FireUnits[unit].Site.Place);

    private void Note(string by, RangeStep step, int target, Instant time, Position<Ecef> from)
    {
        var path = targets[target].Trajectory;
        var clamped = Instant.Max(path.Begins, Instant.Min(time, path.Ends));
        _first.TryAdd((by, step, target), (path.At(clamped).Position - from).Norm);
    }
}
