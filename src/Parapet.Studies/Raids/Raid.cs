using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Raids;

/// <summary>Everything that flies in one replication, flown once and met by every option.</summary>
/// <param name="Targets">As they are laid: what goes for a part of the defence flies to its asset here.</param>
/// <param name="Aims">For each target the index of the asset that it was sent against, or -1.</param>
/// <param name="Friends">For each target the group of friends that it is of; null for a threat.</param>
/// <param name="Plans">The flight plans of those friends whose the national centre has.</param>
public sealed record Raid(
    ImmutableArray<Target> Targets, ImmutableArray<int> Aims, ImmutableArray<FriendGroup?> Friends, ImmutableArray<FlightPlan> Plans)
{
    /// <summary>For each target how it goes for a part of the defence, null for those that do not; empty where none does.</summary>
    internal ImmutableArray<AttackFlight?> Attacks { get; init; } = [];

    /// <summary>Of the replication that it was drawn in.</summary>
    internal RandomSource Random { get; init; }

    /// <summary>
    /// An option's scenario with the raid before it: the same flights, but for those that go for a part of the defence or lose their way to
    /// its jammers, with the modes in which its friends answer, and behind them the option's own fighters.
    /// </summary>
    /// <exception cref="FlightRefusedException">A flight to a part of the defence cannot be flown.</exception>
    public Scenario Before(StudyOption option, Scenario scenario) => FighterFormation.Enter(JammedRaid.Enter(Laid(option, scenario), Random), Random);

    private Scenario Laid(StudyOption option, Scenario scenario)
    {
        var met = scenario with { Targets = In(option), Aims = Aims, FlightPlans = Plans };
        if (Attacks.IsEmpty)
        {
            return met;
        }

        var attacks = Targets.Select((target, i) => Attacks[i]?.In(scenario, target) ?? (met.Targets[i], DefencePart.None)).ToArray();
        return met with { Targets = LightObjects.Follow(met.Targets, [.. attacks.Select(attack => attack.Item1)], Random), Attacks = [.. attacks.Select(attack => attack.Item2)] };
    }

    /// <summary>The targets as they are in one option: the same flights, with the modes in which its friends answer.</summary>
    public ImmutableArray<Target> In(StudyOption option) => option.Transponders.IsEmpty
        ? Targets
        :
        [
            .. Targets.Select((target, i) => Friends[i] is { } group
                ? target with { Transponder = TransponderPhases.In(option, group, target.Trajectory, target.Transponder) }
                : target),
        ];
}
