namespace Parapet.Catalogue.Figures;

/// <summary>How far a source is trusted.</summary>
public enum SourceGrade
{
    /// <summary>Government, academic or think-tank.</summary>
    A,

    /// <summary>Maker's claim or major press.</summary>
    B,

    /// <summary>Enthusiasts, often quoting brochures.</summary>
    C,
}
