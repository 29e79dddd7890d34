using Parapet.Interop.Dis.Records;
using Parapet.Interop.Scenes;
using Parapet.Messages;

namespace Parapet.Interop.Dis.Scenes;

/// <summary>
/// What the things of a scene are in the public list of types [SISO010]: as coarse as the scene knows them, and of no
/// country, since a raid has none.
/// </summary>
internal static class SceneTypes
{
    private const byte Fighter = 1;
    private const byte Bomber = 3;
    private const byte Unmanned = 50;
    private const byte CivilFixedWing = 57;
    private const byte Guided = 1;
    private const byte Ballistic = 2;

    public static EntityType Of(SceneObject thing) => thing.Id.Thing switch
    {
        SceneThing.Round => Munition(MunitionDomain.AntiAir, Guided),
        SceneThing.Asset => new(EntityKind.CulturalFeature, (byte)PlatformDomain.Land, 0, 0, 0, 0, 0),
        SceneThing.Target => OfClass(thing.Class),
        _ => new(EntityKind.Platform, (byte)(thing.IsAirborne ? PlatformDomain.Air : PlatformDomain.Land), 0, 0, 0, 0, 0),
    };

    public static ForceId Of(SceneSide side) => side switch
    {
        SceneSide.Defender => ForceId.Friendly,
        SceneSide.Attacker => ForceId.Opposing,
        SceneSide.Civil => ForceId.Neutral,
        _ => ForceId.Other,
    };

    /// <summary>Of what a post takes a track for.</summary>
    public static EntityType Of(TargetCategory category) => category switch
    {
        TargetCategory.Aircraft => Air(Fighter),
        TargetCategory.Drone => Air(Unmanned),
        TargetCategory.CruiseMissile => Munition(MunitionDomain.Tactical, Guided),
        TargetCategory.BallisticMissile => Munition(MunitionDomain.Tactical, Ballistic),
        TargetCategory.AntiRadiationMissile => Munition(MunitionDomain.AntiRadar, Guided),
        _ => new(EntityKind.Other, (byte)PlatformDomain.Air, 0, 0, 0, 0, 0),
    };

    /// <summary>Whose a post takes a track for; suspects are hostile and assumed friends are friends, since the list has no more.</summary>
    public static ForceId Of(StandardIdentity identity) => identity switch
    {
        StandardIdentity.Friend or StandardIdentity.AssumedFriend => ForceId.Friendly,
        StandardIdentity.Hostile or StandardIdentity.Suspect => ForceId.Opposing,
        StandardIdentity.Neutral => ForceId.Neutral,
        _ => ForceId.Other,
    };

    private static EntityType OfClass(TargetClass? kind) => kind switch
    {
        TargetClass.CruiseMissile => Munition(MunitionDomain.Tactical, Guided),
        TargetClass.ShortRangeBallistic or TargetClass.Aeroballistic => Munition(MunitionDomain.Tactical, Ballistic),
        TargetClass.MediumRangeBallistic or TargetClass.IntermediateRangeBallistic or TargetClass.Gliding => Munition(MunitionDomain.Strategic, Ballistic),
        TargetClass.Bomber => Air(Bomber),
        TargetClass.Drone => Air(Unmanned),
        TargetClass.CivilAircraft => Air(CivilFixedWing),
        _ => Air(Fighter),
    };

    private static EntityType Air(byte category) => new(EntityKind.Platform, (byte)PlatformDomain.Air, 0, category, 0, 0, 0);

    private static EntityType Munition(MunitionDomain domain, byte category) => new(EntityKind.Munition, (byte)domain, 0, category, 0, 0, 0);
}
