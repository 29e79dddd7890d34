using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Settings;

/// <summary>A change of a study's file in one place.</summary>
/// <param name="Path">Of the value that is changed, or of the mapping that is given a field; as the file was read.</param>
/// <param name="Change">Makes what stands there; null takes it out of its list or mapping.</param>
public sealed record SettingEdit(string Path, Func<Node, Node?> Change)
{
    /// <summary>Leaves the file as it is.</summary>
    public static SettingEdit None { get; } = new("", static node => node);
}
