using Parapet.BattleManagement.Doctrine;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>Keeps radars silent while the doctrine of their post wants it, and remembers which have begun.</summary>
internal sealed class EmissionControl
{
    private readonly World _world;
    private readonly EmissionControlRule?[] _silent;

    public EmissionControl(World world)
    {
        _world = world;
        _silent = new EmissionControlRule?[world.Radars.Length];
        foreach (var unit in world.Scenario.FireUnits)
        {
            _silent[unit.EngagementRadar.Value] = world.PostOf(unit.Post).Placement.Doctrine.EmissionControl;
        }
    }

    /// <summary>Whether a radar is still held back.</summary>
    public bool Holds(int sensor) => _silent[sensor] is not null;

    /// <summary>Whether the scan that began at a time is left out.</summary>
    public bool IsSilent(int sensor, Instant start)
    {
        if (_silent[sensor] is not { } rule)
        {
            return false;
        }

        var post = _world.PostOf(_world.Scenario.Sensors[sensor].Post);
        if (start < rule.Until && !(rule.CueWithin > Length.Zero && (post.Commander.IsForewarned || HasCue(post, sensor, start, rule.CueWithin))))
        {
            return true;
        }

        _silent[sensor] = null;
        return false;
    }

    /// <summary>Whether the scan that began at a time is left out for a missile that comes for the radar, which then stays silent for a while.</summary>
    public bool ShutsDown(int sensor, Instant start)
    {
        if (_world.Defence.IsShutDown(sensor, start))
        {
            return true;
        }

        var post = _world.PostOf(_world.Scenario.Sensors[sensor].Post);
        if (post.Placement.Doctrine.ShutDown is not { } rule || !IsComing(post, sensor, start, rule.ArrivalWithin))
        {
            return false;
        }

        _world.Defence.FallSilent(sensor, start + rule.SilentFor);
        return true;
    }

    private bool IsComing(Post post, int sensor, Instant start, Duration within)
    {
        var antenna = _world.Radars[sensor].FrameOf(start).Origin;
        foreach (ref readonly var track in post.Tracks)
        {
            if ((track.Position - antenna).Norm <= track.Velocity.Norm * within.Seconds
                && post.Commander.JudgementOf(track.Number).Category == TargetCategory.AntiRadiationMissile)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasCue(Post post, int sensor, Instant start, Length within)
    {
        var antenna = _world.Radars[sensor].FrameOf(start).Origin;
        foreach (ref readonly var track in post.Tracks)
        {
            if ((track.Position - antenna).Norm <= within.Metres && !IsFriendly(post.Commander.JudgementOf(track.Number).Identity))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFriendly(StandardIdentity identity) =>
        identity is StandardIdentity.AssumedFriend or StandardIdentity.Friend or StandardIdentity.Neutral;
}
