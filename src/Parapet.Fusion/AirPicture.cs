using System.Collections.Immutable;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>
/// A command post's own picture: the tracks of its keepers and of other nodes, joined into system tracks. It keeps the
/// newest report of each source and fuses those, never its own former result: so nothing is counted twice in time, and
/// covariance intersection sees that nothing is counted twice between sources. Not for use by two threads at once.
/// </summary>
public sealed class AirPicture
{
    private readonly NodeId _node;
    private readonly AirPictureSettings _settings;
    private readonly PictureRegistration? _registration;
    private readonly TrackFusion _fusion;
    private readonly TrackMatching _matching;
    private readonly Sources _sources;
    private readonly SourceTracks? _reference;
    private readonly List<SystemTrack> _tracks = [];

    // By its serial number, which counts from 1 and is never given twice.
    private readonly List<SystemTrack?> _bySerial = [null];
    private readonly List<Pairing> _stale = [];
    private readonly List<SystemTrack> _unfused = [];

    // No pairing is stale up to here.
    private Instant _freshUntil = Instant.Never;

    /// <param name="node">The post; its system tracks are numbered from 1.</param>
    /// <param name="ownKeepers">The track keepers that report to this post directly; all other sources are links.</param>
    /// <param name="registration">Brings what sources tell into one frame; without it all is taken as told.</param>
    public AirPicture(NodeId node, ImmutableArray<NodeId> ownKeepers, AirPictureSettings settings, PictureRegistration? registration = null)
    {
        _registration = registration;
        _node = node;
        _settings = settings;
        _sources = new(ownKeepers);
        _reference = registration is null ? null : _sources.Of(registration.Reference);
        _fusion = new(settings.Fusion);
        _matching = new(settings, _tracks, _fusion);
    }

    /// <summary>System tracks now held, stale ones included until the next <see cref="Tracks"/>.</summary>
    public int Count => _tracks.Count;

    /// <summary>
    /// Takes in one report. The node in its number is its source. A report older than the newest from the same track is
    /// passed over; one that says <see cref="TrackStatus.Dropped"/> ends the pairing.
    /// </summary>
    public void Receive(TrackReport report)
    {
        if (report.Status == TrackStatus.Dropped)
        {
            Drop(report.Number);
            return;
        }

        var source = _sources.Of(report.Number.Node);
        if (source.Find(report.Number.Serial) is { } pairing)
        {
            Renew(pairing, report);
        }
        else
        {
            var framed = default(KalmanState);
            Pairing.Frame(report, _registration, ref framed);
            Join(source, report, framed);
        }
    }

    /// <summary>
    /// Takes in all that one source holds: a track of that source that is missing here has been dropped there.
    /// </summary>
    public void ReceiveAll(NodeId source, ReadOnlySpan<TrackReport> reports)
    {
        foreach (var pairing in _sources.Of(source).MissingIn(reports))
        {
            End(pairing);
        }

        foreach (var report in reports)
        {
            Receive(report);
        }
    }

    /// <summary>The source no longer holds the track of this number.</summary>
    public void Drop(TrackNumber remote)
    {
        if (Find(remote) is { } pairing)
        {
            End(pairing);
        }
    }

    /// <summary>Appends every system track, extrapolated to <paramref name="now"/>, in the order of numbers; drops stale ones.</summary>
    public void Tracks(Instant now, List<TrackReport> into)
    {
        DropStale(now);
        Fuse();
        foreach (var track in _tracks)
        {
            into.Add(track.At(now));
        }
    }

    /// <summary>
    /// Appends every system track that any source still holds, extrapolated, and drops nothing: for those who only look on.
    /// Where one of several sources is stale, <see cref="Tracks"/> would leave it out of the fusion; here it still counts.
    /// </summary>
    public void Peek(Instant now, List<TrackReport> into)
    {
        Fuse();
        foreach (var track in _tracks)
        {
            if (now <= _freshUntil || !IsStale(track, now))
            {
                into.Add(track.At(now));
            }
        }
    }

