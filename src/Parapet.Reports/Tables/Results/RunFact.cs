using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;

namespace Parapet.Reports.Tables.Results;

/// <summary>Something that holds of one run: one option against one raid.</summary>
internal readonly record struct RunFact<T>(StudyResult Study, ReplicationOutcome Run, T Fact);
