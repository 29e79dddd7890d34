namespace Parapet.Questions.Comparing;

/// <summary>Something that is another in the inputs of two runs.</summary>
/// <param name="Field">Where it stands: a field of the study's file, of run.json, of the catalogue.</param>
/// <param name="A">What the first has there; null for nothing.</param>
/// <param name="B">What the second has there; null for nothing.</param>
public sealed record InputDifference(string Field, string? A, string? B);
