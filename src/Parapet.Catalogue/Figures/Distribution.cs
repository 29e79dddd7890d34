namespace Parapet.Catalogue.Figures;

/// <summary>How a disputed figure lies within its range.</summary>
public enum Distribution
{
    /// <summary>From low to high with its peak at the value.</summary>
    Triangular,

    Uniform,

    /// <summary>Uniform in the logarithm; for figures disputed by factors.</summary>
    LogUniform,
}
