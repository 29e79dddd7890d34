namespace Parapet.Sensing.Fighters;

/// <summary>What a pilot's eye makes out by day.</summary>
/// <param name="Range">At which a pilot tells what kind of aircraft it is.</param>
/// <param name="Correct">Chance that the pilot is right whose it is.</param>
public sealed record SightDescription(Length Range, Ratio Correct);
