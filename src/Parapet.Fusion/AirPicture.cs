using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
    private readonly ImmutableArray<NodeId> _ownKeepers;
    private readonly AirPictureSettings _settings;
    private readonly PictureRegistration? _registration;
    private readonly TrackMatching _matching;
    private readonly List<SystemTrack> _tracks = [];
    private readonly Dictionary<TrackNumber, SystemTrack> _byRemote = [];
    private readonly List<Pairing> _ended = [];
    private int _lastSerial;

    /// <param name="node">The post; its system tracks are numbered from 1.</param>
    /// <param name="ownKeepers">The track keepers that report to this post directly; all other sources are links.</param>
    /// <param name="registration">Brings what sources tell into one frame; without it all is taken as told.</param>
    public AirPicture(NodeId node, ImmutableArray<NodeId> ownKeepers, AirPictureSettings settings, PictureRegistration? registration = null)
    {
        _registration = registration;
        _node = node;
        _ownKeepers = ownKeepers;
        _settings = settings;
        _matching = new(settings, _tracks);
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

        if (!_byRemote.TryGetValue(report.Number, out var track))
        {
            Join(report, Framed(report, held: null));
            return;
        }

        var pairing = track.From(report.Number.Node)!;
        if (report.Time < pairing.Latest.Time)
        {
            return;
        }

        var isNews = report.Time > pairing.Latest.Time;
        track.Renew(pairing, report, Framed(report, pairing));
        if (!isNews)
        {
            return;
        }

        if (_registration is not null && pairing.Drifts == 0 && report.Time - pairing.Learnt >= PictureRegistration.SampleInterval)
        {
            Learn(_registration, track, pairing);
        }

        if (track.Pairings.Count > 1)
        {
            WatchDrift(track, pairing);
        }
        else
        {
            WatchDoubles(track, pairing);
        }
    }

    /// <summary>
    /// Takes in all that one source holds: a track of that source that is missing here has been dropped there.
    /// </summary>
    public void ReceiveAll(NodeId source, ReadOnlySpan<TrackReport> reports)
    {
        EndMissing(source, reports);
        foreach (ref readonly var report in reports)
        {
            Receive(report);
        }
    }

    /// <summary>The source no longer holds the track of this number.</summary>
    public void Drop(TrackNumber remote)
    {
        if (_byRemote.TryGetValue(remote, out var track))
        {
            End(track, track.From(remote.Node)!);
        }
    }

    /// <summary>Appends every system track, extrapolated to <paramref name="now"/>, in the order of numbers; drops stale ones.</summary>
    public void Tracks(Instant now, List<TrackReport> into)
    {
        DropStale(now);
        foreach (var track in _tracks)
        {
            into.Add(Extrapolation.To(track.Fused, now));
        }
    }

    /// <summary>
    /// Appends every system track that any source still holds, extrapolated, and drops nothing: for those who only look on.
    /// Where one of several sources is stale, <see cref="Tracks"/> would leave it out of the fusion; here it still counts.
    /// </summary>
    public void Peek(Instant now, List<TrackReport> into)
    {
        foreach (var track in _tracks)
        {
            if (!track.Pairings.TrueForAll(pairing => IsStale(pairing, now)))
            {
                into.Add(Extrapolation.To(track.Fused, now));
            }
        }
    }

    /// <summary>
    /// Appends what this post may tell others: tracks that its own keepers hold, from its own keepers' reports alone.
    /// Nothing that came over a link is passed on, so no news returns to its author. States are as old as their newest
    /// report.
    /// </summary>
    public void OwnTracks(Instant now, List<TrackReport> into)
    {
        DropStale(now);
        foreach (var track in _tracks)
        {
            if (track.HasOwn())
            {
                into.Add(track.FuseOwn());
            }
        }
    }

    /// <summary>Whether a source's newest plot of the system track is no older than <paramref name="maximumAge"/>.</summary>
    public bool IsHeldBy(TrackNumber system, NodeId source, Instant now, Duration maximumAge) =>
        Find(system)?.From(source) is { } pairing && now - pairing.Latest.LastPlot <= maximumAge;

    /// <summary>Whether any keeper of this post's own holds the system track.</summary>
    public bool IsHeldByOwn(TrackNumber system) => Find(system)?.HasOwn() == true;

    /// <summary>The newest report of a source on the system track; null if it has sent none.</summary>
    public TrackReport? LatestFrom(NodeId source, TrackNumber system) => Find(system)?.From(source)?.Latest;

    /// <summary>The system track that a source's track is part of.</summary>
    public TrackNumber? SystemNumberOf(TrackNumber remote) =>
        _byRemote.TryGetValue(remote, out var track) ? track.Number : null;

    /// <summary>The system track that a source's track is part of, fused, at its newest state's time; null where there is none. Asking changes nothing.</summary>
    public TrackReport? FusedWith(TrackNumber remote) => _byRemote.TryGetValue(remote, out var track) ? track.Fused : null;

    /// <summary>The number under which a source holds the system track.</summary>
    public TrackNumber? NumberAt(NodeId source, TrackNumber system) => Find(system)?.From(source)?.Latest.Number;

    private SystemTrack? Find(TrackNumber system)
    {
        var (low, high) = (0, _tracks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _tracks[middle].Number.CompareTo(system);
            if (order == 0)
            {
                return _tracks[middle];
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return null;
    }

    /// <summary>In the post's own frame; a state that is told again has been brought there before.</summary>
    private TrackReport Framed(TrackReport report, Pairing? held)
    {
        if (_registration is null)
        {
            return report;
        }

        return held is not null && report.Time == held.Told.Time && report.Position == held.Told.Position
            ? report with { Position = held.Latest.Position, Covariance = held.Latest.Covariance }
            : _registration.InOwnFrame(report);
    }

    private void Join(TrackReport told, TrackReport framed)
    {
        var track = _matching.Nearest(framed, except: null);
        if (track is null)
        {
            track = new(new(_node, ++_lastSerial), told.FirstPlot, _settings.Fusion);
            _tracks.Add(track);
        }

        track.Add(new(_ownKeepers.Contains(told.Number.Node)) { Told = told, Latest = framed });
        _byRemote.Add(told.Number, track);
    }

    /// <summary>
    /// Of the post's own radars the reference teaches what the others are off; tracks from elsewhere are held against the
    /// best that any of them has, which is in the reference's frame already.
    /// </summary>
    private static void Learn(PictureRegistration registration, SystemTrack track, Pairing pairing)
    {
        Pairing? teacher = null;
        foreach (var other in track.Pairings)
        {
            var teaches = pairing.IsOwn ? other.Source == registration.Reference : other.IsOwn;
            if (teaches && other != pairing && (teacher is null || other.Latest.Covariance.PositionTrace < teacher.Latest.Covariance.PositionTrace))
            {
                teacher = other;
            }
        }

        if (teacher is not null)
        {
            registration.Learn(pairing.Told, teacher.Latest);
            pairing.Learnt = pairing.Told.Time;
        }
    }

    private void WatchDrift(SystemTrack track, Pairing pairing)
    {
        pairing.Drifts = _matching.AgreesWithOthers(track, pairing) ? 0 : pairing.Drifts + 1;
        if (pairing.Drifts < _settings.ReportsToChange)
        {
            return;
        }

        track.Remove(pairing, keepEvidence: false);
        _byRemote.Remove(pairing.Latest.Number);
        Join(pairing.Told, pairing.Latest);
    }

    /// <summary>A target that two sources found at once, before their tracks agreed, has two system tracks until it is seen here.</summary>
    private void WatchDoubles(SystemTrack track, Pairing pairing)
    {
        var other = _matching.Nearest(pairing.Latest, except: track);
        track.DoubleReports = other is null ? 0 : other.Number == track.Double ? track.DoubleReports + 1 : 1;
        track.Double = other?.Number;
        if (track.DoubleReports >= _settings.ReportsToChange)
        {
            Merge(track, other!);
        }
    }

    private void Merge(SystemTrack a, SystemTrack b)
    {
        var (kept, gone) = a.Number.CompareTo(b.Number) < 0 ? (a, b) : (b, a);
        kept.Absorb(gone);
        foreach (var pairing in gone.Pairings)
        {
            _byRemote[pairing.Latest.Number] = kept;
        }

        (kept.Double, kept.DoubleReports) = (null, 0);
        _tracks.Remove(gone);
    }

    private void EndMissing(NodeId source, ReadOnlySpan<TrackReport> reports)
    {
        for (var i = _tracks.Count - 1; i >= 0; i--)
        {
            if (_tracks[i].From(source) is { } pairing && !Holds(reports, pairing.Latest.Number))
            {
                End(_tracks[i], pairing);
            }
        }
    }

    private static bool Holds(ReadOnlySpan<TrackReport> reports, TrackNumber number)
    {
        foreach (ref readonly var report in reports)
        {
            if (report.Number == number)
            {
                return true;
            }
        }

        return false;
    }

    private void DropStale(Instant now)
    {
        for (var i = _tracks.Count - 1; i >= 0; i--)
        {
            foreach (var pairing in _tracks[i].Pairings)
            {
                if (IsStale(pairing, now))
                {
                    _ended.Add(pairing);
                }
            }

            var track = _tracks[i];
            foreach (var pairing in CollectionsMarshal.AsSpan(_ended))
            {
                End(track, pairing);
            }

            _ended.Clear();
        }
    }

    private bool IsStale(Pairing pairing, Instant now) =>
        now - pairing.Latest.Time > (pairing.IsOwn ? _settings.OwnStaleAfter : _settings.LinkStaleAfter);

    private void End(SystemTrack track, Pairing pairing)
    {
        track.Remove(pairing, keepEvidence: true);
        _byRemote.Remove(pairing.Latest.Number);
        if (track.Pairings.Count == 0)
        {
            _tracks.Remove(track);
        }
    }
}
