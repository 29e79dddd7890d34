using System.Collections.Immutable;
using Parapet.Campaigns.Outcomes;
using Parapet.Judging.Ledger;
using Parapet.Judging.Outcomes;

namespace Parapet.Campaigns.Running;

/// <summary>What one option made of one raid.</summary>
/// <param name="Ranges">Empty unless they are measured.</param>
/// <param name="Chain">Empty unless it is counted.</param>
/// <param name="Events">Empty unless they are kept.</param>
/// <param name="Story">Null unless it is kept.</param>
internal sealed record OptionRun(RunOutcome Outcome, ImmutableArray<RangeCount> Ranges, ImmutableArray<ChainCount> Chain, ImmutableArray<RunEvent> Events, RunCourse Course, RunStory? Story);
