namespace Parapet.Earth.Propagation.Refraction;

/// <summary>Air whose refractivity falls off exponentially with height: N(h) = N0 exp(-h / H).</summary>
/// <param name="SurfaceRefractivity">N0 in N-units, at height zero: 200 to 450 on earth; 0 is vacuum.</param>
/// <param name="ScaleHeight">H, above zero.</param>
public sealed record ExponentialAtmosphere(double SurfaceRefractivity, Length ScaleHeight)
{
    /// <summary>The mean of the whole earth: 315 N-units, 7.35 km [ITUR453, section 3].</summary>
    public static ExponentialAtmosphere Mean { get; } = new(315, Length.FromKilometres(7.35));

    /// <summary>
    /// The CRPL exponential reference atmosphere of a surface refractivity: its drop over the first kilometre is
    /// 7.32 exp(0.005577 Ns) [BeanThayer1959].
    /// </summary>
    /// <param name="surfaceRefractivity">Ns in N-units, from 200 to 450.</param>
    /// <exception cref="ArgumentOutOfRangeException">The refractivity is outside what the survey covered.</exception>
    public static ExponentialAtmosphere Crpl(double surfaceRefractivity)
    {
        if (!(surfaceRefractivity is >= 200 and <= 450))
        {
            throw new ArgumentOutOfRangeException(
                nameof(surfaceRefractivity), surfaceRefractivity, "a surface refractivity from 200 to 450 N-units is needed");
        }

        var drop = 7.32 * Math.Exp(0.005577 * surfaceRefractivity);
        return new(surfaceRefractivity, Length.FromKilometres(1 / Math.Log(surfaceRefractivity / (surfaceRefractivity - drop))));
    }

    /// <summary>N at a height, in N-units.</summary>
    public double At(Length height) => SurfaceRefractivity * Math.Exp(-height.Metres / ScaleHeight.Metres);

    /// <summary>
    /// The factor on the earth's radius over which a ray that leaves the ground level runs straight near the ground:
    /// k = 1 / (1 + a dn/dh) [ITUR834, section 2]. Infinite or negative where the ray is bent as much as the ground or more.
    /// </summary>
    public double EffectiveEarthFactor(Length earthRadius) =>
        1 / (1 - SurfaceRefractivity * 1e-6 * earthRadius.Metres / ScaleHeight.Metres);
}
