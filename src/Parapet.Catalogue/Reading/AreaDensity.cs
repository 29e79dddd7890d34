namespace Parapet.Catalogue.Reading;

/// <summary>Mass over area: a ballistic coefficient, m/(Cd A).</summary>
public readonly record struct AreaDensity(double KilogramsPerSquareMetre);
