using System.Collections.Immutable;
using Parapet.Catalogue.Figures;

namespace Parapet.Studies.Settings;

/// <summary>One other value of a setting.</summary>
/// <param name="Setting">The setting's name.</param>
/// <param name="Stated">What the study states, in words.</param>
/// <param name="Value">What is tried in its place, in words.</param>
/// <param name="Edit">Brings it about in the study's file.</param>
public sealed record SettingLevel(string Setting, string Stated, string Value, SettingEdit Edit)
{
    /// <summary>Disputed figures that it settles; none where it is a value of the study's file.</summary>
    public ImmutableArray<SettledFigure> Figures { get; init; } = [];

    /// <summary>Whether both would change the same value, or one a part of what the other changes.</summary>
    public bool Touches(SettingLevel other) => Setting == other.Setting || IsWithin(Edit.Path, other.Edit.Path) || IsWithin(other.Edit.Path, Edit.Path);

    private static bool IsWithin(string path, string outer) =>
        path.Length > outer.Length && outer.Length > 0 && path.StartsWith(outer, StringComparison.Ordinal) && path[outer.Length] is '.' or '[';
}
