namespace Parapet.Campaigns.Outcomes;

/// <summary>What the defence did to aircraft that were no threat.</summary>
public readonly record struct TrafficOutcome(int Flying, int Engaged, int Lost);
