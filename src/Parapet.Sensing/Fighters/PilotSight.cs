using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Sensing.Fighters;

/// <summary>Identification by sight: a pilot near enough by day says whose an aircraft is, and may err; the draw belongs to the pair.</summary>
public static class PilotSight
{
    /// <summary>What the pilot takes it to be; null where it is too far or behind relief.</summary>
    public static StandardIdentity? Look(SightDescription sight, (TargetId Id, TargetState State) fighter, TargetId seen, Instant now, Truth truth, IElevation ground, RandomSource random)
    {
        var place = truth.PlaceOf(seen, now);
        if ((place - fighter.State.Position).Norm > sight.Range.Metres
            || !LineOfSight.IsClear(ground, Wgs84.ToGeodetic(fighter.State.Position), Wgs84.ToGeodetic(place)))
        {
            return null;
        }

        var isRight = random.Stream(Purpose.Sight, fighter.Id.Value, seen.Value).NextBernoulli(sight.Correct.Value);
        var kind = truth[seen].Description.Class;
        return kind.IsThreat == isRight ? StandardIdentity.Hostile
            : kind == TargetClass.CivilAircraft ? StandardIdentity.Neutral
            : StandardIdentity.Friend;
    }
}
