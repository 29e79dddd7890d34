namespace Parapet.Studies.Definition;

/// <summary>The text is the id of an entry of the catalogue, whose kind it tells: whoever changes the field knows what may stand in its place.</summary>
/// <param name="kind">The record of the entry.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesEntryAttribute(Type kind) : Attribute
{
    /// <summary>The record of the entry.</summary>
    public Type Kind { get; } = kind;
}
