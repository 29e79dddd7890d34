namespace Parapet.Questions.Json;

/// <summary>The unit in which a quantity of an answer stands in its JSON, where it is not the quantity's own in SI.</summary>
/// <param name="name">As the quantity names it, as in <c>Kilometres</c>; it ends the field's name.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UnitAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>Decimals that are kept; all of them where negative.</summary>
    public int Decimals { get; init; } = -1;
}
