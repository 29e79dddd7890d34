namespace Parapet.Campaigns.Journals;

/// <summary>One run's journal.</summary>
/// <param name="Raid">That the option met.</param>
/// <param name="Option">Index of the option.</param>
/// <param name="Content">The journal file's bytes.</param>
public sealed record KeptJournal(KeptRaid Raid, int Option, byte[] Content);
