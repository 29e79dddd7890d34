namespace Parapet.Earth.Propagation.Multipath;

/// <summary>
/// Where a ray from one height to another bounces off a round earth, and what that does to its way: the classical
/// solution for small angles [Blake1986, ch. 6].
/// </summary>
/// <param name="SineOfGrazing">Of the angle between ray and surface; zero or negative beyond the horizon.</param>
/// <param name="DetourMetres">How much longer the bounced way is.</param>
/// <param name="Divergence">What the roundness spreads of the reflected field, between 0 and 1.</param>
internal readonly record struct ReflectionGeometry(double SineOfGrazing, double DetourMetres, double Divergence)
{
    /// <param name="rangeMetres">Along the surface; heights are above it, above zero.</param>
    /// <param name="radiusMetres">Of the earth over which rays run straight; infinite for a flat one.</param>
    public static ReflectionGeometry Of(double rangeMetres, double oneMetres, double otherMetres, double radiusMetres)
    {
        var from = double.IsInfinity(radiusMetres)
            ? rangeMetres * oneMetres / (oneMetres + otherMetres)
            : BouncePlace(rangeMetres, oneMetres, otherMetres, radiusMetres);
        var left = rangeMetres - from;
        var (one, other) = (oneMetres - from * from / (2 * radiusMetres), otherMetres - left * left / (2 * radiusMetres));
        if (!(one > 0 && other > 0))
        {
            return default;
        }

        // Above the plane that touches the earth at the bounce.
        var sum = one + other;
        var straight = Math.Sqrt(rangeMetres * rangeMetres + (other - one) * (other - one));
        var bounced = Math.Sqrt(rangeMetres * rangeMetres + sum * sum);
        var sine = sum / bounced;
        var divergence = 1 / Math.Sqrt(1 + 2 * from * left / (radiusMetres * rangeMetres * sine));
        return new(sine, 4 * one * other / (straight + bounced), divergence);
    }

    /// <summary>The root of the cubic for the distance from the first end.</summary>
    private static double BouncePlace(double range, double one, double other, double radius)
    {
        var p = 2 / Math.Sqrt(3) * Math.Sqrt(radius * (one + other) + range * range / 4);
        var angle = Math.Asin(Math.Clamp(2 * radius * range * (other - one) / (p * p * p), -1, 1));
        return range / 2 - p * Math.Sin(angle / 3);
    }
}
