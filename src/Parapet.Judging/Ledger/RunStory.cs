using System.Collections.Immutable;
using Parapet.Judging.Joining;
using Parapet.Judging.Outcomes;

namespace Parapet.Judging.Ledger;

/// <summary>All that is needed to tell of one run why it came out as it did: read from its record, live or kept.</summary>
/// <param name="Cast">Who takes part.</param>
/// <param name="Truth">Where targets were.</param>
/// <param name="Outcomes">In the order of the targets' numbers.</param>
/// <param name="Entries">The verdicts with their targets, in the order in which they were noted.</param>
public sealed record RunStory(Cast Cast, ITruthTable Truth, ImmutableArray<TargetOutcome> Outcomes, IReadOnlyList<JoinedEntry> Entries);
