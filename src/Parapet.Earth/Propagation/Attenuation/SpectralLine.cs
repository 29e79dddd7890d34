namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>
/// One absorption line: its frequency and the coefficients that the recommendation numbers 1 to 6, a for oxygen and b
/// for water vapour [ITUR676, Tables 1 and 2].
/// </summary>
internal readonly record struct SpectralLine(double Gigahertz, double C1, double C2, double C3, double C4, double C5, double C6);
