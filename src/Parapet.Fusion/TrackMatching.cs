namespace Parapet.Fusion;

/// <summary>Whether tracks of different sources are of one target: the test of their difference [BlackmanPopoli1999].</summary>
internal sealed class TrackMatching(AirPictureSettings settings, List<SystemTrack> tracks, TrackFusion fusion)
{
    private readonly List<SystemTrack> _candidates = [];
    private readonly List<SystemTrack> _unfused = [];
    private readonly DistanceBatch _batch = new();

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

    /// <summary>The squared normalised distance of each source's newest report from the best of its track's other sources; zero where there are none.</summary>
    /// <returns>In the order of the pairings; valid until the next call.</returns>
    public ReadOnlySpan<double> DistancesFromOthers(List<Pairing> pairings)
    {
        foreach (var pairing in pairings)
        {
            var best = pairing.Track.BestBut(pairing) ?? pairing;
            Compare(best.Latest, pairing.Latest, ref _batch.Add());
        }

        return _batch.Take();
    }

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
    private static double Distance(in TimedState a, in TimedState b)
    {
        DistanceBatch.Difference difference = default;
        Compare(a, b, ref difference);
        return SymmetricMatrix.Distance(difference.Covariance, difference.Position, difference.Velocity);
    }

    private static void Compare(in TimedState a, in TimedState b, ref DistanceBatch.Difference difference)
    {
        if (a.Time <= b.Time)
        {
            CompareAtNewer(a, b, ref difference);
        }
        else
        {
            CompareAtNewer(b, a, ref difference);
        }
    }

    private static void CompareAtNewer(in TimedState older, in TimedState newer, ref DistanceBatch.Difference difference)
    {
        older.MoveTo(newer.Time, out var moved);
        ref readonly var state = ref newer.State;
        for (var i = 0; i < 21; i++)
        {
            difference.Covariance[i] = moved.Covariance[i] + state.Covariance[i];
        }

        difference.Position = state.Position - moved.Position;
        difference.Velocity = state.Velocity - moved.Velocity;
    }
}
