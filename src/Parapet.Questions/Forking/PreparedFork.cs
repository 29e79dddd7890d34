using Parapet.Campaigns.Forks;
using Parapet.Questions.Why;
using Parapet.Studies.Forks;

namespace Parapet.Questions.Forking;

/// <summary>A raid and its fork, ready to be played.</summary>
public sealed record PreparedFork(RecordedRun Raid, Fork Fork, int Replication)
{
    /// <summary>Plays the option alone: no other option enters its draws.</summary>
    internal ForkRunner Runner { get; } = new(
        Raid.Prepared.Study with { Options = [Raid.Prepared.Study.Options[Raid.Option]], Comparisons = [] }, Raid.Prepared.Catalogue, Raid.Prepared.Theatre, Raid.Settings);
}
