using Parapet.Campaigns.Sensitivity;
using Parapet.Questions.Running;

namespace Parapet.Questions.Sensitivity;

/// <summary>An analysis of a study's disputed figures that is ready to begin.</summary>
public sealed record PreparedSensitivity(PreparedRun Run, StudySensitivity Analysis);
