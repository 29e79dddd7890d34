namespace Parapet.Campaigns.Running;

/// <summary>Carries a <see cref="BrokenRaid"/> out of its run.</summary>
internal sealed class BrokenRaidException(BrokenRaid raid, Exception inner) : Exception(raid.ToString(), inner)
{
    public BrokenRaid Raid { get; } = raid;
}
