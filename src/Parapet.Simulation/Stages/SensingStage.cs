using System.Runtime.InteropServices;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Interrogator;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Sense and track: a radar completes a scan, its keeper takes the plots, its post gets the tracks a little later.</summary>
internal sealed class SensingStage(World world, SharingStage sharing, IStageObserver? observer)
{
    /// <summary>A track is challenged no oftener than this, however fast the array looks.</summary>
    private static readonly Duration ChallengeInterval = Duration.FromSeconds(10);

    private readonly InterrogatorSite?[] _interrogators =
        [.. world.Radars.Select(radar => radar.Description.Interrogator is null ? null : new InterrogatorSite(radar))];

    private readonly DwellPlanning _planning = new(world);
    private readonly RadarNotes _notes = new(world);
    private readonly EmissionControl _emissions = new(world);
    private readonly List<Plot> _plots = [];
    private readonly List<InterrogationReply> _replies = [];

    /// <summary>
    /// Every radar in order ends its first scan at a phase of its own. One whose tracks reach no fire unit can change
    /// nothing and is left out.
    /// </summary>
    public void Begin()
    {
        for (var i = 0; i < world.Radars.Length; i++)
        {
            if (world.Radars[i].InOrder && ReachesFireUnits(world.Scenario.Sensors[i].Post))
            {
                var placement = world.Scenario.Sensors[i];
                var phase = world.Random.Stream(Purpose.ScanPhase, i).NextUniform();
                var missed = ScansBefore(placement, phase);
                world.Agenda.Note(Instant.Start + placement.Radar.ScanPeriod * (1 + phase + missed), Stage.Sense, i, missed);
            }
        }
    }

    /// <summary>The scan that ends now.</summary>
    public void Complete(Instant now, int sensor, long scan)
    {
        var placement = world.Scenario.Sensors[sensor];
        if (now >= placement.LostAt)
        {
            return;
        }

        var period = placement.Radar.ScanPeriod;
        var start = now - period;
        if (_emissions.IsSilent(sensor, start, now))
        {
            world.Agenda.Note(now + period, Stage.Sense, sensor, scan + 1);
            return;
        }

        _plots.Clear();
        world.Radars[sensor].Scan(scan, start, world.Truth, world.Random, _plots, _planning.PlanOf(sensor, start));
        Track(now, start, sensor);
        Interrogate(sensor, scan, start);
        Report(now, sensor);
        world.Agenda.Note(now + period, Stage.Sense, sensor, scan + 1);
    }

    private void Track(Instant now, Instant start, int sensor)
    {
        var radar = world.Radars[sensor];
        var origin = radar.FrameOf(start).Origin;
        var horizon = world.Scenario.Sensors[sensor].KeeperKnowsGround ? radar.HorizonOf(start) : null;
        observer?.End(Stage.Sense);
        observer?.Begin(Stage.Track);
        world.Keepers[sensor].Process(now + radar.ClockError, origin, CollectionsMarshal.AsSpan(_plots), horizon);
        observer?.End(Stage.Track);
        observer?.Begin(Stage.Sense);
    }

    /// <summary>Scans that emission control leaves out: the antenna turns on, so the others keep their times and draws.</summary>
    private static long ScansBefore(SensorPlacement sensor, double phase) =>
        Math.Max(0, (long)Math.Ceiling((sensor.SilentUntil - Instant.Start).Seconds / sensor.Radar.ScanPeriod.Seconds - phase));

    private bool ReachesFireUnits(NodeId post) =>
        world.PostOf(post).Commander.Units.Length > 0 || world.Scenario.Links.Any(link => link.From == post);

    private void Interrogate(int sensor, long scan, Instant start)
    {
        var every = Math.Max(1, (long)Math.Ceiling(ChallengeInterval.Seconds / world.Scenario.Sensors[sensor].Radar.ScanPeriod.Seconds));
        if (_interrogators[sensor] is not { } interrogator || scan % every != 0)
        {
            return;
        }

        _replies.Clear();
        interrogator.Interrogate(scan, start, world.Truth, world.Random, _replies);
        var reach = world.Scenario.Sensors[sensor].Radar.Interrogator!.MaximumRange;
        world.Keepers[sensor].Correlate(start + world.Radars[sensor].ClockError, reach, CollectionsMarshal.AsSpan(_replies));
    }

    private void Report(Instant now, int sensor)
    {
        var placement = world.Scenario.Sensors[sensor];
        var mail = sharing.NewMail();
        mail.Keeper = placement.Keeper;
        world.Keepers[sensor].Report(mail.Tracks);
        _notes.Take(now, sensor, CollectionsMarshal.AsSpan(mail.Tracks));
        ref var sensed = ref world.Digests[Stage.Sense];
        foreach (ref readonly var plot in CollectionsMarshal.AsSpan(_plots))
        {
            sensed.Mix(plot.Range.Metres);
            sensed.Mix(plot.Azimuth.Radians);
        }

        ref var tracked = ref world.Digests[Stage.Track];
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(mail.Tracks))
        {
            tracked.Mix(track.Position.X);
            tracked.Mix(track.Velocity.Y);
        }

        sharing.PassOnScan(mail, now + placement.ReportingDelay, placement.Post);
        sharing.Post(mail, now + placement.ReportingDelay, placement.Post);
    }
}