    /// <summary>
    /// Appends what this post may tell others: tracks that its own keepers hold, from its own keepers' reports alone.
    /// Nothing that came over a link is passed on, so no news returns to its author. States are as old as their newest
    /// report. What has not changed since it was last asked for is the same object.
    /// </summary>
    public void OwnTracks(Instant now, List<TrackReport> into)
    {
        DropStale(now);
        FuseOwn();
        foreach (var track in _tracks)
        {
            if (track.FusedOwn is { } own)
            {
                into.Add(own);
            }
        }
    }

    /// <summary>Whether a source's newest plot of the system track is no older than <paramref name="maximumAge"/>.</summary>
    public bool IsHeldBy(TrackNumber system, NodeId source, Instant now, Duration maximumAge) =>
        Find(system, source) is { } pairing && now - pairing.LastPlot <= maximumAge;

    /// <summary>Whether any keeper of this post's own holds the system track.</summary>
    public bool IsHeldByOwn(TrackNumber system) => FindSystem(system)?.HasOwn == true;

    /// <summary>The newest report of a source on the system track; null if it has sent none.</summary>
    public TrackReport? LatestFrom(NodeId source, TrackNumber system) => Find(system, source)?.Report;

    /// <summary>The system track that a source's track is part of; one of the post's own numbers is itself, while it stands.</summary>
    public TrackNumber? SystemNumberOf(TrackNumber told) => told.Node == _node ? FindSystem(told)?.Number : Find(told)?.Track.Number;

    /// <summary>
    /// The number by which others know a system track: its own where own keepers hold it, since it is told to others then, else that of
    /// the source that has seen it last, which is known where that source is heard, and at the source.
    /// </summary>
    public TrackNumber CommonNumberOf(TrackNumber system)
    {
        if (FindSystem(system) is not { HasOwn: false } track)
        {
            return system;
        }

        var newest = track.Pairings[0];
        foreach (var pairing in track.Pairings)
        {
            newest = pairing.LastPlot > newest.LastPlot ? pairing : newest;
        }

        return newest.Told.Number;
    }

    /// <summary>The system track that a source's track is part of, fused, at its newest state's time; null where there is none. Asking changes nothing.</summary>
    public TrackReport? FusedWith(TrackNumber remote)
    {
        if (Find(remote)?.Track is not { } track)
        {
            return null;
        }

        Fuse();
        return track.At(track.Fused.Time);
    }

    /// <summary>The number under which a source holds the system track.</summary>
    public TrackNumber? NumberAt(NodeId source, TrackNumber system) => Find(system, source)?.Told.Number;

    /// <summary>Fuses the tracks that have changed since.</summary>
    private void Fuse()
    {
        _unfused.Clear();
        foreach (var track in _tracks)
        {
            if (!track.IsFused)
            {
                _unfused.Add(track);
            }
        }

        _fusion.Fuse(_unfused);
    }

    /// <summary>Fuses for others the tracks of which own keepers have told something since.</summary>
    private void FuseOwn()
    {
        _unfused.Clear();
        foreach (var track in _tracks)
        {
            if (track.HasOwn && track.FusedOwn is null)
            {
                _unfused.Add(track);
            }
        }

        _fusion.FuseOwn(_unfused);
    }

    private Pairing? Find(TrackNumber remote) => _sources.Find(remote.Node)?.Find(remote.Serial);

    private Pairing? Find(TrackNumber system, NodeId source) =>
        FindSystem(system) is { } track && _sources.Find(source) is { } told ? track.From(told) : null;

    private SystemTrack? FindSystem(TrackNumber system) =>
        system.Node == _node && system.Serial > 0 && system.Serial < _bySerial.Count ? _bySerial[system.Serial] : null;

    private void Renew(Pairing pairing, TrackReport report)
    {
        // A keeper that has nothing new to tell of a track tells it by the same report.
        if (ReferenceEquals(report, pairing.Told) || report.Time < pairing.Time)
        {
            return;
        }

        var track = pairing.Track;
        var isNews = report.Time > pairing.Time;
        track.Renew(pairing, report, _registration);
        if (!isNews)
        {
            return;
        }

        if (_registration is not null && pairing.Drifts == 0 && report.Time - pairing.Learnt >= PictureRegistration.SampleInterval)
        {
            Learn(_registration, pairing);
        }

        if (track.Pairings.Count > 1)
        {
            WatchDrift(pairing);
        }
        else
        {
            WatchDoubles(pairing);
        }
    }

