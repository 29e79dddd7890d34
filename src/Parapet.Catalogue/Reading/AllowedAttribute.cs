namespace Parapet.Catalogue.Reading;

/// <summary>The values allowed in a numeric field, or the count of items in a list, as in "(0 km, 5000 km]".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedAttribute(string interval) : Attribute
{
    /// <summary>As in "(0 km, 5000 km]"; of a list, the count of its items.</summary>
    public string Interval { get; } = interval;
}
