using System.Collections.Immutable;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Studies.Definition;

namespace Parapet.Studies.Raids;

/// <summary>Everything that flies in one replication, flown once and met by every option.</summary>
/// <param name="Aims">For each target the index of the asset that it was sent against, or -1.</param>
/// <param name="Friends">For each target the group of friends that it is of; null for a threat.</param>
/// <param name="Plans">The flight plans of those friends whose the national centre has.</param>
public sealed record Raid(
    ImmutableArray<Target> Targets, ImmutableArray<int> Aims, ImmutableArray<FriendGroup?> Friends, ImmutableArray<FlightPlan> Plans)
{
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
