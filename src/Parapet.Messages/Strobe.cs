namespace Parapet.Messages;

/// <summary>The bearing at which a jammed radar finds a source of noise. It says nothing of the distance, and not whose it is.</summary>
/// <param name="Time">When the beam passed over the source, by the radar's clock.</param>
/// <param name="Origin">Where the antenna stood.</param>
/// <param name="Azimuth">Measured, at the antenna.</param>
/// <param name="Elevation">Measured above the antenna's horizontal.</param>
/// <param name="AzimuthSigma">One standard deviation across the beam.</param>
/// <param name="ElevationSigma">One standard deviation of the measured elevation.</param>
public readonly record struct Strobe(
    SensorId Sensor, Instant Time, Position<Ecef> Origin, Azimuth Azimuth, Angle Elevation, Angle AzimuthSigma, Angle ElevationSigma);
