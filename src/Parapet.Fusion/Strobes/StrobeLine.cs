using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Fusion.Strobes;

/// <summary>A strobe as a line in space: where it begins, where it points, and the two directions across it in which it errs.</summary>
public readonly struct StrobeLine
{
    private readonly double _acrossSigma;
    private readonly double _upSigma;

    /// <param name="strobe">Whose antenna stands off the Earth's axis.</param>
    public StrobeLine(in Strobe strobe)
    {
        Sensor = strobe.Sensor;
        Time = strobe.Time;
        Origin = strobe.Origin;
        var (east, north, up) = LocalFrame.At(strobe.Origin).Rotation;
        var (sinAzimuth, cosAzimuth) = Math.SinCos(strobe.Azimuth.Radians);
        var (sinElevation, cosElevation) = Math.SinCos(strobe.Elevation.Radians);
        var ahead = east * sinAzimuth + north * cosAzimuth;
        Direction = ahead * cosElevation + up * sinElevation;
        Across = east * cosAzimuth - north * sinAzimuth;
        Up = up * cosElevation - ahead * sinElevation;
        _acrossSigma = strobe.AzimuthSigma.Radians;
        _upSigma = strobe.ElevationSigma.Radians;
        Carrier = strobe.Carrier;
        ReachMetres = strobe.Reach?.Metres ?? double.PositiveInfinity;
    }

    /// <summary>The radar or post that found it.</summary>
    public SensorId Sensor { get; }

    /// <summary>When it held.</summary>
    public Instant Time { get; }

    /// <summary>Where the antenna stood.</summary>
    public Position<Ecef> Origin { get; }

    /// <summary>Of unit length, towards the source.</summary>
    public Vector<Ecef> Direction { get; }

    /// <summary>Of unit length, level and to the right of the line.</summary>
    public Vector<Ecef> Across { get; }

    /// <summary>Of unit length, square to the line and to <see cref="Across"/>.</summary>
    public Vector<Ecef> Up { get; }

    /// <summary>How fast what was heard has come; null where it took no time.</summary>
    public Speed? Carrier { get; }

    /// <summary>No source lies farther along.</summary>
    public double ReachMetres { get; }

    /// <summary>When a source at a distance from the antenna sent what was found.</summary>
    public Instant SentFrom(double metres) => Carrier is { } speed ? Time - Duration.FromSeconds(metres / speed.MetresPerSecond) : Time;

    /// <summary>Of the line across itself and upwards, at a distance from the antenna, in m2.</summary>
    public (double Across, double Up) VariancesAt(double metres) =>
        (_acrossSigma * metres * (_acrossSigma * metres), _upSigma * metres * (_upSigma * metres));

    /// <summary>How far along the line a place lies, in metres; negative behind the antenna.</summary>
    public double Along(in Position<Ecef> place) => (place - Origin).Dot(Direction);
}
