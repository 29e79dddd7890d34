using System.Runtime.InteropServices;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Sensing.Interrogator;
using Parapet.Sensing.Radar.Jamming;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Sense and track: a radar completes a scan, its keeper takes the plots, its post gets the tracks a little later.</summary>
internal sealed class SensingStage(World world, Mailroom mailroom, SharingStage sharing, IStageObserver? observer)
{
    /// <summary>A track is challenged no oftener than this, however fast the array looks.</summary>
    private static readonly Duration ChallengeInterval = Duration.FromSeconds(10);

    private readonly InterrogatorSite?[] _interrogators =
        [.. world.Radars.Select(radar => radar.Description.Interrogator is null ? null : new InterrogatorSite(radar))];

    private readonly DwellPlanning _planning = new(world);
    private readonly EmissionControl _emissions = new(world);
    private readonly EmitterStatus[] _emitters = new EmitterStatus[world.Radars.Length];
    private readonly List<Plot> _plots = [];
    private readonly List<InterrogationReply> _replies = [];
    private readonly List<Strobe> _strobes = [];

    /// <summary>
    /// Every radar in order ends its first scan at a phase of its own. One whose tracks reach no fire unit can change
    /// nothing and is left out.
    /// </summary>
    public void Begin()
    {
        for (var i = 0; i < world.Radars.Length; i++)
        {
            NoteEmitter(Instant.Start, i, StatusAtStart(i), DefenceState.Ever);
            if (world.Radars[i].InOrder && ReachesFireUnits(world.Scenario.Sensors[i].Post))
            {
                var placement = world.Scenario.Sensors[i];
                var phase = world.Random.Stream(Purpose.ScanPhase, i).NextUniform();
                var missed = ScansBefore(placement, phase);
                world.Agenda.Note(Instant.Start + placement.Radar.ScanPeriod * (1 + phase + missed), Stage.Sense, Subject.Of(new SensorId(i), missed));
            }
        }
    }

    /// <summary>The scan that ends now.</summary>
    public void Complete(Instant now, (SensorId Sensor, long Index) scan)
    {
        var sensor = scan.Sensor.Value;
        var placement = world.Scenario.Sensors[sensor];
        if (now >= placement.LostAt)
        {
            NoteEmitter(now, sensor, EmitterStatus.Lost, placement.LostAt);
            return;
        }

        var period = placement.Radar.ScanPeriod;
        var start = now - period;
        if (world.Defence.IsRadarStruck(sensor, start))
        {
            PassOver(now, scan, start, EmitterStatus.Lost);
            return;
        }

        if (_emissions.IsSilent(sensor, start))
        {
            world.Agenda.Note(now + period, Stage.Sense, Subject.Of(scan.Sensor, scan.Index + 1));
            return;
        }

        if (_emissions.ShutsDown(sensor, start))
        {
            PassOver(now, scan, start, EmitterStatus.Silent);
            return;
        }

        if (_emitters[sensor] != AtWork(sensor))
        {
            NoteEmitter(now, sensor, AtWork(sensor), start);
        }

        _plots.Clear();
        var plan = _planning.PlanOf(sensor, start);
        world.Radars[sensor].Scan(scan.Index, start, world.Truth, world.Random, _plots, plan);
        Finite.Require(CollectionsMarshal.AsSpan(_plots));
        NoteScan(now, scan, start, plan is not null);
        Track(now, start, sensor);
        if (world.Truth.Features is not null)
        {
            world.Keepers[sensor].TakeReadings(CollectionsMarshal.AsSpan(_plots));
        }

        Interrogate(now, scan, start);
        Report(now, sensor);
        TellStrobes(now, scan, start);
        PlanVerifying(now, scan);
        world.Agenda.Note(now + period, Stage.Sense, Subject.Of(scan.Sensor, scan.Index + 1));
    }

    /// <summary>A radar that a hit has put out, or that has fallen silent, brings no plots, and its keeper's tracks end for want of them.</summary>
    private void PassOver(Instant now, (SensorId Sensor, long Index) scan, Instant start, EmitterStatus status)
    {
        var sensor = scan.Sensor.Value;
        if (_emitters[sensor] != status)
        {
            NoteEmitter(now, sensor, status, start);
        }

        _plots.Clear();
        Track(now, start, sensor);
        world.Agenda.Note(now + world.Scenario.Sensors[sensor].Radar.ScanPeriod, Stage.Sense, Subject.Of(scan.Sensor, scan.Index + 1));
    }

