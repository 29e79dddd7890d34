using System.Runtime.CompilerServices;
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Resolution;

namespace Parapet.Tracking.MultiHypothesis.Sensors;

/// <summary>A radar that measures range, azimuth, elevation and perhaps range-rate from a fixed place.</summary>
public sealed record LocalRadar : LocalSensor
{
    /// <summary>A plot without an elevation says as little of it as if its error were that many times the doubt about it.</summary>
    private const double LittleSaid = 10;

    private double _volume;
    private double _volumeCeiling = double.NaN;

    /// <summary>Where the antenna stands in the common local frame.</summary>
    public required Position<Enu> Position { get; init; }
    /// <summary>One standard deviation of the slant range; above 0.</summary>
    public required Length RangeSigma { get; init; }
    /// <summary>The same of the azimuth; above 0.</summary>
    public required Angle AzimuthSigma { get; init; }
    /// <summary>The same of the elevation; above 0 where it is measured.</summary>
    public required Angle ElevationSigma { get; init; }

    /// <summary>
    /// Whether the radar measures elevations. One that does not sees a target somewhere between the least and the greatest, and
    /// below the ceiling: that is known of it once, and no further plot says more.
    /// </summary>
    public bool MeasuresElevation { get; init; } = true;
    /// <summary>The same of the range-rate, where it is measured.</summary>
    public required Speed RangeRateSigma { get; init; }
    /// <summary>The field of view begins at this slant range.</summary>
    public required Length LeastRange { get; init; }
    /// <summary>It ends at this one.</summary>
    public required Length GreatestRange { get; init; }
    /// <summary>It begins at this elevation above the horizontal plane through the radar.</summary>
    public required Angle LeastElevation { get; init; }
    /// <summary>It ends at this one.</summary>
    public required Angle GreatestElevation { get; init; }

    /// <summary>Where the sector begins, clockwise from north.</summary>
    public Angle LeastAzimuth { get; init; }

    /// <summary>Where the sector ends, at most a turn after its beginning.</summary>
    public Angle GreatestAzimuth { get; init; } = Angle.FromRadians(2 * Math.PI);

    /// <summary>The widest range-rate that the radar reports, above zero.</summary>
    public required Speed RangeRateLimit { get; init; }

    /// <summary>Null where the radar resolves all.</summary>
    public RadarResolution? Resolution { get; init; }

    /// <inheritdoc/>
    public override Speed GreatestRangeRate => RangeRateLimit;

    internal override bool MeasuresHeight => MeasuresElevation;

    internal override double VelocitySigma => RangeRateLimit.MetresPerSecond / 2;

    internal override int Dimensions => 3;

    private double SectorRadians => (GreatestAzimuth - LeastAzimuth).Radians;

    private double LogFalseDensity =>
        Math.Log(Math.Max(FalsePlotsPerScan, 1e-3)
            / (SectorRadians * (GreatestElevation - LeastElevation).Radians * (GreatestRange - LeastRange).Metres));

    /// <summary>This radar as one on the Earth is described: with errors alike for weak and strong plots, and no limit of tracks.</summary>
    public SensorModel Model() => new()
    {
        Sensor = new(Id),
        RangeSigma = RangeSigma,
        AzimuthSigma = AzimuthSigma,
        ElevationSigma = ElevationSigma,
        ScanPeriod = Period,
        DetectionProbability = DetectionProbability,
        FalsePlotsPerScan = FalsePlotsPerScan,
        MaximumRange = GreatestRange,
        SectorWidth = GreatestAzimuth - LeastAzimuth,
        MinimumElevation = LeastElevation,
        MaximumElevation = GreatestElevation,
        TrackCapacity = 0,
    };

