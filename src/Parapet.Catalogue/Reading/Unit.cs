namespace Parapet.Catalogue.Reading;

/// <param name="Symbol">As written after the number; empty for a bare number.</param>
/// <param name="InSi">What one of it is in the dimension's SI unit.</param>
public sealed record Unit(string Symbol, double InSi);
