namespace Parapet.Foundation.Randomness;

/// <summary>What a random stream is for. The numbers are part of every result: append, never renumber.</summary>
public enum Purpose
{
    Test = 0,
    DisputedFigure = 1,
    Credibility = 2,
    RaidTiming = 10,
    RaidGeometry = 11,
    ImpactScatter = 12,
    Transponder = 13,
    Detection = 20,
    Measurement = 21,
    FalseAlarm = 22,
    Fluctuation = 23,
    ScanPhase = 24,
    Interrogation = 25,
    LaunchWarning = 26,
    KillAssessment = 27,
    FalseRate = 28,
    Registration = 29,
    LinkLatency = 30,
    LinkLoss = 31,
    VoicePosition = 32,
    Identification = 40,
    CommandDelay = 41,
    TargetChoice = 42,
    Availability = 43,
    Discrimination = 50,
    SeekerNoise = 51,
    Kill = 52,
    Resampling = 60,
}
