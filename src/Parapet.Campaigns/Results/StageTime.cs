namespace Parapet.Campaigns.Results;

/// <summary>Processor time of one stage over the whole study.</summary>
public sealed record StageTime(string Stage, Duration Time);
