namespace Parapet.Campaigns.Running;

/// <summary>What keys a raid: the study's seed, the outer draw, and its number in the study.</summary>
internal readonly record struct RaidKey(ulong Seed, int Draw, int Replication);