    /// <remarks>
    /// The mean of a converted plot is longer than the target's distance by the factor of <see cref="Unbias"/>
    /// [Lerro1993]; the covariance is turned as a whole.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Measure(in LocalPlot plot, double undetected, double ceilingMetres, out Measurement measurement)
    {
        measurement = default;
        var range = plot.First;
        var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Second);
        var open = MeasuresElevation ? default : OpenElevations(range, ceilingMetres);
        var sigma = MeasuresElevation ? ElevationSigma.Radians : LittleSaid * open.Sigma;
        var (sinElevation, cosElevation) = Math.SinCos(MeasuresElevation ? plot.Third : open.Middle);
        ref var m = ref measurement;
        (m.Ux, m.Uy, m.Uz) = (cosElevation * sinAzimuth, cosElevation * cosAzimuth, sinElevation);
        m.Range = range;
        (m.SensorX, m.SensorY, m.SensorZ) = (Position.X, Position.Y, Position.Z);
        m.RangeVariance = RangeSigma.Metres * RangeSigma.Metres;
        m.AzimuthVariance = AzimuthSigma.Radians * AzimuthSigma.Radians;
        m.ElevationVariance = sigma * sigma;
        var unbias = MeasuresElevation ? Unbias(sigma) : 1;
        var level = range * Unbias(AzimuthSigma.Radians) * unbias;
        m.X = Position.X + level * m.Ux;
        m.Y = Position.Y + level * m.Uy;
        m.Z = Position.Z + range * unbias * m.Uz;
        SetCovariance(ref m, sinAzimuth, cosAzimuth, sinElevation, cosElevation);

        var jacobian = -Math.Log(range * range * Math.Max(cosElevation, 1e-3));
        var logFalse = LogFalseDensity + jacobian;
        var isBelow = !MeasuresElevation || m.Z - 2 * Math.Sqrt(m.Rzz) < ceilingMetres;
        var logNew = isBelow && undetected > 0 ? Math.Log(DetectionProbability.Value * undetected / Volume(ceilingMetres)) + jacobian : -1000;
        if (!MeasuresElevation)
        {
            // Nothing is measured along the elevation: there a plot is as dense of whatever origin.
            var density = -Math.Log(Math.Sqrt(2 * Math.PI) * sigma);
            logFalse += Math.Log((GreatestElevation - LeastElevation).Radians) + density;
            logNew += Math.Log(open.Width) + density;
            var known = range * Math.Sqrt(sigma * sigma - open.Sigma * open.Sigma);
            (m.FirstX, m.FirstY, m.FirstZ) = (-sinElevation * sinAzimuth * known, -sinElevation * cosAzimuth * known, cosElevation * known);
        }

        m.RangeRate = plot.RangeRateMetresPerSecond;
        if (m.HasRangeRate)
        {
            m.RangeRateVariance = RangeRateSigma.MetresPerSecond * RangeRateSigma.MetresPerSecond;
            logFalse -= Math.Log(2 * RangeRateLimit.MetresPerSecond);
            var variance = VelocitySigma * VelocitySigma + m.RangeRateVariance;
            logNew -= 0.5 * (m.RangeRate * m.RangeRate / variance + Math.Log(2 * Math.PI * variance));
        }

