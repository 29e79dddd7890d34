namespace Parapet.Catalogue.Entries;

/// <summary>What a published reach is stated against.</summary>
public enum TargetKind
{
    Aircraft,
    Ballistic,
}
