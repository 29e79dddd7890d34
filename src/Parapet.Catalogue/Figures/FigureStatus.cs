namespace Parapet.Catalogue.Figures;

/// <summary>Where a figure comes from.</summary>
public enum FigureStatus
{
    /// <summary>A publication gives it.</summary>
    Sourced,

    /// <summary>It follows from other figures by a stated formula.</summary>
    Derived,

    /// <summary>It is our own estimate, with its reason.</summary>
    Estimated,
}
