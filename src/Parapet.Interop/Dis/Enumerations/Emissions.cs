namespace Parapet.Interop.Dis;

/// <summary>What an emitter is for [SISO010].</summary>
public enum EmitterFunction : byte
{
    Other, MultiFunction, EarlyWarningOrSurveillance, HeightFinder, FireControl, AcquisitionOrDetection, Tracker, GuidanceOrIllumination, FiringPointOrLaunchPointLocation, RangeOnly,
    RadarAltimeter, Imaging, MotionDetection, Navigation, WeatherOrMeteorological, Instrumentation, IdentificationOrClassification, AntiAircraftArtilleryFireControl, AirSearchOrBomb, AirIntercept,
    Altimeter, AirMapping, AirTrafficControl, Beacon, BattlefieldSurveillance, GroundControlledApproach, GroundControlledIntercept, CoastalSurveillance, DecoyOrMimic, DataTransmission,
    EarthSurveillance, GunLayBeacon, GroundMapping, HarborSurveillance,
    InstrumentLandingSystem = 35, IonosphericSound, Interrogator, BarrageJamming, ClickJamming,
    FrequencySweptJamming = 41, Jamming,
    PulsedJamming = 44, RepeaterJamming, SpotNoiseJamming, MissileAcquisition, MissileDownlink,
    Space = 50, SurfaceSearch, ShellTracking,
    Television = 56, Unknown, VideoRemoting, ExperimentalOrTraining, MissileGuidance, MissileHoming, MissileTracking,
    NoiseJamming = 64, DeceptionJamming,
    DistanceMeasuringEquipment = 71, TerrainFollowing, WeatherAvoidance, ProximityFuse,
    Radiosonde = 76, Sonobuoy, BathythermalSensor, TowedCountermeasure, DippingSonar, TowedAcousticSensor,
    NonLethalWeapon = 96, LethalWeapon, TestEquipment, AcquisitionTrack, TrackGuidance, GuidanceIlluminationTrackAcquisition, SearchAcquisition,
}

/// <summary>What one beam of an emitter is for [SISO010].</summary>
public enum BeamFunction : byte
{
    Other, Search, HeightFinding, Acquisition, Tracking, AcquisitionAndTracking, CommandGuidance, Illumination, Ranging, MissileBeacon,
    MissileFuse, ActiveRadarMissileSeeker, Jamming, Iff, NavigationOrWeather, Meteorological, DataTransmission, NavigationalDirectionalBeacon,
    TimeSharedSearch = 20, TimeSharedAcquisition, TimeSharedTrack, TimeSharedCommandGuidance, TimeSharedIllumination, TimeSharedJamming,
}

/// <summary>Whether an emission is told because it changed or because its time was over [IEEE1278].</summary>
public enum EmissionUpdate : byte
{
    Heartbeat, Changed,
}

/// <summary>Whether a beam tracks or jams more than it lists [IEEE1278].</summary>
public enum HighDensity : byte
{
    NotSelected, Selected,
}

/// <summary>Which equipment identifies or answers [SISO010].</summary>
public enum IffSystemType : ushort
{
    None, MarkXTransponder, MarkXInterrogator, SovietTransponder, SovietInterrogator, RrbTransponder, MarkXiiAInterrogator, Mode5Interrogator, ModeSInterrogator, MarkXiiATransponder,
    Mode5Transponder, ModeSTransponder, MarkXiiACombined, MarkXiiCombined, CollisionAvoidanceTransceiver,
}

/// <summary>By which name it goes [SISO010].</summary>
public enum IffSystemName : ushort
{
    None, MarkX, MarkXii, Atcrbs, Soviet, ModeS, MarkXOrXiiOrAtcrbs, MarkXOrXiiOrAtcrbsOrModeS, Ari5954, Ari5983,
    Rrb, MarkXiiA, Mode5, MarkXiiACombined, MarkXiiCombined, CollisionAvoidance1, CollisionAvoidance2, MarkXA, MarkXSif,
}

/// <summary>How it is set [SISO010].</summary>
public enum IffSystemMode : byte
{
    NoStatement, Off, Standby, Normal, Emergency, LowSensitivity,
}
