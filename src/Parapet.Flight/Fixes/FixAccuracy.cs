namespace Parapet.Flight.Fixes;

/// <summary>How far fixes lie from where their object truly was: standard deviations, both above zero.</summary>
/// <param name="Horizontal">Along each of the two horizontal axes.</param>
/// <param name="Height">Of the height.</param>
public readonly record struct FixAccuracy(Length Horizontal, Length Height);
