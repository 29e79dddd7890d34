namespace Parapet.Catalogue;

/// <summary>A cross-check of a file: what was published and what the nominal figures give.</summary>
/// <param name="Entry">The entry's id.</param>
/// <param name="What">What is compared, in words.</param>
/// <param name="Published">The published range, with its unit.</param>
/// <param name="Computed">What the figures give, with its unit.</param>
/// <param name="Why">Where the published range comes from.</param>
/// <param name="Holds">Whether the computed value lies in the published range, or where the file's finding says that it lies.</param>
/// <param name="Finding">What a known disagreement says; empty where there is none.</param>
public sealed record CheckResult(string Entry, string What, string Published, string Computed, string Why, bool Holds, string Finding = "");
