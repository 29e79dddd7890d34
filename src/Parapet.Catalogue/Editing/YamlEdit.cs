using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Editing;

/// <summary>One change of a file's text.</summary>
/// <param name="Path">Of the value that is changed, as the reader names it: <c>raid[2].count</c>; empty for the whole document.</param>
/// <param name="Name">Of the field that a mapping is given; null for every other change.</param>
/// <param name="Value">What comes to stand there; null where something goes.</param>
public sealed record YamlEdit(YamlChange Change, string Path, string? Name, Node? Value);

/// <summary>What an edit does.</summary>
public enum YamlChange
{
    /// <summary>Puts a value in the place of another.</summary>
    Set,

    /// <summary>Gives a mapping a field, in place of the one of that name where there is one.</summary>
    Put,

    /// <summary>Adds an item at the end of a list.</summary>
    Add,

    /// <summary>Takes a field out of its mapping or an item out of its list.</summary>
    Remove,
}
