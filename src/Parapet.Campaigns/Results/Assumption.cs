using System.Collections.Immutable;

namespace Parapet.Campaigns.Results;

/// <summary>Something taken for granted, and whom it favours.</summary>
/// <param name="Biases">Direction for each option it touches; empty if it bears on all alike.</param>
public sealed record Assumption(string Text, ImmutableArray<OptionBias> Biases);
