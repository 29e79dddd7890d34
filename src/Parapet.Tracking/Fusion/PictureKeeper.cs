using System.Runtime.InteropServices;
using Parapet.Messages;

namespace Parapet.Tracking.Fusion;

/// <summary>
/// One unit's part in keeping a network's picture, as tactical networks do it: every target has one number and one unit
/// that reports it, the one that knows it best. The unit joins its own tracks to those that it hears, with hysteresis;
/// takes over and gives up reporting responsibility; settles dual tracks and numbers used twice. Every unit follows the
/// same rules by what it has heard; there is no centre. Not for use by two threads at once.
/// </summary>
public sealed class PictureKeeper(NodeId unit, NumberBlock block, PictureKeepingSettings settings)
{
    private readonly SortedDictionary<TrackNumber, KeptTrack> _own = [];
    private readonly SortedDictionary<NetworkTrackNumber, NetworkTrackReport> _heard = [];
    private readonly Dictionary<NetworkTrackNumber, KeptTrack> _byNumber = [];
    private readonly HashSet<TrackNumber> _present = [];
    private readonly List<TrackNumber> _gone = [];
    private int _nextNumber;

    /// <summary>The number by which the network knows one of the unit's own tracks; null while that is open.</summary>
    public NetworkTrackNumber? NumberOf(TrackNumber own) => _own.TryGetValue(own, out var track) ? track.Number : null;

    /// <summary>Whether this unit reports the target to the network.</summary>
    public bool IsReporter(NetworkTrackNumber number) => Holding(number) is { Reports: true };

    /// <summary>What is in the network's picture by what others report, in the order of numbers.</summary>
    public IEnumerable<NetworkTrackReport> Heard => _heard.Values;

    /// <summary>Takes in what another unit reports. A report that is older than the newest of its number is passed over.</summary>
    public void Receive(in NetworkTrackReport report)
    {
        if (report.Reporter == unit)
            return;
        if (report.State.Status == TrackStatus.Dropped)
        {
            HearDrop(report);
            return;
        }

        if (_heard.TryGetValue(report.Number, out var last) && report.State.Time < last.State.Time)
            return;
        if (Holding(report.Number) is { Reports: true } mine && Contends(mine, report))
            return;
        _heard[report.Number] = report;
    }

    /// <summary>
    /// Once in a reporting period: takes in the unit's own tracks, joins and parts them, and appends what it reports.
    /// </summary>
    /// <param name="own">All confirmed tracks that the unit holds by its own sensors, at about <paramref name="now"/>.</param>
    public void Step(Instant now, ReadOnlySpan<TrackReport> own, List<NetworkTrackReport> into)
    {
        TakeIn(own);
        DropMissing(into);
        foreach (var (number, heard) in _heard.ToArray())
        {
            if (now - heard.State.Time > settings.StaleAfter)
                _heard.Remove(number);
        }

        foreach (var track in _own.Values)
        {
            Correlate(track, now, into);
        }

        foreach (var track in _own.Values)
        {
            if (track is { Reports: true, Number: { } number })
                into.Add(new(number, unit, track.Quality, track.Latest));
        }
    }

    private void TakeIn(ReadOnlySpan<TrackReport> own)
    {
        _present.Clear();
        foreach (ref readonly var report in own)
        {
            if (!_own.TryGetValue(report.Number, out var track))
                _own[report.Number] = track = new();
            track.Latest = report;
            _present.Add(report.Number);
        }
    }

    private void DropMissing(List<NetworkTrackReport> into)
    {
        _gone.Clear();
        foreach (var (number, track) in _own)
        {
            if (_present.Contains(number))
                continue;
            _gone.Add(number);
            if (track is { Reports: true, Number: { } told })
                into.Add(Dropped(told, track, mergedInto: null));
        }

        foreach (var number in CollectionsMarshal.AsSpan(_gone))
        {
            Forget(_own[number]);
            _own.Remove(number);
        }
    }

    private void Correlate(KeptTrack track, Instant now, List<NetworkTrackReport> into)
    {
        if (track.Number is not { } number)
            FindNumber(track);
        else if (track.Reports)
            SettleDual(track, number, into);
        else
            CheckReporter(track, number, now);
    }

