using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Simulation.Scenarios;

namespace Parapet.Campaigns.Counting;

/// <summary>
/// Hears of one run how far away threats were when each step towards a shot was first reached. It joins the tracks of
/// radars to truth apart from the pictures of posts.
/// </summary>
internal sealed class RangeTally : IJoinedListener
{
    private readonly Scenario _scenario;
    private readonly Dictionary<(string By, RangeStep Step, int Target), double> _first = [];
    private readonly TruthJoin _join;
    private readonly FlownTruth _truth;
    private readonly HashSet<(SensorId Sensor, TruthNumber Target)> _held = [];

    /// <param name="scenario">With the raid that is met.</param>
    public RangeTally(Scenario scenario)
    {
        _scenario = scenario;
        _truth = new(scenario.Targets);
        _join = new(_truth);
    }

    /// <inheritdoc/>
    public EntryKinds Wanted { get; } = EntryKinds.Of(
        EntryKind.TrackReported, EntryKind.Launched, EntryKind.ShotRefused, EntryKind.FateMet, EntryKind.FighterFlown);

    /// <inheritdoc/>
    public void Take<TEntry>(in TEntry entry, TruthNumber target)
        where TEntry : struct, IEntry<TEntry>
    {
        if (typeof(TEntry) == typeof(TrackReported))
        {
            TakeTrack((TrackReported)(object)entry);
        }
        else if (!target.IsNone && Wanted.Contains(TEntry.KindOf))
        {
            TakeVerdict(entry, target);
        }
    }

    public ImmutableArray<RangeCount> Counts()
    {
        var classes = _scenario.Targets.Where(target => target.Description.Class.IsThreat && !target.Description.IsDecoy).GroupBy(target => target.Description.Class).OrderBy(group => group.Key);
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
        foreach (var radar in _scenario.Sensors.DistinctBy(sensor => sensor.Name))
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

    private void TakeTrack(in TrackReported entry)
    {
        if (entry.Track.Status != TrackStatus.Confirmed)
        {
            return;
        }

        var target = _join.Join(entry.Track);
        if (target.IsNone || !_held.Add((entry.Sensor, target)))
        {
            return;
        }

        var sensor = _scenario.Sensors[entry.Sensor.Value];
        Note(sensor.Name, RangeStep.Tracked, target, entry.Time, sensor.Station.FrameAt(entry.Time).Origin);
        var seen = entry.Track.FirstPlot;
        Note(sensor.Name, RangeStep.Detected, target, seen, sensor.Station.FrameAt(seen).Origin);
    }

    private void TakeVerdict(IEntry entry, TruthNumber target)
    {
        switch (entry)
        {
            case Launched launched:
                Note("", RangeStep.Launched, target, launched.Time, Unit(launched.Unit));
                break;
            case ShotRefused { Refusal: { FireUnit.Value: >= 0 } refusal } when Held(refusal.Constraint) is { } step:
                Note("", step, target, entry.Time, Unit(refusal.FireUnit));
                break;
            case FighterFlown flown:
                _truth.Follow(flown);
                break;
            case FateMet { Fate: TargetFate.Killed } fate:
                _truth.Kill(target, fate.Time);
                if (fate.Killer.Value >= 0)
                {
                    Note("", RangeStep.Killed, target, fate.Time, Unit(fate.Killer));
                }

                break;
        }
    }

    private static RangeStep? Held(ShotConstraint constraint) => constraint switch
    {
        ShotConstraint.RemoteTrackTooOld => RangeStep.HeldForAge,
        ShotConstraint.RemoteTrackTooCoarse => RangeStep.HeldForError,
        _ => null,
    };

    private Position<Ecef> Unit(FireUnitId unit) => Wgs84.ToEcef(_scenario.PlaceOf(unit));

    private void Note(string by, RangeStep step, TruthNumber target, Instant time, Position<Ecef> from)
    {
        var path = _scenario.Targets[target.Value].Trajectory;
        var clamped = Instant.Max(path.Begins, Instant.Min(time, path.Ends));
        _first.TryAdd((by, step, target.Value), (path.At(clamped).Position - from).Norm);
    }
}
