namespace Parapet.Drawing.Charts;

/// <summary>The mark of a series, which says without colour what it is.</summary>
public enum MarkShape
{
    /// <summary>An empty ring.</summary>
    Hollow,

    /// <summary>A ring with its left half filled.</summary>
    Half,

    /// <summary>A disc.</summary>
    Full,

    /// <summary>Two strokes across each other.</summary>
    Cross,
}
