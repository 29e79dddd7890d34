using Parapet.Campaigns.Running;

namespace Parapet.Campaigns.Rare;

/// <summary>A model broke in a raid.</summary>
public sealed class RareRaidException(BrokenRaid raid) : Exception(raid.ToString());
