using Parapet.Earth.Atmosphere;

namespace Parapet.Flight.Gunnery;

/// <summary>
/// A shell's way along a straight line in air of one density, slowed by drag that grows with the square of its speed:
/// v(x) = v0 exp(-k x) and t(x) = (exp(k x) - 1) / (k v0) with k = density / (2 ballistic coefficient). The fall under
/// gravity is laid for and costs no time worth counting at these ranges.
/// </summary>
public static class ShellFlight
{
    /// <summary>From the muzzle to a slant range.</summary>
    /// <param name="range">Not negative.</param>
    /// <param name="density">Of the air along the way, in kg/m3, positive.</param>
    public static Duration TimeTo(GunDescription gun, Length range, double density)
    {
        var slowing = Slowing(gun, density);
        return Duration.FromSeconds((Math.Exp(slowing * range.Metres) - 1) / (slowing * gun.MuzzleVelocity.MetresPerSecond));
    }

    /// <summary>What is left of its speed at a slant range.</summary>
    /// <inheritdoc cref="TimeTo"/>
    public static Speed SpeedAt(GunDescription gun, Length range, double density) =>
        gun.MuzzleVelocity * Math.Exp(-Slowing(gun, density) * range.Metres);

    /// <summary>Of the air half-way up between two heights, in kg/m3.</summary>
    public static double DensityBetween(Length a, Length b) => AtmosphereTable.DensityAt((a.Metres + b.Metres) / 2);

    private static double Slowing(GunDescription gun, double density) => density / (2 * gun.BallisticCoefficient);
}
