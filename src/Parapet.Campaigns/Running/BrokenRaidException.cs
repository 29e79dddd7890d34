namespace Parapet.Campaigns.Running;

/// <summary>Carries a <see cref="BrokenRaid"/> out of its run.</summary>
public sealed class BrokenRaidException(BrokenRaid raid, Exception inner) : Exception(raid.ToString(), inner)
{
    /// <summary>What broke, and where.</summary>
    public BrokenRaid Raid { get; } = raid;
}
