using Parapet.Interop.Scenes;
using Parapet.Messages;

namespace Parapet.Interop.Acmi;

/// <summary>Under which words ACMI knows the things of a scene.</summary>
internal static class AcmiKind
{
    /// <summary>The value of Type. ACMI knows no tracks: they bear the type of what they are taken for.</summary>
    public static string TypeOf(SceneObject thing) => thing.Id.Thing switch
    {
        SceneThing.Asset => "Ground+Static+Building",
        SceneThing.FireUnit => "Ground+AntiAircraft",
        SceneThing.Radar when thing.IsAirborne => "Air+FixedWing",
        SceneThing.Radar => "Ground+Static+Sensor",
        SceneThing.Round => "Weapon+Missile",
        SceneThing.Target => TypeOf(thing.Class),
        _ => TypeOf(TargetCategory.Unknown),
    };

    public static string TypeOf(TargetCategory category) => category switch
    {
        TargetCategory.CruiseMissile or TargetCategory.BallisticMissile or TargetCategory.AntiRadiationMissile => "Weapon+Missile",
        TargetCategory.Drone => "Air+FixedWing+UAV",
        TargetCategory.Aircraft => "Air+FixedWing",
        _ => "Air",
    };

    public static string ColorOf(SceneSide side) => side switch
    {
        SceneSide.Defender => "Blue",
        SceneSide.Attacker => "Red",
        SceneSide.Civil => "Green",
        _ => "Orange",
    };

    /// <summary>The colour of whom a post takes a track for.</summary>
    public static string ColorOf(StandardIdentity identity) => identity switch
    {
        StandardIdentity.Hostile or StandardIdentity.Suspect => "Red",
        StandardIdentity.Friend or StandardIdentity.AssumedFriend => "Blue",
        StandardIdentity.Neutral => "Green",
        _ => "Orange",
    };

    private static string TypeOf(TargetClass? kind) => kind switch
    {
        TargetClass.CruiseMissile => "Weapon+Missile",
        { IsBallistic: true } => "Weapon+Missile",
        TargetClass.Drone => "Air+FixedWing+UAV",
        _ => "Air+FixedWing",
    };
}
