using Parapet.Flight.Targets;
using Parapet.Record;
using Parapet.Record.Entries;
using Parapet.Sensing.Radar;
using Parapet.Simulation.Stages;

namespace Parapet.Simulation.Recording;

/// <summary>Tells the record when a radar gains or loses sight of a target, and which jammers it has before it.</summary>
/// <param name="period">From one look at the sights to the next.</param>
internal sealed class SightWatch(World world, Duration period)
{
    private readonly (bool IsSeen, Duration Hidden)[,] _sights = new (bool, Duration)[world.Radars.Length, world.Truth.Count];

    public void TakeSights(Instant now, TargetId target, in TargetState state)
    {
        for (var sensor = 0; sensor < world.Radars.Length; sensor++)
        {
            TakeSight(now, sensor, target, state);
        }
    }

    public void TakeJamming(Instant now, TargetId target, in TargetState state)
    {
        if (world.Truth[target].Description.Jammer is null || !world.Wants(EntryKind.Jammed))
        {
            return;
        }

        for (var sensor = 0; sensor < world.Radars.Length; sensor++)
        {
            if (world.Radars[sensor].JammingBy(world.Truth[target].Description, now, state.Position) is { } toNoise)
            {
                world.Note(new Jammed(now, new(sensor), new(target.Value), toNoise));
            }
        }
    }

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
