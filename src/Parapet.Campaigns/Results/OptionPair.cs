namespace Parapet.Campaigns.Results;

/// <summary>Two options to compare, by name. Differences are A minus B.</summary>
public sealed record OptionPair(string A, string B);
