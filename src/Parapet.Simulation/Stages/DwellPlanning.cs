using System.Runtime.InteropServices;
using Parapet.Messages;
using Parapet.Sensing.Radar.Resources;

namespace Parapet.Simulation.Stages;

/// <summary>
/// Tells every array what asks for its time: the rounds it guides, the tracks of its keeper, and what its command post
/// knows of from others and it does not hold itself.
/// </summary>
internal sealed class DwellPlanning(World world)
{
    private readonly DwellScheduler?[] _schedulers =
        [.. world.Radars.Select(radar => radar.Description.Array is null ? null : new DwellScheduler(radar))];

    private readonly List<TrackReport> _held = [];
    private readonly List<TrackReport> _engaged = [];
    private readonly List<TrackReport> _tracks = [];
    private readonly List<TrackReport> _cues = [];
    private readonly List<TrackReport> _new = [];

    /// <summary>The plan of the scan that begins then; null for a radar that is no array, and for one that nothing keeps from searching as ever.</summary>
    public DwellPlan? PlanOf(int sensor, Instant start)
    {
        if (_schedulers[sensor] is not { } scheduler)
        {
            return null;
        }

        FindCues(sensor, start);
        var rounds = world.RoundsGuided[sensor];
        var isWhole = scheduler.LeavesSearchWhole(world.Keepers[sensor].Count, rounds);
        if (isWhole && _cues.Count == 0)
        {
            scheduler.CloseAccount();
            return null;
        }

        var engaged = FindTracks(sensor);
        scheduler.Plan(start, rounds, CollectionsMarshal.AsSpan(_tracks), engaged, CollectionsMarshal.AsSpan(_cues));
        return scheduler.Current;
    }

    /// <summary>A look at what a keeper holds in question since a moment; null where there is nothing of that kind.</summary>
    /// <param name="since">On the radar's own clock: after the last scan but one ended, and before the last.</param>
    /// <param name="time">Of the look.</param>
    public DwellPlan? VerifyingPlanOf(int sensor, Instant since, Instant time)
    {
        _held.Clear();
        _new.Clear();
        world.Keepers[sensor].ReportTentative(_held);
        foreach (var track in _held)
        {
            if (track.LastPlot >= since)
            {
                _new.Add(track);
            }
        }

        return _new.Count == 0 ? null : _schedulers[sensor]!.Verify(CollectionsMarshal.AsSpan(_new), time);
    }

    /// <summary>How often and at which interval a radar verifies new plots after a scan, before the next; never where it cannot.</summary>
    public (int Looks, Duration Interval) VerifyingOf(int sensor)
    {
        var radar = world.Radars[sensor].Description;
        if (radar.Array is not { VerifyingDwells: > 0 } array || !world.Radars[sensor].Stares || !world.Keepers[sensor].Verifies)
        {
            return default;
        }

        var most = (int)Math.Ceiling(radar.ScanPeriod.Seconds / array.VerifyingInterval.Seconds) - 1;
        return (Math.Min(array.VerifyingDwells, most), array.VerifyingInterval);
    }

    /// <summary>From the picture as the post last looked at it.</summary>
    private void FindCues(int sensor, Instant start)
    {
        _cues.Clear();
        var placement = world.Scenario.Sensors[sensor];
        var post = world.PostOf(placement.Post);
        var radar = world.Radars[sensor];
        foreach (var track in post.Tracks)
        {
            // The cheapest question first: most lie outside the sector, and most of the rest are the radar's own.
            if (radar.Reaches(start, track.Position)
                && post.Picture.NumberAt(placement.Keeper, track.Number) is null
                && radar.Covers(start, track.Position))
            {
                _cues.Add(track);
            }
        }
    }

    /// <summary>The keeper's tracks, those engaged by rounds in the air first.</summary>
    /// <returns>How many are engaged.</returns>
    private int FindTracks(int sensor)
    {
        _held.Clear();
        _engaged.Clear();
        _tracks.Clear();
        world.Keepers[sensor].Report(_held);
        world.Keepers[sensor].ReportTentative(_held);
        foreach (var track in _held)
        {
            (IsEngaged(sensor, track.Number) ? _engaged : _tracks).Add(track);
        }

        _tracks.InsertRange(0, _engaged);
        return _engaged.Count;
    }

    private bool IsEngaged(int sensor, TrackNumber own)
    {
        if (world.RoundsGuided[sensor] == 0)
        {
            return false;
        }

        var keeper = world.Scenario.Sensors[sensor].Keeper;
        foreach (var round in world.Engagements.Flying)
        {
            var order = round.Engagement.Order;
            if (round.IsFlying
                && world.Scenario.FireUnits[order.FireUnit.Value].EngagementRadar.Value == sensor
                && round.Engagement.Post.Picture.NumberAt(keeper, order.Target.Number) == own)
            {
                return true;
            }
        }

        return false;
    }
}
