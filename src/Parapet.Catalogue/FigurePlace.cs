namespace Parapet.Catalogue;

/// <summary>Where a figure stands.</summary>
/// <param name="Entry">The entry's id; "shared" for shared.yaml.</param>
/// <param name="Path">The field in it.</param>
public readonly record struct FigurePlace(string Entry, string Path)
{
    /// <summary>Stands for shared.yaml, where an entry's id is asked for.</summary>
    public const string Shared = "shared";

    public override string ToString() => $"{Entry}: {Path}";
}
