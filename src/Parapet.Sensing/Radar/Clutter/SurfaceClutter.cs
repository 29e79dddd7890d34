namespace Parapet.Sensing.Radar.Clutter;

/// <summary>How strongly the ground and the sea send back a radar's pulse.</summary>
public static class SurfaceClutter
{
    /// <summary>
    /// Land by the constant-gamma model: sigma0 = gamma sin(grazing) [Barton1985]. A fair mean between some tenths of a
    /// degree and some tens of degrees.
    /// </summary>
    /// <returns>Cross-section over area of the surface.</returns>
    public static Ratio Land(Decibels gamma, Angle grazing) => Ratio.Of(gamma.Ratio.Value * Math.Sin(grazing.Radians));

    /// <summary>
    /// Sea by the Naval Research Laboratory's fit [GregersHansen2012], horizontal polarization: 0.5 to 35 GHz, grazing
    /// angles of 0.1 to 60 degrees, sea states 0 to 6; within 2.3 dB of the measurements it was fitted to.
    /// </summary>
    /// <returns>Cross-section over area of the surface.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter lies outside the fit.</exception>
    public static Ratio Sea(Frequency frequency, Angle grazing, int seaState)
    {
        var (gigahertz, degrees) = (frequency.Gigahertz, grazing.Degrees);
        Within(gigahertz, 0.5, 35, nameof(frequency), "GHz");
        Within(degrees, 0.1, 60, nameof(grazing), "deg");
        Within(seaState, 0, 6, nameof(seaState), "");
        var decibels = -73.0
            + 20.781 * Math.Log10(Math.Sin(grazing.Radians))
            + (27.5 + 7.351 * degrees) * Math.Log10(gigahertz) / (1 + 0.95 * degrees)
            + 25.65 * Math.Pow(seaState + 1, 1 / (2 + 0.085 * degrees + 0.033 * seaState))
            + 0.0054 * degrees * degrees;
        return Decibels.FromDecibels(decibels).Ratio;
    }

    /// <summary>
    /// The surface in one resolution cell: as wide as the beam, as deep as the pulse or the beam's footprint, whichever
    /// is less [Skolnik2001, ch. 7].
    /// </summary>
    public static Area Patch(Length range, Angle azimuthWidth, Angle elevationWidth, Angle grazing, Length rangeResolution)
    {
        var (sine, cosine) = Math.SinCos(grazing.Radians);
        var byPulse = rangeResolution.Metres / cosine;
        var byBeam = range.Metres * elevationWidth.Radians / sine;
        return Area.FromSquareMetres(range.Metres * azimuthWidth.Radians * Math.Min(byPulse, byBeam));
    }

    private static void Within(double value, double least, double greatest, string name, string unit)
    {
        if (!(value >= least && value <= greatest))
        {
            throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{least} to {greatest} {unit} is allowed").TrimEnd());
        }
    }
}
