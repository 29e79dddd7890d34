namespace Parapet.Catalogue.Reading;

/// <summary>The values of a dimension that mean something, whatever the field.</summary>
/// <param name="Least">In SI.</param>
/// <param name="Greatest">In SI.</param>
/// <param name="Told">The same in words.</param>
public sealed record MeaningfulValues(double Least, double Greatest, string Told)
{
    /// <summary>Every number.</summary>
    public static MeaningfulValues All { get; } = new(double.NegativeInfinity, double.PositiveInfinity, "");

    /// <summary>Whether a value in SI is one of them; what is no number is not.</summary>
    public bool Contains(double value) => value >= Least && value <= Greatest;
}
