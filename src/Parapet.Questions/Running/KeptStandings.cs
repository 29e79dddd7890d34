using Parapet.Campaigns.Robustness;
using Parapet.Campaigns.Sensitivity;

namespace Parapet.Questions.Running;

/// <summary>What is kept beside a study, and whether it is of the study as it stands.</summary>
internal sealed record KeptStandings(SweptStanding Robustness, SensitivityStanding Sensitivity);
