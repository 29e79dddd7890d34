namespace Parapet.Drawing.Charts;

/// <summary>How a line is broken.</summary>
public enum LineDash
{
    /// <summary>Into dots.</summary>
    Dotted,

    /// <summary>Into dashes.</summary>
    Dashed,

    /// <summary>Not at all.</summary>
    Solid,
}
