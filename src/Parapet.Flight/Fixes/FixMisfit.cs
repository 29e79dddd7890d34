namespace Parapet.Flight.Fixes;

/// <summary>How far fixes lie from the path that was flown along them.</summary>
/// <param name="Horizontal">Root mean square, over the ground.</param>
/// <param name="Height">Root mean square.</param>
/// <param name="GreatestHorizontal">Of one fix.</param>
/// <param name="GreatestHeight">Of one fix.</param>
public readonly record struct FixMisfit(Length Horizontal, Length Height, Length GreatestHorizontal, Length GreatestHeight);
