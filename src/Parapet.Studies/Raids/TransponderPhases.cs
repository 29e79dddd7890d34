using Parapet.Flight.Targets;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Raids;

/// <summary>
/// Which modes a flight answers in, and when it is in combat: from the last moment within the stated distance of where it
/// set out until the first within that distance of where it ends. A flight that never is beyond both has no such phase.
/// </summary>
internal static class TransponderPhases
{
    /// <summary>A fighter flies 1.5 km in it: a small part of any distance that is asked for.</summary>
    private static readonly Duration Step = Duration.FromSeconds(5);

    private static readonly TransponderSetting AsInCatalogue = new();

    public static Transponder Of(TargetDescription aircraft, FriendGroup group, Trajectory flight, bool works)
    {
        var setting = group.Transponder ?? AsInCatalogue;
        var transit = setting.Transit ?? aircraft.TransponderModes;
        var combat = setting.Combat ?? aircraft.CombatModes ?? transit;
        var (begins, ends) = Combat(flight, setting.TransitWithin);
        return new(transit, works) { CombatModes = combat, CombatBegins = begins, CombatEnds = ends };
    }

    /// <summary>The same flight's transponder as an option has it.</summary>
    public static Transponder In(StudyOption option, FriendGroup group, Trajectory flight, Transponder asLaid)
    {
        var changed = asLaid;
        foreach (var set in option.Transponders)
        {
            if (set.Of == group.Aircraft || set.Of == group.Name)
            {
                changed = changed with { Modes = set.Transit ?? changed.Modes, CombatModes = set.Combat ?? changed.CombatModes };
                if (set.TransitWithin is { } within)
                {
                    var (begins, ends) = Combat(flight, within);
                    changed = changed with { CombatBegins = begins, CombatEnds = ends };
                }
            }
        }

        return changed;
    }

    private static (Instant Begins, Instant Ends) Combat(Trajectory flight, Length within)
    {
        var (from, to) = (flight.At(flight.Begins).Position, flight.At(flight.Ends).Position);
        var (begins, ends) = (flight.Begins, flight.Ends);
        while (begins < ends && (flight.At(begins).Position - from).Norm < within.Metres)
        {
            begins += Step;
        }

        while (ends > begins && (flight.At(ends).Position - to).Norm < within.Metres)
        {
            ends -= Step;
        }

        return begins < ends ? (begins, ends) : (flight.Begins, flight.Begins);
    }
}
