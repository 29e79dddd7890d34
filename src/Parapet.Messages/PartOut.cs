namespace Parapet.Messages;

/// <summary>A part of the defence that is out of order.</summary>
/// <param name="Until">When it is repaired, counted from the start of the raid.</param>
public readonly record struct PartOut(DefencePart Part, Instant Until);
