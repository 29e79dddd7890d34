namespace Parapet.Sensing.Radar;

/// <summary>The one-way power pattern of a beam: Gaussian to the half-power points and beyond, down to the mean level of the sidelobes.</summary>
internal readonly struct BeamPattern(BeamDescription beam)
{
    private static readonly double s_decay = 4 * Math.Log(2);

    private readonly double _azimuthWidth = beam.AzimuthWidth.Radians;
    private readonly double _elevationWidth = beam.ElevationWidth.Radians;
    private readonly double _floor = beam.Sidelobes.Ratio.Value;

    /// <summary>Towards a direction that far from the beam's axis, over the peak; angles in radians, small ones.</summary>
    public double At(double azimuthRadians, double elevationRadians)
    {
        var (across, up) = (azimuthRadians / _azimuthWidth, elevationRadians / _elevationWidth);
        return Math.Max(_floor, Math.Exp(-s_decay * (across * across + up * up)));
    }
}