    /// <summary>The looks at the new plots of a scan, all of them by now; what they have confirmed is reported at once.</summary>
    /// <param name="now">When the last of them is made.</param>
    /// <param name="scan">That is verified.</param>
    public void Verify(Instant now, (SensorId Sensor, long Index) scan)
    {
        var sensor = scan.Sensor.Value;
        if (world.Defence.IsRadarOut(sensor, now))
        {
            return;
        }

        var (looks, interval) = _planning.VerifyingOf(sensor);
        var end = now - interval * looks;
        var before = world.Keepers[sensor].ConfirmedCount;
        for (var look = 1; look <= looks; look++)
        {
            if (!TryVerify(now, (scan.Index, look), sensor, end, end + interval * look))
            {
                break;
            }
        }

        if (world.Keepers[sensor].ConfirmedCount > before)
        {
            Report(now, sensor);
        }
    }

    /// <returns>False where nothing is in question: then nothing will be before the next scan.</returns>
    private bool TryVerify(Instant now, (long Scan, int Look) dwell, int sensor, Instant scanEnd, Instant time)
    {
        var radar = world.Radars[sensor];
        var since = scanEnd - radar.Description.ScanPeriod * 0.5 + radar.ClockError;
        if (_planning.VerifyingPlanOf(sensor, since, time) is not { } plan)
        {
            return false;
        }

        _plots.Clear();
        radar.Verify(dwell, time, world.Truth, world.Random, plan, _plots);
        Finite.Require(CollectionsMarshal.AsSpan(_plots));
        NotePlots(now);
        observer?.End(Stage.Sense);
        observer?.Begin(Stage.Track, now);
        var origin = radar.FrameOf(time - radar.Description.ScanPeriod).Origin;
        world.Keepers[sensor].Verify(time + radar.ClockError, since, origin, CollectionsMarshal.AsSpan(_plots));
        observer?.End(Stage.Track);
        observer?.Begin(Stage.Sense, now);
        return true;
    }

    /// <summary>Only where the scan has left anything in question: no other costs a thing.</summary>
    private void PlanVerifying(Instant now, (SensorId Sensor, long Index) scan)
    {
        var sensor = scan.Sensor.Value;
        var (looks, interval) = _planning.VerifyingOf(sensor);
        if (looks > 0 && world.Keepers[sensor].Count > world.Keepers[sensor].ConfirmedCount)
        {
            world.Agenda.Note(now + interval * looks, Stage.Sense, Subject.OfVerifying(scan.Sensor, scan.Index));
        }
    }

    private EmitterStatus StatusAtStart(int sensor) =>
        !world.Radars[sensor].InOrder ? EmitterStatus.OutOfOrder
        : world.Scenario.Sensors[sensor].SilentUntil > Instant.Start || _emissions.Holds(sensor) ? EmitterStatus.Silent
        : AtWork(sensor);

    /// <summary>A sight radiates nothing, however long it looks.</summary>
    private EmitterStatus AtWork(int sensor) => world.Scenario.Sensors[sensor].Radar.Optic is null ? EmitterStatus.Emitting : EmitterStatus.Silent;

    /// <param name="since">When it came to be so, which a scan's end tells late.</param>
    private void NoteEmitter(Instant now, int sensor, EmitterStatus status, Instant since)
    {
        _emitters[sensor] = status;
        if (status == EmitterStatus.Emitting)
        {
            world.Defence.Radiate(sensor);
        }
        else
        {
            world.Defence.BeSilent(sensor, since);
        }

        world.Note(new EmitterState(now, new(sensor), status));
    }

    private void NoteScan(Instant now, (SensorId Sensor, long Index) scan, Instant start, bool isPlanned)
    {
        if (world.Wants(EntryKind.ScanCompleted))
        {
            var sensor = scan.Sensor.Value;
            world.Note(new ScanCompleted(now, scan.Sensor, scan.Index, start, world.Radars[sensor].FrameOf(start).Origin, isPlanned, world.RoundsGuided[sensor]));
        }

        NotePlots(now);
    }