        var ratio = Math.Exp(logNew - logFalse);
        m.NewShare = ratio / (1 + ratio);
        m.LogOtherDensity = logFalse + Math.Log(1 + ratio);
    }

    internal override bool TryCell(in KinematicState at, out ResolutionCell cell)
    {
        cell = default;
        if (Resolution is not { } resolution)
        {
            return false;
        }

        var (x, y, z) = (at.X - Position.X, at.Y - Position.Y, at.Z - Position.Z);
        var ground = Math.Max(Math.Sqrt(x * x + y * y), 1);
        var range = Math.Sqrt(ground * ground + z * z);
        cell.Add(x / range, y / range, z / range, resolution.Range.Metres);
        cell.Add(y / ground, -x / ground, 0, ground * resolution.Azimuth.Radians);
        cell.Add(-z / range * x / ground, -z / range * y / ground, ground / range, range * resolution.Elevation.Radians);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override double ShareInView(in KinematicState state)
    {
        var (x, y, z) = (state.X - Position.X, state.Y - Position.Y, state.Z - Position.Z);
        var ground = Math.Sqrt(x * x + y * y);
        var range = Math.Sqrt(ground * ground + z * z);
        var elevation = Math.Atan2(z, ground);
        var rangeSigma = Math.Sqrt(Math.Max(state.Pxx + state.Pyy, 1));
        var elevationSigma = Math.Sqrt(Math.Max(state.Pzz, 1)) / Math.Max(range, 1);
        var share = Above(range - LeastRange.Metres, rangeSigma) * Above(GreatestRange.Metres - range, rangeSigma)
            * Above(elevation - LeastElevation.Radians, elevationSigma) * Above(GreatestElevation.Radians - elevation, elevationSigma);
        if (SectorRadians > 2 * Math.PI - 1e-6)
        {
            return share;
        }

        var azimuth = Math.IEEERemainder(Math.Atan2(x, y) - (LeastAzimuth.Radians + SectorRadians / 2), 2 * Math.PI);
        return share * Above(SectorRadians / 2 - Math.Abs(azimuth), rangeSigma / Math.Max(ground, 1));
    }

    /// <summary>The chance that a normal error of <paramref name="sigma"/> leaves a margin; its logistic likeness is within 0.01.</summary>
    internal static double Above(double margin, double sigma)
    {
        var z = margin / sigma;
        return z > 5 ? 1 : z < -5 ? 0 : 1 / (1 + Math.Exp(-1.702 * z));
    }

    /// <summary>The elevations between which a target is of which the range alone is known, in rad; one standard deviation if each is as likely.</summary>
    private (double Middle, double Width, double Sigma) OpenElevations(double range, double ceilingMetres)
    {
        var top = Math.Min(Math.Asin(Math.Clamp((ceilingMetres - Position.Z) / range, -1, 1)), GreatestElevation.Radians);
        var width = Math.Max(top - LeastElevation.Radians, 1e-4);
        return (LeastElevation.Radians + width / 2, width, width / Math.Sqrt(12));
    }

    private static double Unbias(double sigma) => Math.Exp(sigma * sigma / 2);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SetCovariance(ref Measurement m, double sinAzimuth, double cosAzimuth, double sinElevation, double cosElevation)
    {
        var along = RangeSigma.Metres * RangeSigma.Metres;
        var side = Math.Pow(m.Range * cosElevation * AzimuthSigma.Radians, 2);
        var up = m.Range * m.Range * m.ElevationVariance;
        var (ex, ey, ez) = (-sinElevation * sinAzimuth, -sinElevation * cosAzimuth, cosElevation);
        m.Rxx = along * m.Ux * m.Ux + side * cosAzimuth * cosAzimuth + up * ex * ex;
        m.Rxy = along * m.Ux * m.Uy - side * cosAzimuth * sinAzimuth + up * ex * ey;
        m.Rxz = along * m.Ux * m.Uz + up * ex * ez;
        m.Ryy = along * m.Uy * m.Uy + side * sinAzimuth * sinAzimuth + up * ey * ey;
        m.Ryz = along * m.Uy * m.Uz + up * ey * ez;
        m.Rzz = along * m.Uz * m.Uz + up * ez * ez;
    }

    /// <summary>The part of the field of view below the ceiling, in m rad2.</summary>
    private double Volume(double ceilingMetres)
    {
        if (_volumeCeiling == ceilingMetres)
        {
            return _volume;
        }

        const int Steps = 400;
        var sum = 0.0;
        for (var i = 0; i < Steps; i++)
        {
            var range = LeastRange.Metres + (GreatestRange - LeastRange).Metres * (i + 0.5) / Steps;
            var top = Math.Asin(Math.Clamp((ceilingMetres - Position.Z) / range, -1, 1));
            sum += Math.Max(0, Math.Min(top, GreatestElevation.Radians) - LeastElevation.Radians);
        }

        _volume = Math.Max(sum / Steps * (GreatestRange - LeastRange).Metres * SectorRadians, 1e-9);
        _volumeCeiling = ceilingMetres;
        return _volume;
    }
}
