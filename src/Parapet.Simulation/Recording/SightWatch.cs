using Parapet.Flight.Targets;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Recording;

/// <summary>Tells the record when a radar gains or loses sight of a target, and which jammers it has before it.</summary>
internal sealed class SightWatch(World world, Duration period)
{
    private readonly (bool IsSeen, Duration Hidden)[,] _sights = IsSightWanted(world)
        ? new (bool, Duration)[world.Radars.Length, world.Truth.Count]
        : new (bool, Duration)[0, 0];

    /// <summary>Whether anybody asks.</summary>
    public static bool IsWanted(World world) => IsSightWanted(world) || world.Wants(EntryKind.Jammed);

    public void Take(Instant now, TargetId target, in TargetState state)
    {
        for (var sensor = 0; sensor < world.Radars.Length; sensor++)
        {
            if (_sights.Length > 0)
            {
                TakeSight(now, sensor, target, state);
            }

            if (world.Wants(EntryKind.Jammed) && world.Radars[sensor].JammingBy(world.Truth[target].Description, now, state.Position) is { } toNoise)
            {
                world.Note(new Jammed(now, new(sensor), new(target.Value), toNoise));
            }
        }
    }

    private static bool IsSightWanted(World world) => world.Wants(EntryKind.SightGained) || world.Wants(EntryKind.SightLost);

    private void TakeSight(Instant now, int sensor, TargetId target, in TargetState state)
    {
        ref var sight = ref _sights[sensor, target.Value];
        var seen = world.Radars[sensor].SightOf(world.Truth[target].Description, now, state.Position, out var range);
        if (seen == TargetSight.Clear && !sight.IsSeen)
        {
            world.Note(new SightGained(now, new(sensor), new(target.Value), range, sight.Hidden));
            sight = (true, Duration.Zero);
        }
        else if (seen != TargetSight.Clear && sight.IsSeen)
        {
            world.Note(new SightLost(now, new(sensor), new(target.Value)));
            sight = default;
        }

        sight.Hidden += seen == TargetSight.Hidden ? period : Duration.Zero;
    }
}
