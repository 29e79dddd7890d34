using Parapet.Messages;

namespace Parapet.Fusion.Registration;

/// <summary>Where a plot says that the target is, with the errors of the sensor along its axes.</summary>
internal readonly struct SightedPoint
{
    public readonly Position<Ecef> Position;

    /// <summary>The line of sight.</summary>
    public readonly Vector<Ecef> Along;

    /// <summary>How the position moves with the azimuth, metres a radian.</summary>
    public readonly Vector<Ecef> PerAzimuth;

    /// <summary>Of the position, m2.</summary>
    public readonly SpreadMatrix Covariance;

    public SightedPoint(RegisteredSensor sensor, in Plot plot)
    {
        var range = plot.Range.Metres;
        var (sinElevation, cosElevation) = Math.SinCos(plot.Elevation.Radians);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Azimuth.Radians);
        var back = sensor.Site.Rotation.Inverse();
        Along = back.Apply(new Vector<Enu>(cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation));
        var across = back.Apply(new Vector<Enu>(cosAzimuth, -sinAzimuth, 0));
        var up = across.Cross(Along);
        Position = sensor.Site.Origin + Along * range;
        PerAzimuth = across * (range * cosElevation);
        var model = sensor.Model;

        // The model's azimuth sigma is across the beam.
        Covariance = SpreadMatrix.Of(Along, model.RangeSigma.Metres)
            .Plus(SpreadMatrix.Of(across, range * model.AzimuthSigma.Radians))
            .Plus(SpreadMatrix.Of(up, range * model.ElevationSigma.Radians));
    }
}
