namespace Parapet.Catalogue;

/// <summary>A cross-check of a file: what was published and what the nominal figures give.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="What">What is compared, in words.</param>
/// <param name="PublishedLow">The low end of the published range.</param>
/// <param name="PublishedHigh">The high end of the published range.</param>
/// <param name="Computed">What the figures give.</param>
/// <param name="Why">Where the published range comes from.</param>
/// <param name="Holds">Whether the computed value lies in the published range, or where the file's finding says that it lies.</param>
/// <param name="Finding">What a known disagreement says; empty where there is none.</param>
public sealed record CheckResult(
    string Entry, string What, Length PublishedLow, Length PublishedHigh, Length Computed, string Why, bool Holds, string Finding = "");
