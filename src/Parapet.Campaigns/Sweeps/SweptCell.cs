using System.Collections.Immutable;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Sweeps;

/// <summary>The headline pair with the settings of a sweep at some values.</summary>
/// <param name="Values">Of each setting; empty for the study as it stands, and where a mean is taken over several cells, what they share.</param>
/// <param name="A">The first option in the deciding measure.</param>
/// <param name="B">The option that it is held against.</param>
/// <param name="Difference">The first minus the second, over the same raids.</param>
/// <param name="Effect">By how much the difference is another than in the study as it stands, over the same raids.</param>
public sealed record SweptCell(ImmutableArray<string> Values, Estimate A, Estimate B, Estimate Difference, Estimate Effect);
