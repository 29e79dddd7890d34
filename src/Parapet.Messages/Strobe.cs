namespace Parapet.Messages;

/// <summary>The bearing at which a jammed radar finds a source of noise, or a listening post what it hears or sees. It says nothing of the distance, and not whose it is.</summary>
/// <param name="Time">When the beam passed over the source, by the radar's clock, or when the post heard or saw it.</param>
/// <param name="Origin">Where the antenna stood.</param>
/// <param name="Azimuth">Measured, at the antenna.</param>
/// <param name="Elevation">Measured above the antenna's horizontal.</param>
/// <param name="AzimuthSigma">One standard deviation across the beam.</param>
/// <param name="ElevationSigma">One standard deviation of the measured elevation.</param>
public readonly record struct Strobe(
    SensorId Sensor, Instant Time, Position<Ecef> Origin, Azimuth Azimuth, Angle Elevation, Angle AzimuthSigma, Angle ElevationSigma)
{
    /// <summary>How fast what was heard has come: the bearing is to where the source was as long ago as it took. Null for light and radio, which take no time worth counting.</summary>
    public Speed? Carrier { get; init; }

    /// <summary>Beyond this its finder finds nothing; null where no bound is known.</summary>
    public Length? Reach { get; init; }
}
