namespace Parapet.Catalogue.Entries;

/// <summary>An entry named by another.</summary>
/// <param name="Path">The field that names it.</param>
/// <param name="Id">The entry named.</param>
/// <param name="Kind">What it must be, or be a kind of.</param>
public sealed record Reference(string Path, string Id, Type Kind);
