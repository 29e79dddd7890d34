using System.Collections.Immutable;
using System.Text.Json;
using Parapet.Catalogue.Editing;

namespace Parapet.Questions.Editing;

/// <summary>A study's text as it stands in a page, and what is to be changed in it.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Edits">Made one after the other; none where the text is only to be judged.</param>
public sealed record EditAsked(string Text, ImmutableArray<AskedEdit> Edits);

/// <summary>One change, as <see cref="YamlEdit"/>.</summary>
/// <param name="Path">Of the value, as in <c>raid[2].count</c>; empty for the whole document.</param>
/// <param name="Name">Of the field that is put; null for every other change.</param>
/// <param name="Value">Text, list or object; null where something is removed.</param>
public sealed record AskedEdit(YamlChange Change, string Path, string? Name = null, JsonElement? Value = null)
{
    internal YamlEdit Edit => new(Change, Path, Name, Value is { } value ? JsonNodes.Of(value) : null);
}

/// <summary>A text that is to take the place of another.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Was">Digest of the file that the page has seen: it is replaced only where it is still that one.</param>
public sealed record SaveAsked(string Text, string Was);
