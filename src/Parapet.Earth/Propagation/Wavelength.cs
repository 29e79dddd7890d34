namespace Parapet.Earth.Propagation;

/// <summary>The length of a wave in vacuum.</summary>
public static class Wavelength
{
    private const double SpeedOfLight = 299_792_458;

    /// <summary>c / f with c = 299,792,458 m/s; infinite for a frequency of zero.</summary>
    public static Length Of(Frequency frequency) => Length.FromMetres(SpeedOfLight / frequency.Hertz);
}
