namespace Parapet.Catalogue.Reading;

/// <summary>The values allowed in a numeric field, or the count of items in a list, as in "(0 km, 5000 km]".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedAttribute(string interval) : Attribute
{
    public string Interval { get; } = interval;
}