    private void Join(SourceTracks source, TrackReport told, in KalmanState framed)
    {
        var track = _matching.Nearest(new(in framed, told.Time, told.Motion), source, except: null);
        if (track is null)
        {
            track = new(new(_node, _bySerial.Count), told.FirstPlot);
            _tracks.Add(track);
            _bySerial.Add(track);
        }

        var pairing = new Pairing(source, told, framed);
        track.Add(pairing);
        source.Add(pairing);
        _freshUntil = Instant.Min(_freshUntil, StaleAfter(pairing));
    }

    /// <summary>
    /// Of the post's own radars the reference teaches what the others are off; tracks from elsewhere are held against the
    /// best that any of them has, which is in the reference's frame already.
    /// </summary>
    private void Learn(PictureRegistration registration, Pairing pairing)
    {
        var track = pairing.Track;
        var teacher = pairing.IsOwn ? track.From(_reference!) : track.BestOwn();
        if (teacher is not null && teacher != pairing)
        {
            registration.Learn(pairing.Told, teacher.Latest);
            pairing.Learnt = pairing.Time;
        }
    }

    private void WatchDrift(Pairing pairing)
    {
        pairing.Drifts = _matching.AgreesWithOthers(pairing) ? 0 : pairing.Drifts + 1;
        if (pairing.Drifts < _settings.ReportsToChange)
        {
            return;
        }

        pairing.Track.Remove(pairing, keepEvidence: false);
        pairing.Source.Remove(pairing);
        Join(pairing.Source, pairing.Told, pairing.Latest.State);
    }

    /// <summary>A target that two sources found at once, before their tracks agreed, has two system tracks until it is seen here.</summary>
    private void WatchDoubles(Pairing pairing)
    {
        var track = pairing.Track;
        var other = _matching.Nearest(pairing.Latest, pairing.Source, except: track);
        track.DoubleReports = other is null ? 0 : other == track.Double ? track.DoubleReports + 1 : 1;
        track.Double = other;
        if (track.DoubleReports >= _settings.ReportsToChange)
        {
            Merge(track, other!);
        }
    }

    private void Merge(SystemTrack a, SystemTrack b)
    {
        var (kept, gone) = a.Number.CompareTo(b.Number) < 0 ? (a, b) : (b, a);
        kept.Absorb(gone);
        (kept.Double, kept.DoubleReports) = (null, 0);
        Remove(gone);
    }

    private void DropStale(Instant now)
    {
        if (now <= _freshUntil)
        {
            return;
        }

        _freshUntil = Instant.Never;
        foreach (var track in _tracks)
        {
            foreach (var pairing in track.Pairings)
            {
                var end = StaleAfter(pairing);
                if (now > end)
                {
                    _stale.Add(pairing);
                }
                else
                {
                    _freshUntil = Instant.Min(_freshUntil, end);
                }
            }
        }

        foreach (var pairing in _stale)
        {
            End(pairing);
        }

        _stale.Clear();
    }

    private bool IsStale(SystemTrack track, Instant now)
    {
        foreach (var pairing in track.Pairings)
        {
            if (now <= StaleAfter(pairing))
            {
                return false;
            }
        }

        return true;
    }

    private Instant StaleAfter(Pairing pairing) => pairing.Time + (pairing.IsOwn ? _settings.OwnStaleAfter : _settings.LinkStaleAfter);

    private void End(Pairing pairing)
    {
        var track = pairing.Track;
        track.Remove(pairing, keepEvidence: true);
        pairing.Source.Remove(pairing);
        if (track.Pairings.Count == 0)
        {
            Remove(track);
        }
    }

    private void Remove(SystemTrack track)
    {
        _tracks.Remove(track);
        _bySerial[track.Number.Serial] = null;
    }
}
