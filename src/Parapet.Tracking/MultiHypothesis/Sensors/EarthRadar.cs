using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Parapet.Tracking.MultiHypothesis.Motion;
using Parapet.Tracking.MultiHypothesis.Resolution;

namespace Parapet.Tracking.MultiHypothesis.Sensors;

/// <summary>A radar on the Earth, standing or flying, in the coordinates of a <see cref="CurvedGround"/>.</summary>
internal sealed record EarthRadar : LocalSensor
{
    private const double Turn = 2 * Math.PI;

    private readonly SensorModel _model;
    private readonly double _referenceRatio;
    private readonly double _logFalseDensity;
    private readonly double _logNewDensity;
    private LocalFrame _site;
    private IHorizonMask? _horizon;

    // East, north and up of the antenna along the anchor's axes, and its place from the sphere's centre.
    private Vector<Enu> _east;
    private Vector<Enu> _north;
    private Vector<Enu> _up;
    private Vector<Enu> _place;

    public EarthRadar(SensorModel model, CurvedGround ground)
    {
        _model = model;
        Ground = ground;
        _referenceRatio = model.ReferenceSignalToNoise.Ratio.Value;
        var coverage = model.MaximumRange.Metres * model.SectorWidth.Radians * (model.MaximumElevation - model.MinimumElevation).Radians;
        _logFalseDensity = Math.Log(Math.Max(model.FalsePlotsPerScan, 1e-3) / coverage);
        _logNewDensity = -Math.Log(coverage);
    }

    public CurvedGround Ground { get; }

    public override Speed GreatestRangeRate => default;

    internal override double VelocitySigma => 300;

    internal override int Dimensions => 3;

    /// <summary>Says where the antenna stands in the scan that comes.</summary>
    public void StandAt(Position<Ecef> origin, IHorizonMask? horizon)
    {
        _horizon = horizon;
        if (_site.Origin == origin)
        {
            return;
        }

        _site = LocalFrame.At(origin);
        _east = Ground.Axes(_site.Rotation.XAxis);
        _north = Ground.Axes(_site.Rotation.YAxis);
        _up = Ground.Axes(_site.Rotation.ZAxis);
        _place = Ground.FromCentre(origin);
    }

    internal override void Measure(in LocalPlot plot, double undetected, double ceilingMetres, out Measurement measurement)
    {
        measurement = default;
        ref var m = ref measurement;
        var growth = Math.Max(1, Math.Sqrt(_referenceRatio / plot.SignalToNoise));
        var (rangeSigma, azimuthSigma, elevationSigma) = (
            growth * _model.RangeSigma.Metres, growth * _model.AzimuthSigma.Radians, growth * _model.ElevationSigma.Radians);
        var (sinAzimuth, cosAzimuth) = Math.SinCos(plot.Second);
        var (sinElevation, cosElevation) = Math.SinCos(plot.Third);
        var level = _east * sinAzimuth + _north * cosAzimuth;
        var line = level * cosElevation + _up * sinElevation;
        var across = _east * cosAzimuth - _north * sinAzimuth;
        var over = _up * cosElevation - level * sinElevation;
        var range = plot.First;

        // What is measured is farther than the target in the mean by the spread of the direction [Lerro1993]; a guess is no
        // measurement, and the range holds whatever the elevation is.
        var spread = azimuthSigma * azimuthSigma + (_model.MeasuresElevation ? elevationSigma * elevationSigma : 0);
        var p = _place + line * (range * Math.Exp(spread / 2));
        (m.X, m.Y, m.Z) = (p.X, p.Y, Ground.Height(p));
        (m.Ux, m.Uy, m.Uz) = (line.X, line.Y, line.Z);
        var inverse = 1 / p.Norm;
        Add(ref m, line, p.Dot(line) * inverse, rangeSigma);
        Add(ref m, across, p.Dot(across) * inverse, range * azimuthSigma * cosElevation / Math.Max(cosElevation, 0.1));
        Add(ref m, over, p.Dot(over) * inverse, range * elevationSigma);

        var jacobian = -Math.Log(range * range * Math.Max(cosElevation, 1e-3));
        var ratio = DetectionProbability.Value * undetected * Math.Exp(_logNewDensity - _logFalseDensity);
        m.NewShare = ratio / (1 + ratio);
        m.LogOtherDensity = _logFalseDensity + jacobian + Math.Log(1 + ratio);
        m.OffsetSeconds = plot.OffsetSeconds;
        m.RangeRate = double.NaN;
        if (!double.IsNaN(plot.RangeRateMetresPerSecond) && _model.RangeRateSigma is { } sigma)
        {
            SetRangeRate(ref m, line, p, range, plot.RangeRateMetresPerSecond, growth * sigma.MetresPerSecond);
        }
    }

