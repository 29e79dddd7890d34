namespace Parapet.Drawing.Maps;

/// <summary>A small shape about a place.</summary>
public enum MapSymbol
{
    /// <summary>A disc.</summary>
    Dot,

    /// <summary>Two strokes across each other.</summary>
    Cross,

    /// <summary>A triangle that points down at the place.</summary>
    Dart,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle that points up.</summary>
    Triangle,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A flat square on its corner.</summary>
    Lozenge,
}
