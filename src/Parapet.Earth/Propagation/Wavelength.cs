namespace Parapet.Earth.Propagation;

/// <summary>The length of a wave in vacuum.</summary>
public static class Wavelength
{
    private const double SpeedOfLight = 299_792_458;

    public static Length Of(Frequency frequency) => Length.FromMetres(SpeedOfLight / frequency.Hertz);
}
