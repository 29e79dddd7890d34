using Parapet.Earth.Atmosphere;

namespace Parapet.Earth.Propagation.Attenuation;

/// <summary>Air as a radio wave meets it.</summary>
/// <param name="DryPressure">Without the part of the water vapour.</param>
/// <param name="Temperature">Kinetic.</param>
/// <param name="WaterVapour">Mass of water vapour in a volume: 7.5 g/m3 at the ground of the reference atmosphere.</param>
public readonly record struct MoistAir(Pressure DryPressure, Temperature Temperature, Density WaterVapour)
{
    // Where vapour is this share of the total pressure it falls off no faster than the air does [ITUR835, section 1].
    private const double LeastMixingRatio = 2e-6;

    private const double VapourScaleHeightMetres = 2000;

    /// <summary>The surface density of water vapour of the reference atmosphere [ITUR835, section 1].</summary>
    public static Density ReferenceWaterVapour => Density.FromKilogramsPerCubicMetre(7.5e-3);

    public Pressure VapourPressure => Pressure.FromHectopascals(VapourHectopascals(WaterVapour, Temperature.Kelvin));

    /// <summary>What a barometer shows: dry air and vapour together.</summary>
    public Pressure TotalPressure => DryPressure + VapourPressure;

    /// <summary>
    /// The mean annual global reference atmosphere at a height from the surface up [ITUR835, section 1]: the U.S.
    /// Standard Atmosphere as dry air, and water vapour that falls off by half every 1.4 km.
    /// </summary>
    /// <param name="surfaceWaterVapour">At height zero.</param>
    public static MoistAir Reference(Length height, Density surfaceWaterVapour)
    {
        var air = StandardAtmosphere.At(height);
        var falling = surfaceWaterVapour * Math.Exp(-height.Metres / VapourScaleHeightMetres);
        var kelvin = air.Temperature.Kelvin;
        var least = LeastMixingRatio * air.Pressure.Hectopascals / VapourHectopascals(Density.FromKilogramsPerCubicMetre(1), kelvin);
        var vapour = surfaceWaterVapour.KilogramsPerCubicMetre > 0
            ? Density.Max(falling, Density.FromKilogramsPerCubicMetre(least))
            : Density.Zero;
        return new(air.Pressure, air.Temperature, vapour);
    }

    // e = rho T / 216.7 with rho in g/m3 [ITUR676, eq. 4].
    private static double VapourHectopascals(Density vapour, double kelvin) => vapour.KilogramsPerCubicMetre * 1e3 * kelvin / 216.7;
}