    /// <remarks>Near the direction in which scans begin and end, a target keeps to its side until it is past by its own uncertainty.</remarks>
    internal override double OffsetSeconds(in KinematicState state, double lastSeconds, double aheadSeconds)
    {
        if (_model.SectorWidth.Radians < Turn - 1e-6)
        {
            return 0;
        }

        var d = FromAntenna(state.X + aheadSeconds * state.Vx, state.Y + aheadSeconds * state.Vy, state.Z + aheadSeconds * state.Vz);
        var turn = Math.Atan2(d.X, d.Y) - _model.Boresight.Radians;
        turn -= Turn * Math.Floor(turn / Turn);
        var offset = Period.Seconds * (turn / Turn - 1);
        if (Math.Abs(offset - lastSeconds) < Period.Seconds / 2)
        {
            return offset;
        }

        var spread = state.Pxx + state.Pyy + aheadSeconds * aheadSeconds * (state.Vxx + state.Vyy);
        var margin = Math.Sqrt(spread / (d.X * d.X + d.Y * d.Y));
        return Math.Min(turn, Turn - turn) > margin ? offset : lastSeconds < -Period.Seconds / 2 ? -Period.Seconds : 0;
    }

    internal override bool TryCell(in KinematicState at, out ResolutionCell cell)
    {
        cell = default;
        return false;
    }

    internal override double ShareInView(in KinematicState state)
    {
        var d = FromAntenna(state.X, state.Y, state.Z);
        var ground = Math.Sqrt(d.X * d.X + d.Y * d.Y);
        var range = Math.Sqrt(ground * ground + d.Z * d.Z);
        var elevation = Math.Atan2(d.Z, ground);
        var rangeSigma = Math.Sqrt(Math.Max(state.Pxx + state.Pyy, 1));
        var elevationSigma = Math.Sqrt(Math.Max(state.Pzz, 1)) / Math.Max(range, 1);
        return LocalRadar.Above(_model.MaximumRange.Metres - range, rangeSigma)
            * LocalRadar.Above(elevation - _model.MinimumElevation.Radians, elevationSigma)
            * LocalRadar.Above(_model.MaximumElevation.Radians - elevation, elevationSigma)
            * ShareInSector(d, rangeSigma / Math.Max(ground, 1))
            * ShareAboveGround(state);
    }

    private static void Add(ref Measurement m, in Vector<Enu> axis, double climb, double sigma)
    {
        var (x, y, z) = (axis.X * sigma, axis.Y * sigma, climb * sigma);
        m.Rxx += x * x;
        m.Rxy += x * y;
        m.Rxz += x * z;
        m.Ryy += y * y;
        m.Ryz += y * z;
        m.Rzz += z * z;
    }

    /// <summary>
    /// The line of sight as it takes the three velocities of these coordinates to the range-rate, brought to unit length
    /// with all that belongs to it.
    /// </summary>
    private void SetRangeRate(ref Measurement m, in Vector<Enu> line, in Vector<Enu> p, double range, double rate, double sigma)
    {
        var slope = line.Z / p.Z;
        var (x, y, z) = (line.X - slope * p.X, line.Y - slope * p.Y, slope * p.Norm);
        var scale = 1 / Math.Sqrt(x * x + y * y + z * z);
        (m.Ux, m.Uy, m.Uz) = (x * scale, y * scale, z * scale);
        m.Range = range;
        m.RangeRate = rate * scale;
        m.RangeRateVariance = sigma * scale * sigma * scale;

        m.LogOtherDensity -= Math.Log(2 * _model.GreatestRangeRate.MetresPerSecond * scale);
    }

    /// <summary>East, north and up of the antenna to a place.</summary>
    private Vector<Enu> FromAntenna(double x, double y, double height)
    {
        var d = Ground.FromCentre(x, y, height) - _place;
        return new(d.Dot(_east), d.Dot(_north), d.Dot(_up));
    }

    private double ShareInSector(in Vector<Enu> d, double sigma)
    {
        var half = _model.SectorWidth.Radians / 2;
        if (half > Math.PI - 1e-6)
        {
            return 1;
        }

        var azimuth = Math.IEEERemainder(Math.Atan2(d.X, d.Y) - _model.Boresight.Radians, 2 * Math.PI);
        return LocalRadar.Above(half - Math.Abs(azimuth), sigma);
    }

    /// <summary>What the map shows is trusted to 19 in 20, and one standard deviation to either side of the height is asked.</summary>
    private double ShareAboveGround(in KinematicState state)
    {
        if (_horizon is null)
        {
            return 1;
        }

        var sight = _site.SurfaceSight(Ground.ToEcef(Ground.FromCentre(state.X, state.Y, state.Z)));
        var sigma = Length.FromMetres(Math.Sqrt(state.Pzz));
        var seen = (_horizon.Sees(sight.Azimuth, sight.GroundRange, sight.Height + sigma) ? 0.5 : 0)
            + (_horizon.Sees(sight.Azimuth, sight.GroundRange, sight.Height - sigma) ? 0.5 : 0);
        return 0.05 + 0.95 * seen;
    }
}