    private void NotePlots(Instant now)
    {
        if (world.Wants(EntryKind.PlotTaken))
        {
            foreach (ref readonly var plot in CollectionsMarshal.AsSpan(_plots))
            {
                world.Note(new PlotTaken(now, plot));
            }
        }
    }

    private void Track(Instant now, Instant start, int sensor)
    {
        var radar = world.Radars[sensor];
        var origin = radar.FrameOf(start).Origin;
        var horizon = world.Scenario.Sensors[sensor].KeeperKnowsGround ? radar.HorizonOf(start) : null;
        observer?.End(Stage.Sense);
        observer?.Begin(Stage.Track, now);
        world.Keepers[sensor].Process(now + radar.ClockError, origin, CollectionsMarshal.AsSpan(_plots), horizon);
        observer?.End(Stage.Track);
        observer?.Begin(Stage.Sense, now);
    }

    /// <summary>Scans that emission control leaves out: the antenna turns on, so the others keep their times and draws.</summary>
    private static long ScansBefore(SensorPlacement sensor, double phase) =>
        Math.Max(0, (long)Math.Ceiling((sensor.SilentUntil - Instant.Start).Seconds / sensor.Radar.ScanPeriod.Seconds - phase));

    private bool ReachesFireUnits(NodeId post) =>
        world.PostOf(post).Commander.Fights || world.Scenario.Links.Any(link => link.From == post);

    private void Interrogate(Instant now, (SensorId Sensor, long Index) scan, Instant start)
    {
        var sensor = scan.Sensor.Value;
        var every = Math.Max(1, (long)Math.Ceiling(ChallengeInterval.Seconds / world.Scenario.Sensors[sensor].Radar.ScanPeriod.Seconds));
        if (_interrogators[sensor] is not { } interrogator || scan.Index % every != 0)
        {
            return;
        }

        _replies.Clear();
        interrogator.Interrogate(scan.Index, start, world.Truth, world.Random, _replies);
        foreach (var reply in _replies)
        {
            world.Note(new ReplyTaken(now, reply));
        }

        var reach = world.Scenario.Sensors[sensor].Radar.Interrogator!.MaximumRange;
        world.Keepers[sensor].Correlate(start + world.Radars[sensor].ClockError, reach, CollectionsMarshal.AsSpan(_replies));
    }

    private void Report(Instant now, int sensor)
    {
        var placement = world.Scenario.Sensors[sensor];
        var mail = mailroom.NewMail();
        mail.Keeper = placement.Keeper;
        world.Keepers[sensor].Report(mail.Tracks);
        Finite.Require(CollectionsMarshal.AsSpan(mail.Tracks));
        if (world.Wants(EntryKind.TrackReported))
        {
            NoteTracks(now, sensor, mail.Tracks);
        }

        sharing.PassOnScan(mail, now + placement.ReportingDelay, placement.Post);
        mailroom.Post(mail, now + placement.ReportingDelay, placement.Post);
    }

    /// <summary>What a jammed radar finds of the sources goes to its post with the scan, each for itself.</summary>
    private void TellStrobes(Instant now, (SensorId Sensor, long Index) scan, Instant start)
    {
        if (!world.Scenario.Strobes || world.Truth.Jammers.IsEmpty)
        {
            return;
        }

        _strobes.Clear();
        var placement = world.Scenario.Sensors[scan.Sensor.Value];
        new StrobeFinder(world.Radars[scan.Sensor.Value]).Find(scan.Index, start, world.Truth, world.Random, _strobes);
        foreach (var strobe in _strobes)
        {
            var mail = mailroom.NewMail();
            (mail.From, mail.Strobe) = (placement.Post, strobe);
            mailroom.Post(mail, now + placement.ReportingDelay, placement.Post);
        }
    }

    private void NoteTracks(Instant now, int sensor, List<TrackReport> tracks)
    {
        observer?.End(Stage.Sense);
        observer?.Begin(Stage.Track, now);
        foreach (ref readonly var track in CollectionsMarshal.AsSpan(tracks))
        {
            world.Note(new TrackReported(now, new(sensor), track));
        }

        observer?.End(Stage.Track);
        observer?.Begin(Stage.Sense, now);
    }
}
