using Parapet.Tracking.Filtering;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// Takes range, azimuth, elevation and perhaps range-rate into a state as they were measured, by points about the state
/// [JulierUhlmann2004], in place of converting them to a place first.
/// </summary>
internal sealed class UnscentedUpdate
{
    private const int States = 6;

    private readonly UnscentedTransform _three = new(States, 3);
    private readonly UnscentedTransform _four = new(States, 4);
    private readonly UnscentedTransform.Function _ofThree;
    private readonly UnscentedTransform.Function _ofFour;
    private readonly double[] _mean = new double[States];
    private readonly double[] _covariance = new double[States * States];
    private Measurement _m;

    public UnscentedUpdate()
    {
        (_ofThree, _ofFour) = (SeenFrom, SeenFrom);
    }

    /// <summary>Leaves the state as it was where its covariance is not positive.</summary>
    public void Apply(ref KinematicState s, in Measurement m)
    {
        _m = m;
        Write(s);
        var transform = m.HasRangeRate ? _four : _three;
        if (!transform.Run(_mean, _covariance, m.HasRangeRate ? _ofFour : _ofThree))
        {
            return;
        }

        var count = m.HasRangeRate ? 4 : 3;
        Span<double> spread = stackalloc double[count * count];
        Span<double> cross = stackalloc double[States * count];
        Span<double> residual = stackalloc double[count];
        transform.Covariance.CopyTo(spread);
        transform.Cross.CopyTo(cross);
        ReadOnlySpan<double> noise = [m.RangeVariance, m.AzimuthVariance, m.ElevationVariance, m.RangeRateVariance];
        for (var i = 0; i < count; i++)
        {
            spread[i * count + i] += noise[i];
            residual[i] = (i == 3 ? m.RangeRate : 0) - transform.Mean[i];
        }

        Update(spread, cross, residual);
        Read(ref s);
    }

    /// <summary>What the sensor would measure, less what it did; the range-rate whole.</summary>
    private void SeenFrom(ReadOnlySpan<double> point, Span<double> seen)
    {
        var (x, y, z) = (point[0] - _m.SensorX, point[1] - _m.SensorY, point[2] - _m.SensorZ);
        var square = x * x + y * y;
        var (ground, range) = (Math.Sqrt(square), Math.Sqrt(square + z * z));
        seen[0] = range - _m.Range;

        // The angle from the measured azimuth, so that north is no seam.
        seen[1] = Math.Atan2(x * _m.Uy - y * _m.Ux, x * _m.Ux + y * _m.Uy);
        seen[2] = Math.Atan2(z, ground) - Math.Asin(Math.Clamp(_m.Uz, -1, 1));
        if (seen.Length > 3)
        {
            seen[3] = (x * point[3] + y * point[4] + z * point[5]) / Math.Max(range, 1e-9);
        }
    }

    /// <summary>One component after another, the others made free of it: the same as all at once.</summary>
    private void Update(Span<double> spread, Span<double> cross, Span<double> residual)
    {
        var count = residual.Length;
        for (var c = 0; c < count; c++)
        {
            var variance = spread[c * count + c];
            for (var i = 0; i < States; i++)
            {
                _mean[i] += cross[i * count + c] / variance * residual[c];
                for (var j = 0; j < States; j++)
                {
                    _covariance[i * States + j] -= cross[i * count + c] * cross[j * count + c] / variance;
                }
            }

            for (var d = c + 1; d < count; d++)
            {
                var share = spread[d * count + c] / variance;
                residual[d] -= share * residual[c];
                for (var i = 0; i < States; i++)
                {
                    cross[i * count + d] -= share * cross[i * count + c];
                }

                for (var e = c + 1; e < count; e++)
                {
                    spread[d * count + e] -= share * spread[c * count + e];
                }
            }
        }
    }

    private void Write(in KinematicState s)
    {
        ReadOnlySpan<double> mean = [s.X, s.Y, s.Z, s.Vx, s.Vy, s.Vz];
        mean.CopyTo(_mean);
        ReadOnlySpan<double> covariance =
        [
            s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz,
            s.Pxy, s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz,
            s.Pxz, s.Pyz, s.Pzz, s.Czx, s.Czy, s.Czz,
            s.Cxx, s.Cyx, s.Czx, s.Vxx, s.Vxy, s.Vxz,
            s.Cxy, s.Cyy, s.Czy, s.Vxy, s.Vyy, s.Vyz,
            s.Cxz, s.Cyz, s.Czz, s.Vxz, s.Vyz, s.Vzz,
        ];
        covariance.CopyTo(_covariance);
    }

    private void Read(ref KinematicState s)
    {
        ReadOnlySpan<double> p = _covariance;
        (s.X, s.Y, s.Z, s.Vx, s.Vy, s.Vz) = (_mean[0], _mean[1], _mean[2], _mean[3], _mean[4], _mean[5]);
        (s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz) = (p[0], p[1], p[2], p[3], p[4], p[5]);
        (s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz) = (p[7], p[8], p[9], p[10], p[11]);
        (s.Pzz, s.Czx, s.Czy, s.Czz) = (p[14], p[15], p[16], p[17]);
        (s.Vxx, s.Vxy, s.Vxz, s.Vyy, s.Vyz, s.Vzz) = (p[21], p[22], p[23], p[28], p[29], p[35]);
    }
}
