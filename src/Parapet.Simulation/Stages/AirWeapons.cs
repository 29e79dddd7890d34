using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>Every missile that fighters have shot in a run, and those of them in the air.</summary>
internal sealed class AirWeapons
{
    private readonly Dictionary<EngagementId, AirWeaponShot> _shots = [];

    /// <summary>In the order in which they left.</summary>
    public List<AirWeaponShot> Flying { get; } = [];

    public void Launch(AirWeaponShot shot)
    {
        _shots.Add(shot.Order.Engagement, shot);
        Flying.Add(shot);
    }

    /// <summary>The shot of an engagement; null where it is a fire unit's.</summary>
    public AirWeaponShot? Find(EngagementId engagement) => _shots.GetValueOrDefault(engagement);

    /// <summary>How many of a type a station has shot.</summary>
    public int Count(FireUnitId station, int type) => _shots.Values.Count(shot => shot.Order.FireUnit == station && shot.Order.InterceptorType == type);

    /// <summary>Strikes those off the list of the flying that have ended.</summary>
    public void StrikeEnded() => Flying.RemoveAll(static shot => shot.Fate != RoundFate.Flying);
}
