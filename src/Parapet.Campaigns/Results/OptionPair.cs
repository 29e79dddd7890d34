namespace Parapet.Campaigns.Results;

/// <summary>Two options to compare, by name. Differences are A less B.</summary>
public sealed record OptionPair(string A, string B);
