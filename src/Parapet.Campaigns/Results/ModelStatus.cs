namespace Parapet.Campaigns.Results;

/// <summary>How far a model has been shown right.</summary>
/// <param name="Evidence">The comparison or test, in a sentence.</param>
public sealed record ModelStatus(string Model, ModelStanding Standing, string Evidence);
