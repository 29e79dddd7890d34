using Parapet.Campaigns.Journals;
using Parapet.Campaigns.Planning;

namespace Parapet.Cli;

/// <summary>What the user asked a run for.</summary>
internal sealed record RunRequest(string Study, string? Output, string? Terrain, bool Profile, bool Json, RunSettings Settings)
{
    /// <summary>How much is kept of the raids of which journals are.</summary>
    public JournalDetail Journals { get; init; } = JournalDetail.Story;
}
