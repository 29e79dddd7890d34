using Parapet.Statistics.Intervals;

namespace Parapet.Validation.Engagements;

/// <summary>A class's stopped share in the record and in the program.</summary>
/// <param name="Recorded">The case.</param>
/// <param name="Share">The program's own.</param>
/// <param name="Interval">95 %, chance and disputed figures together.</param>
public sealed record ClassPlace(RecordedOutcome Recorded, double Share, Interval Interval);
