using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Flight.Navigation;

/// <summary>A part of a laid flight from which on a signal is lost, by the flight's own states.</summary>
/// <param name="Step">The first state without the signal.</param>
/// <param name="Signal">Which.</param>
/// <param name="Jammer">The one that takes it there, the first of several.</param>
internal readonly record struct JammedStretch(int Step, LostSignal Signal, int Jammer)
{
    /// <summary>Where a signal is lost first; null where it never is.</summary>
    public static JammedStretch? First(Trajectory flight, LostSignal signal, NavigationDescription navigation, ImmutableArray<NavigationJammer> jammers)
    {
        for (var step = 0; step < flight.States.Length; step++)
        {
            if (JammerAt(flight, step, signal, navigation, jammers) is >= 0 and var jammer)
            {
                return new(step, signal, jammer);
            }
        }

        return null;
    }

    /// <summary>Where a signal is lost that does not come back before the end; gaps too short to find it again are none. Null where it is there at the end.</summary>
    public static JammedStretch? Last(Trajectory flight, LostSignal signal, NavigationDescription navigation, ImmutableArray<NavigationJammer> jammers)
    {
        // Between a state without the signal and the next without it there is no gap, however soon it would be found again.
        var gap = Math.Max(1, navigation.Reacquisition.Seconds / flight.StepSeconds);
        var (last, found) = (flight.States.Length - 1, default(JammedStretch?));
        for (var step = last; step >= 0 && (found?.Step ?? last) - step <= gap; step--)
        {
            if (JammerAt(flight, step, signal, navigation, jammers) is >= 0 and var jammer)
            {
                found = new(step, signal, jammer);
            }
        }

        return found;
    }

    private static int JammerAt(Trajectory flight, int step, LostSignal signal, NavigationDescription navigation, ImmutableArray<NavigationJammer> jammers)
    {
        var place = flight.States[step].Position;
        for (var i = 0; i < jammers.Length; i++)
        {
            if (jammers[i].Takes(signal, navigation, place))
            {
                return i;
            }
        }

        return -1;
    }
}
