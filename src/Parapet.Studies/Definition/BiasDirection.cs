namespace Parapet.Studies.Definition;

/// <summary>Whether an assumption makes an option look better or worse than it is.</summary>
public enum BiasDirection
{
    Flatters,
    Neutral,
    Harms,
    Unknown,
}
