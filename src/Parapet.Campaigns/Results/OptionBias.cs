using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Results;

/// <summary>Which way an assumption pushes an option's result.</summary>
/// <param name="Option">Name of an option, or of a force.</param>
public sealed record OptionBias(string Option, BiasDirection Direction);