    /// <summary>A new track waits while it may be one that is reported already, so that no dual is made.</summary>
    private void FindNumber(KeptTrack track)
    {
        var near = Nearest(track);
        var steps = track.Agree(near);
        if (near is null)
        {
            var fresh = FreshNumber();
            Name(track, fresh, reports: fresh is not null);
        }
        else if (steps >= settings.StepsToChange)
        {
            Name(track, near, reports: false);
        }
    }

    /// <summary>Of two numbers for one target the lower stays; its reporter does nothing, the other one drops its own.</summary>
    private void SettleDual(KeptTrack track, NetworkTrackNumber number, List<NetworkTrackReport> into)
    {
        var near = Nearest(track);
        if (track.Agree(near) < settings.StepsToChange || near!.Value.CompareTo(number) > 0)
            return;
        into.Add(Dropped(number, track, near));
        Name(track, near, reports: false);
    }

    private void CheckReporter(KeptTrack track, NetworkTrackNumber number, Instant now)
    {
        if (!_heard.TryGetValue(number, out var reported))
        {
            track.Reports = true;
            return;
        }

        var isNear = TrackMatching.Distance(reported.State, track.Latest) <= settings.DecorrelationGate;
        if (track.Doubt(isNear) >= settings.StepsToChange)
        {
            Name(track, null, reports: false);
            return;
        }

        // Only who agrees with the reporter may speak for the number.
        if (isNear && (track.Quality >= reported.Quality + settings.QualityMargin || now - reported.State.Time > settings.SilentAfter))
        {
            track.Reports = true;
            _heard.Remove(number);
        }
    }

    /// <summary>Two units report one number: of one target, the better track speaks on; of two targets, the lower unit keeps the number.</summary>
    /// <returns>Whether this unit goes on under the number.</returns>
    private bool Contends(KeptTrack mine, in NetworkTrackReport report)
    {
        if (TrackMatching.Distance(report.State, mine.Latest) > settings.DecorrelationGate)
        {
            if (unit.Value < report.Reporter.Value)
                return true;
            var fresh = FreshNumber();
            Name(mine, fresh, reports: fresh is not null);
            return false;
        }

        var order = mine.Quality.CompareTo(report.Quality);
        if (order > 0 || (order == 0 && unit.Value < report.Reporter.Value))
            return true;
        mine.Reports = false;
        return false;
    }

    private void HearDrop(in NetworkTrackReport report)
    {
        if (_heard.TryGetValue(report.Number, out var last) && last.Reporter == report.Reporter)
            _heard.Remove(report.Number);
        if (Holding(report.Number) is { Reports: false } mine)
            Name(mine, report.MergedInto ?? report.Number, reports: report.MergedInto is null && !_heard.ContainsKey(report.Number));
    }

    /// <summary>The reported track that is nearest, inside the gate, and not yet one of the unit's own.</summary>
    private NetworkTrackNumber? Nearest(KeptTrack track)
    {
        NetworkTrackNumber? nearest = null;
        var least = settings.CorrelationGate;
        foreach (var (number, heard) in _heard)
        {
            if (number == track.Number || Holding(number) is not null || !TrackMatching.MayBeNear(heard.State, track.Latest, settings.CorrelationGate))
                continue;
            var distance = TrackMatching.Distance(heard.State, track.Latest);
            if (distance < least)
                (nearest, least) = (number, distance);
        }

        return nearest;
    }

    private KeptTrack? Holding(NetworkTrackNumber number) => _byNumber.GetValueOrDefault(number);

    private void Name(KeptTrack track, NetworkTrackNumber? number, bool reports)
    {
        Forget(track);
        track.Name(number, reports);
        if (number is { } named)
            _byNumber[named] = track;
    }

    private void Forget(KeptTrack track)
    {
        if (track.Number is { } former && Holding(former) == track)
            _byNumber.Remove(former);
    }

    /// <summary>The next number of the block that nobody is heard to use; null where the block is used up.</summary>
    private NetworkTrackNumber? FreshNumber()
    {
        for (var tried = 0; tried < block.Count; tried++)
        {
            var number = new NetworkTrackNumber(block.First + _nextNumber);
            _nextNumber = (_nextNumber + 1) % block.Count;
            if (!_heard.ContainsKey(number) && Holding(number) is null)
                return number;
        }

        return null;
    }

    private NetworkTrackReport Dropped(NetworkTrackNumber number, KeptTrack track, NetworkTrackNumber? mergedInto) =>
        new(number, unit, track.Quality, track.Latest with { Status = TrackStatus.Dropped }) { MergedInto = mergedInto };
}
