using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Keeping;

/// <summary>
/// Turns tentative tracks into confirmed, numbered ones, within the keeper's capacity. A track that begins where a
/// coasting one was lost takes over its number.
/// </summary>
internal sealed class Confirmation<TTrack>(TrackKeeperSettings settings, int capacity, ManoeuvreModel manoeuvre)
    where TTrack : Track
{
    private readonly List<TTrack> _inOrder = [];
    private int _lastSerial;

    /// <summary>The confirmed tracks in the order of their numbers.</summary>
    public List<TTrack> InOrder => _inOrder;

    public int Count => _inOrder.Count;

    public int DroppedForCapacity { get; private set; }

    /// <summary>Numbers every tentative track that deserves it.</summary>
    /// <param name="tracks">All of the keeper's; loses those that must go.</param>
    /// <param name="spare">Receives those.</param>
    public void Apply(List<TTrack> tracks, Stack<TTrack> spare)
    {
        for (var i = 0; i < tracks.Count; i++)
        {
            if (tracks[i].IsConfirmed || !Deserves(tracks[i]))
            {
                continue;
            }

            var removed = Confirm(tracks[i]);
            if (removed is null)
            {
                continue;
            }

            var place = tracks.IndexOf(removed);
            tracks.RemoveAt(place);
            spare.Push(removed);
            if (place <= i)
            {
                i--;
            }
        }
    }

    /// <summary>The confirmed track of a serial; null where there is none.</summary>
    public TTrack? Find(int serial)
    {
        var place = PlaceOf(serial);
        return place >= 0 ? _inOrder[place] : null;
    }

    /// <summary>Takes a track that is dropped out of the numbered ones, if it is one of them.</summary>
    public void Forget(Track track)
    {
        var place = track.IsConfirmed ? PlaceOf(track.Serial) : -1;
        if (place >= 0)
        {
            _inOrder.RemoveAt(place);
        }
    }

    private bool Deserves(Track track) =>
        track.Plots >= settings.ConfirmationPlots
        && track.Existence >= settings.ConfirmationProbability.Value
        && track.Estimate.Velocity.Norm <= settings.MaximumSpeed.MetresPerSecond;

    /// <summary>Numbers the track.</summary>
    /// <returns>The track that must go for it: the one whose number it takes over, the worst of all, or none.</returns>
    private TTrack? Confirm(TTrack track)
    {
        var lost = LostNear(track);
        if (lost is not null)
        {
            track.Serial = lost.Serial;
            track.FirstPlot = lost.FirstPlot;
            track.Iff += lost.Iff;
            track.Features += lost.Features;
            _inOrder[PlaceOf(lost.Serial)] = track;
            return lost;
        }

        TTrack? worst = null;
        if (capacity > 0 && _inOrder.Count >= capacity)
        {
            DroppedForCapacity++;
            worst = Worst(track);
            if (worst == track)
            {
                return track;
            }

            Forget(worst);
        }

        track.Serial = ++_lastSerial;
        _inOrder.Add(track);
        return worst;
    }

    /// <summary>A track that has missed its plots since before this one began and could have come here by a manoeuvre.</summary>
    private TTrack? LostNear(Track track)
    {
        foreach (var other in _inOrder)
        {
            if (other.LastPlot < track.FirstPlot && CouldBe(other, track))
            {
                return other;
            }
        }

        return null;
    }

    private bool CouldBe(Track lost, Track found)
    {
        var seconds = (found.LastPlot - lost.LastPlot).Seconds;
        var before = lost.Estimate;
        var (position, velocity) = Motion.Extrapolate(lost.Motion, before.Position, before.Velocity, seconds);
        before.AgeCovariance(seconds, manoeuvre.AgileIntensity(lost.Motion));
        var now = found.Estimate;

        // By traces, hence generous: the newcomer began within a few scans of the loss, and two targets that trade
        // places so are rare.
        const double Sigmas = 2;
        return (now.Position - position).NormSquared < Sigmas * Sigmas * (before.Covariance.PositionTrace + now.Covariance.PositionTrace)
            && (now.Velocity - velocity).NormSquared < Sigmas * Sigmas * (before.Covariance.VelocityTrace + now.Covariance.VelocityTrace);
    }

    /// <summary>The longest without a plot; among equals the worst placed.</summary>
    private TTrack Worst(TTrack newcomer)
    {
        var worst = newcomer;
        foreach (var track in _inOrder)
        {
            if (track.Misses > worst.Misses
                || (track.Misses == worst.Misses && track.Estimate.Covariance.PositionTrace > worst.Estimate.Covariance.PositionTrace))
            {
                worst = track;
            }
        }

        return worst;
    }

    private int PlaceOf(int serial)
    {
        var (low, high) = (0, _inOrder.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = _inOrder[middle].Serial;
            if (found == serial)
            {
                return middle;
            }

            if (found < serial)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }
}
