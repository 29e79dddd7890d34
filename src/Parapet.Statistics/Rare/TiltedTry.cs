using System.Collections.Immutable;

namespace Parapet.Statistics.Rare;

/// <summary>One try under a tilt, or, as the mixture has it, without.</summary>
/// <param name="Unit">Tries of one unit share what was drawn for it.</param>
/// <param name="Progress">How near it came: the event happens at no less than a limit that the search is told.</param>
/// <param name="Draws">All that could be tilted, in any order.</param>
public sealed record TiltedTry(int Unit, double Progress, ImmutableArray<TiltedDraw> Draws);
