using Parapet.Earth.Propagation;

namespace Parapet.Flight.Navigation;

/// <summary>A jammer's power beside that of a navigation satellite at one place.</summary>
public static class SatelliteReception
{
    /// <summary>The carrier of the open signal of GPS, L1 [ISGPS200, sec. 3.3.1.1].</summary>
    public static Frequency Carrier { get; } = Frequency.FromMegahertz(1575.42);

    /// <summary>The least power of that signal at the ground, -158.5 dBW, by an antenna alike to all sides [ISGPS200, table 3-Va].</summary>
    public static Power LeastSignal { get; } = Power.FromWatts(Math.Pow(10, -15.85));

    /// <summary>
    /// The one power over the other, in free space: <c>J/S = P (lambda / 4 pi R)^2 / S</c> [Friis1946, eq. 1].
    /// Meaningful beyond some wavelengths of 0.19 m.
    /// </summary>
    /// <param name="effectivePower">Power times antenna gain of the jammer, above zero.</param>
    /// <param name="distance">Above zero.</param>
    public static Decibels JamToSignal(Power effectivePower, Length distance)
    {
        var spread = Wavelength.Of(Carrier).Metres / (4 * Math.PI * distance.Metres);
        return Ratio.Of(effectivePower / LeastSignal * spread * spread).Decibels;
    }

    /// <summary>How far off a jammer reaches that power over a satellite's, in free space.</summary>
    /// <param name="effectivePower">Power times antenna gain of the jammer, not negative; at zero it reaches nowhere.</param>
    public static Length ReachOf(Power effectivePower, Decibels jamToSignal) => Length.FromMetres(
        Wavelength.Of(Carrier).Metres / (4 * Math.PI) * Math.Sqrt(effectivePower / LeastSignal / jamToSignal.Ratio.Value));
}
