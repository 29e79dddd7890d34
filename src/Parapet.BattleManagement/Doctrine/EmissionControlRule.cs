namespace Parapet.BattleManagement.Doctrine;

/// <summary>Engagement radars keep silent until one of these comes true; from then on they search.</summary>
/// <param name="CueWithin">The post holds a track, not judged friendly, this near to the radar, or is told of a launch; zero where no cue wakes it.</param>
/// <param name="Until">This time has come; never where only a cue wakes it.</param>
public sealed record EmissionControlRule(Length CueWithin, Instant Until);
