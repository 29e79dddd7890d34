using Parapet.Earth.Propagation.Attenuation;

namespace Parapet.Earth.Propagation.Refraction;

/// <summary>How much more slowly than in vacuum a radio wave runs, in millionths: N = (n - 1) 1e6 [ITUR453, section 1].</summary>
public static class RadioRefractivity
{
    /// <summary>N in N-units, from the dry air's and the vapour's pressure [ITUR453, section 1]. For frequencies up to 100 GHz within 0.5 %.</summary>
    public static double Of(MoistAir air) =>
        77.6 * air.DryPressure.Hectopascals / air.Temperature.Kelvin + Wet(air.VapourPressure, air.Temperature);

    /// <summary>The wet part of N for a pressure of water vapour [ITUR453, section 1].</summary>
    public static double Wet(Pressure vapour, Temperature temperature)
    {
        var kelvin = temperature.Kelvin;
        return vapour.Hectopascals * (72 / kelvin + 3.75e5 / (kelvin * kelvin));
    }
}
