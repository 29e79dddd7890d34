using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Messages;
using Parapet.Tracking.Filtering;

namespace Parapet.Tracking.Gating;

/// <summary>
/// Four plots seen against the path of one target: of each all that <see cref="SightLine"/> says, to the bit, for little
/// more than the work of one. The equations and their order are its own.
/// </summary>
internal readonly struct SightLines
{
    /// <summary>How many plots are seen at once.</summary>
    public const int Count = 4;

    private readonly Vector256<double> _seconds;
    private readonly Columns _along;
    private readonly Columns _across;
    private readonly Columns _up;
    private readonly Columns _reference;
    private readonly Columns _residual;
    private readonly Columns _variance;

    /// <param name="plots">Of the scan.</param>
    /// <param name="places">Of four plots in it; one may stand there several times.</param>
    /// <param name="path">Of the target about <paramref name="moment"/>.</param>
    /// <param name="lastPlot">Of the target.</param>
    public SightLines(
        in SensorAxes sensor, ReadOnlySpan<MeasuredPlot> plots, ReadOnlySpan<int> places, in PathAhead path, Instant moment, Instant lastPlot)
    {
        ref readonly var a = ref plots[places[0]];
        ref readonly var b = ref plots[places[1]];
        ref readonly var c = ref plots[places[2]];
        ref readonly var d = ref plots[places[3]];
        var times = Vector256.Create(a.Time.Nanoseconds, b.Time.Nanoseconds, c.Time.Nanoseconds, d.Time.Nanoseconds);
        _seconds = Seconds(times, lastPlot);
        _reference = At(path, Seconds(times, moment));
        var line = _reference - new Columns(sensor.Origin.X, sensor.Origin.Y, sensor.Origin.Z);
        var range = line.Norm;
        _along = line / range;
        var horizontal = new Columns(sensor.Up.X, sensor.Up.Y, sensor.Up.Z).Cross(_along);
        var cosElevation = horizontal.Norm;
        _across = Columns.Where(
            Vector256.GreaterThan(cosElevation, Vector256.Create(1e-6)),
            -(horizontal / cosElevation),
            new Columns(sensor.East.X, sensor.East.Y, sensor.East.Z));
        _up = _across.Cross(_along);
        var direction = new Columns(
            Vector256.Create(a.Direction.X, b.Direction.X, c.Direction.X, d.Direction.X),
            Vector256.Create(a.Direction.Y, b.Direction.Y, c.Direction.Y, d.Direction.Y),
            Vector256.Create(a.Direction.Z, b.Direction.Z, c.Direction.Z, d.Direction.Z));
        _residual = new(
            Vector256.Create(a.RangeMetres, b.RangeMetres, c.RangeMetres, d.RangeMetres) - range,
            range * direction.Dot(_across),
            range * direction.Dot(_up));
        var growth = Vector256.Create(a.Growth, b.Growth, c.Growth, d.Growth);
        _variance = new(growth * sensor.RangeVariance, growth * range * range * sensor.AzimuthVariance, growth * range * range * sensor.ElevationVariance);
    }

    /// <summary>What <see cref="SightLine.Distance"/> finds of each plot.</summary>
    /// <param name="mode">A belief at the target's last plot, of one mode of its motion.</param>
    /// <param name="offset">Of its place from that of the belief that the path is of.</param>
    /// <param name="drift">Of its velocity from the same.</param>
    /// <param name="intensity">Power spectral density of the mode's acceleration, in m2/s3.</param>
    public void Distance(
        in StateCovariance mode, in Vector<Ecef> offset, in Velocity<Ecef> drift, double intensity, out Vector256<double> squared, out Vector256<double> determinant)
    {
        var t = _seconds;
        var q = intensity * t * t * t / 3;
        var xx = Grown(mode[0], 2 * mode[3], mode[15]) + q;
        var xy = Grown(mode[1], mode[4] + mode[8], mode[16]);
        var xz = Grown(mode[2], mode[5] + mode[12], mode[17]);
        var yy = Grown(mode[6], 2 * mode[9], mode[18]) + q;
        var yz = Grown(mode[7], mode[10] + mode[13], mode[19]);
        var zz = Grown(mode[11], 2 * mode[14], mode[20]) + q;
        var predicted = _reference + new Columns(offset.X, offset.Y, offset.Z) + new Columns(t * drift.X, t * drift.Y, t * drift.Z);
        var moved = _reference - predicted;
        var r1 = _residual.X + _along.Dot(moved);
        var r2 = _residual.Y + _across.Dot(moved);
        var r3 = _residual.Z + _up.Dot(moved);
        var onAlong = Columns.Times(xx, xy, xz, yy, yz, zz, _along);
        var onAcross = Columns.Times(xx, xy, xz, yy, yz, zz, _across);
        var s11 = onAlong.Dot(_along) + _variance.X;
        var s12 = onAlong.Dot(_across);
        var s13 = onAlong.Dot(_up);
        var s22 = onAcross.Dot(_across) + _variance.Y;
        var s23 = onAcross.Dot(_up);
        var s33 = Columns.Times(xx, xy, xz, yy, yz, zz, _up).Dot(_up) + _variance.Z;
        var l21 = s12 / s11;
        var l31 = s13 / s11;
        var d2 = s22 - l21 * s12;
        var l32 = (s23 - l21 * s13) / d2;
        var d3 = s33 - l31 * s13 - l32 * l32 * d2;
        var w2 = r2 - l21 * r1;
        var w3 = r3 - l31 * r1 - l32 * w2;
        squared = r1 * r1 / s11 + w2 * w2 / d2 + w3 * w3 / d3;
        determinant = s11 * d2 * d3;
    }

    /// <summary>An element of the covariance of places after the time to each plot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Grown(double place, double cross, double velocity) =>
        Vector256.Create(place) + _seconds * (Vector256.Create(cross) + _seconds * velocity);

    private static Vector256<double> Seconds(Vector256<long> times, Instant since) =>
        Vector256.ConvertToDouble(times - Vector256.Create(since.Nanoseconds)) * 1e-9;

    private static Columns At(in PathAhead path, Vector256<double> seconds)
    {
        var half = seconds * seconds / 2;
        return new(
            Vector256.Create(path.Position.X) + seconds * path.Velocity.X + half * path.Acceleration.X,
            Vector256.Create(path.Position.Y) + seconds * path.Velocity.Y + half * path.Acceleration.Y,
            Vector256.Create(path.Position.Z) + seconds * path.Velocity.Z + half * path.Acceleration.Z);
    }
}
