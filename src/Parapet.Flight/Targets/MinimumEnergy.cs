using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Targets;

/// <summary>
/// Closed forms for a body thrown without drag from the surface of a round Earth at rest [Bate1971, ch. 6], with the
/// range angle Phi and the elevation gamma at burnout: Q = v^2 R / mu = tan(Phi/2) / (cos^2(gamma) (tan(gamma) + tan(Phi/2))).
/// </summary>
public static class MinimumEnergy
{
    /// <summary>The sphere that the closed forms are stated for.</summary>
    public static readonly Length EarthRadius = Length.FromKilometres(6371);

    /// <summary>The elevation that reaches a ground range with the least speed: 45 degrees less a quarter of the range angle.</summary>
    public static Angle BurnoutElevation(Length range) => Angle.FromRadians(Math.PI / 4 - range / EarthRadius / 4);

    /// <summary>The speed that reaches a ground range at an elevation.</summary>
    public static Speed BurnoutSpeed(Length range, Angle elevation)
    {
        var half = Math.Tan(range / EarthRadius / 2);
        var cos = Math.Cos(elevation.Radians);
        var share = half / (cos * cos * (Math.Tan(elevation.Radians) + half));
        return Speed.FromMetresPerSecond(Math.Sqrt(share * Wgs84.GravitationalParameter / EarthRadius.Metres));
    }

    /// <summary>
    /// The lofts, off the elevation of least energy, at which the speed for <paramref name="maximumRange"/> still reaches
    /// a range, with the burnout elevation kept between 1 and 89 degrees. At the maximum range and beyond, those between none and the one it is thrown at.
    /// </summary>
    /// <param name="thrownAt">The loft at which the maximum range is reached.</param>
    public static (Angle Lowest, Angle Highest) Lofts(Length maximumRange, Length range, Angle thrownAt = default)
    {
        if (range >= maximumRange)
        {
            return thrownAt < Angle.Zero ? (thrownAt, Angle.Zero) : (Angle.Zero, thrownAt);
        }

        var available = BurnoutSpeed(maximumRange, BurnoutElevation(maximumRange) + thrownAt);
        var best = BurnoutElevation(range);
        return (Limit(Angle.FromDegrees(1) - best), Limit(Angle.FromDegrees(89) - best));

        Angle Limit(Angle far)
        {
            var (inside, outside) = (Angle.Zero, far);
            for (var halving = 0; halving < 40; halving++)
            {
                var middle = (inside + outside) / 2;
                (inside, outside) = BurnoutSpeed(range, best + middle) <= available ? (middle, outside) : (inside, middle);
            }

            return inside;
        }
    }

    /// <summary>The greatest range that the speed for <paramref name="maximumRange"/> reaches when thrown off the best elevation.</summary>
    /// <param name="maximumRange">Reached at the loft that it is thrown at, and nowhere exceeded.</param>
    /// <param name="loft">Added to the best elevation of each range.</param>
    /// <param name="thrownAt">The loft at which the maximum range is reached: none for the best elevation.</param>
    public static Length Reach(Length maximumRange, Angle loft, Angle thrownAt = default)
    {
        var available = BurnoutSpeed(maximumRange, BurnoutElevation(maximumRange) + thrownAt);
        var (near, far) = (Length.Zero, maximumRange);
        for (var halving = 0; halving < 40; halving++)
        {
            var middle = (near + far) / 2;
            (near, far) = BurnoutSpeed(middle, BurnoutElevation(middle) + loft) <= available ? (middle, far) : (near, middle);
        }

        return loft == thrownAt ? maximumRange : near;
    }
}
