using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Fusion;

/// <summary>Whether tracks of different sources are of one target: the test of their difference [BlackmanPopoli1999].</summary>
internal sealed class TrackMatching(AirPictureSettings settings, List<SystemTrack> tracks)
{
    /// <summary>
    /// The system track nearest to a report, within the gate, that its source does not yet hold.
    /// </summary>
    /// <param name="except">A system track that does not count, such as the report's own.</param>
    public SystemTrack? Nearest(TrackReport report, SystemTrack? except)
    {
        SystemTrack? nearest = null;
        var least = settings.GateDistanceSquared;
        foreach (var track in tracks)
        {
            if (track == except || track.From(report.Number.Node) is not null || !MayBeNear(track.Fused, report, settings.GateDistanceSquared))
            {
                continue;
            }

            var distance = Distance(track.Fused, report);
            if (distance < least)
            {
                (nearest, least) = (track, distance);
            }
        }

        return nearest;
    }

    /// <summary>Whether a source's newest report still fits the best of the track's other sources.</summary>
    public bool AgreesWithOthers(SystemTrack track, Pairing pairing)
    {
        Pairing? best = null;
        foreach (var other in track.Pairings)
        {
            if (other != pairing && (best is null || other.Latest.Covariance.PositionTrace < best.Latest.Covariance.PositionTrace))
            {
                best = other;
            }
        }

        return best is null || Distance(best.Latest, pairing.Latest) <= settings.GateDistanceSquared;
    }

    /// <summary>A cheap test that no pair inside the gate fails, from straight flight and traces.</summary>
    private static bool MayBeNear(TrackReport a, TrackReport b, double gate)
    {
        var seconds = Math.Abs((b.Time - a.Time).Seconds);
        var apart = (b.Position - (a.Position + a.Velocity.Over((b.Time - a.Time).Seconds))).Norm;

        // Gravity bends the path by half g t2; manoeuvres add some 5 m/s2.
        var bend = 10 * seconds * seconds;
        var spread = a.Covariance.PositionTrace + b.Covariance.PositionTrace + 4 * seconds * seconds * a.Covariance.VelocityTrace;
        return apart - bend < Math.Sqrt(gate * spread) + 1000;
    }

    /// <summary>The squared normalised distance over position and velocity at the newer time, the errors taken as independent.</summary>
    private static double Distance(TrackReport a, TrackReport b)
    {
        // The older one is carried to the newer one's time.
        ref readonly var older = ref a.Time <= b.Time ? ref a : ref b;
        ref readonly var newer = ref a.Time <= b.Time ? ref b : ref a;
        var moved = Extrapolation.StateAt(older, newer.Time);
        for (var i = 0; i < 21; i++)
        {
            moved.Covariance[i] += newer.Covariance[i];
        }

        return SymmetricMatrix.Distance(moved.Covariance, newer.Position - moved.Position, newer.Velocity - moved.Velocity);
    }
}
