namespace Parapet.Catalogue.Reading;

/// <summary>The values allowed for each item of a list, as in "[0 km, 30 km]"; <see cref="AllowedAttribute"/> says how many there may be.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedEachAttribute(string interval) : Attribute
{
    /// <summary>As in "[1, 16]".</summary>
    public string Interval { get; } = interval;
}
