namespace Parapet.Fusion;

/// <summary>Whether tracks of different sources are of one target: the test of their difference [BlackmanPopoli1999].</summary>
internal sealed class TrackMatching(AirPictureSettings settings, List<SystemTrack> tracks, TrackFusion fusion)
{
    private readonly List<SystemTrack> _candidates = [];
    private readonly List<SystemTrack> _unfused = [];

    /// <summary>
    /// The system track nearest to a report, within the gate, that its source does not yet hold.
    /// </summary>
    /// <param name="except">A system track that does not count, such as the report's own.</param>
    public SystemTrack? Nearest(in TimedState report, SourceTracks source, SystemTrack? except)
    {
        FindCandidates(report, source, except);
        SystemTrack? nearest = null;
        var least = settings.GateDistanceSquared;
        foreach (var track in _candidates)
        {
            var fused = track.Fused;
            if (MayBeNear(fused, report, settings.GateDistanceSquared) && Distance(fused, report) is var distance && distance < least)
            {
                (nearest, least) = (track, distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether a source's newest report still fits the best of the track's other sources.</summary>
    public bool AgreesWithOthers(Pairing pairing) =>
        pairing.Track.BestBut(pairing) is not { } best || Distance(best.Latest, pairing.Latest) <= settings.GateDistanceSquared;

    private void FindCandidates(in TimedState report, SourceTracks source, SystemTrack? except)
    {
        _candidates.Clear();
        _unfused.Clear();
        foreach (var track in tracks)
        {
            if (track == except || track.IsHeldBy(source) || track.Place.IsFarFrom(report, settings.GateDistanceSquared))
            {
                continue;
            }

            _candidates.Add(track);
            if (!track.IsFused)
            {
                _unfused.Add(track);
            }
        }

        fusion.Fuse(_unfused);
    }

    /// <summary>A cheap test that no pair inside the gate fails, from straight flight and traces.</summary>
    private static bool MayBeNear(in TimedState a, in TimedState b, double gate)
    {
        var time = (b.Time - a.Time).Seconds;
        var seconds = Math.Abs(time);
        var apart = (b.State.Position - (a.State.Position + a.State.Velocity.Over(time))).Norm;

        // Gravity bends the path by half g t2; manoeuvres add some 5 m/s2.
        var bend = 10 * seconds * seconds;
        var spread = a.State.Covariance.PositionTrace + b.State.Covariance.PositionTrace + 4 * seconds * seconds * a.State.Covariance.VelocityTrace;
        return apart - bend < Math.Sqrt(gate * spread) + 1000;
    }

    /// <summary>The squared normalised distance over position and velocity at the newer time, the errors taken as independent.</summary>
    private static double Distance(in TimedState a, in TimedState b) =>
        a.Time <= b.Time ? DistanceAtNewer(a, b) : DistanceAtNewer(b, a);

    private static double DistanceAtNewer(in TimedState older, in TimedState newer)
    {
        older.MoveTo(newer.Time, out var moved);
        ref readonly var state = ref newer.State;
        for (var i = 0; i < 21; i++)
        {
            moved.Covariance[i] += state.Covariance[i];
        }

        return SymmetricMatrix.Distance(moved.Covariance, state.Position - moved.Position, state.Velocity - moved.Velocity);
    }
}
