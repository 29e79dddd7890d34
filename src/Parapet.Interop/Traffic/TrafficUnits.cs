namespace Parapet.Interop.Traffic;

/// <summary>Aviation's units.</summary>
internal static class TrafficUnits
{
    private const double MetresOfFoot = 0.3048;
    private const double MetresOfMile = 1852;

    public static Length Feet(double value) => Length.FromMetres(value * MetresOfFoot);

    public static Speed Knots(double value) => Speed.FromMetresPerSecond(value * MetresOfMile / 3600);

    public static Speed FeetPerMinute(double value) => Speed.FromMetresPerSecond(value * MetresOfFoot / 60);

    /// <summary>Six hexadecimal digits in capitals.</summary>
    public static string Address(uint value) => value.ToString("X6", System.Globalization.CultureInfo.InvariantCulture);
}
