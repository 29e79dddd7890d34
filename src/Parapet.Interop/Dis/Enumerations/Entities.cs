namespace Parapet.Interop.Dis;

/// <summary>Whose side an entity is on [SISO010].</summary>
public enum ForceId : byte
{
    Other, Friendly, Opposing, Neutral, Friendly2, Opposing2, Neutral2, Friendly3, Opposing3, Neutral3, Friendly4, Opposing4, Neutral4,
}

/// <summary>The first number of an entity's type [SISO010].</summary>
public enum EntityKind : byte
{
    Other, Platform, Munition, LifeForm, Environmental, CulturalFeature, Supply, Radio, Expendable, SensorOrEmitter,
}

/// <summary>The second number of a platform's type [SISO010].</summary>
public enum PlatformDomain : byte
{
    Other, Land, Air, Surface, Subsurface, Space,
}

/// <summary>The second number of a munition's type: what it is for [SISO010].</summary>
public enum MunitionDomain : byte
{
    Other, AntiAir, AntiArmor, AntiGuidedWeapon, AntiRadar, AntiSatellite, AntiShip, AntiSubmarine, AntiPersonnel, BattlefieldSupport, Strategic, Tactical, DirectedEnergy,
}

/// <summary>In which characters a marking is [SISO010].</summary>
public enum MarkingCharacterSet : byte
{
    Unused, Ascii, ArmyMarking, DigitChevron,
}

/// <summary>
/// How a receiver moves an entity on until the next word of it [IEEE1278]. Its orientation is fixed (F) or rotates at the
/// rate told (R); its velocity is constant (P) or changes by the acceleration told (V); velocity and acceleration are along
/// the axes of the world (W) or of the body (B).
/// </summary>
public enum DeadReckoningAlgorithm : byte
{
    Other, Static, Fpw, Rpw, Rvw, Fvw, Fpb, Rpb, Rvb, Fvb,
}

/// <summary>What the first fifteen bytes behind the algorithm hold [IEEE1278].</summary>
public enum DeadReckoningParameters : byte
{
    None, LocalAngles, Quaternion,
}

/// <summary>What a variable parameter of an entity tells [SISO010].</summary>
public enum VariableParameterType : byte
{
    ArticulatedPart, AttachedPart, Separation, EntityType, EntityAssociation, AntennaLocation,
    ExtendedPlatformAppearance = 20, ExtendedLifeFormAppearance, HighFidelityLights, ChevronMarking, HighFidelityThermalSensor, EntityOffset, DeadReckoning,
}

/// <summary>Which way a collision goes [SISO010].</summary>
public enum CollisionType : byte
{
    Inelastic, Elastic,
}

/// <summary>What came of a munition [SISO010].</summary>
public enum DetonationResult : byte
{
    Other, EntityImpact, EntityProximateDetonation, GroundImpact, GroundProximateDetonation, Detonation, NoDetonation,
    HighExplosiveHitSmall, HighExplosiveHitMedium, HighExplosiveHitLarge, ArmorPiercingHit, DirtBlastSmall, DirtBlastMedium, DirtBlastLarge,
    WaterBlastSmall, WaterBlastMedium, WaterBlastLarge, AirHit, BuildingHitSmall, BuildingHitMedium, BuildingHitLarge, MineClearingLineCharge,
    EnvironmentObjectImpact, EnvironmentObjectProximateDetonation, WaterImpact, AirBurst, KillWithFragmentType1, KillWithFragmentType2, KillWithFragmentType3,
    KillWithFragmentType1AfterFlyOutFailure, KillWithFragmentType2AfterFlyOutFailure, MissDueToFlyOutFailure, MissDueToEndGameFailure, MissDueToFlyOutAndEndGameFailure,
}
