using System.Runtime.CompilerServices;
using Parapet.Earth.Atmosphere;
using Parapet.Tracking.MultiHypothesis.Sensors;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// A body that falls under central gravity and drag: seven states, the last the logarithm of the ballistic coefficient
/// [FarinaRisticBenvenuti2002]. The air is the standard atmosphere; what it leaves the coefficient's slow wandering takes up.
/// Over a <see cref="CurvedGround"/> the third coordinate is the height, and the frame turns with the Earth.
/// </summary>
internal static class FallingMotion
{
    private const int N = 7;
    private const double EarthRadiusMetres = 6_371_000;
    private const double StandardGravity = 9.80665;
    private const double GreatestStepSeconds = 0.5;

    // Below 7.2 km the air thins over 10 km, above over 6.5 km; for the Jacobian alone one figure does.
    private const double ScaleHeightMetres = 7200;

    /// <summary>Of ln beta, for one second: an error of the air's density by a tenth over some 15 s of fall.</summary>
    private const double LogBetaIntensity = 1e-3;

    // From 50 to 50,000 kg/m2: among aircraft the estimate would run away, for they do not fall.
    private const double LeastLogBeta = 3.9;
    private const double GreatestLogBeta = 10.8;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Predict(ref KinematicState s, ref DragState drag, double intensity, double seconds, CurvedGround? ground = null)
    {
        if (ground is not null)
        {
            drag.LogBeta = Math.Clamp(drag.LogBeta, LeastLogBeta, GreatestLogBeta);
        }

        var steps = Math.Max(1, (int)Math.Ceiling(seconds / (ground is null ? GreatestStepSeconds : StepSeconds(s, drag, ground))));
        var step = seconds / steps;
        Span<double> p = stackalloc double[N * N];
        Span<double> f = stackalloc double[N * N];
        Span<double> product = stackalloc double[N * N];
        Gather(s, drag, p);
        for (var i = 0; i < steps; i++)
        {
            Transition(s, drag, ground, step, f);
            Integrate(ref s, drag, ground, step);
            Multiply(f, p, product, transposed: false);
            Multiply(product, f, p, transposed: true);
            AddNoise(p, intensity, step);
        }

        Scatter(p, ref s, ref drag);
    }

    /// <summary>A keeper's radars see bodies for minutes and mostly above the air: there a step may be as long as a scan.</summary>
    private static double StepSeconds(in KinematicState s, in DragState drag, CurvedGround ground)
    {
        ground.Fall(s, drag.LogBeta, out var dragRate);
        return Math.Clamp(0.2 / dragRate, GreatestStepSeconds, 5);
    }

    /// <summary>Corrects the coefficient by what an update moved the other six states, through the gain that they share.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Update(in KinematicState before, in KinematicState after, ref DragState drag, in Measurement m)
    {
        var s = Symmetric3.Inverse(
            before.Pxx + m.Rxx, before.Pxy + m.Rxy, before.Pxz + m.Rxz, before.Pyy + m.Ryy, before.Pyz + m.Ryz, before.Pzz + m.Rzz);
        var (x, y, z) = s.Times(m.X - before.X, m.Y - before.Y, m.Z - before.Z);
        var (kx, ky, kz) = s.Times(drag.Px, drag.Py, drag.Pz);
        drag.LogBeta += drag.Px * x + drag.Py * y + drag.Pz * z;
        var (px, py, pz) = (drag.Px, drag.Py, drag.Pz);
        drag.Variance -= kx * px + ky * py + kz * pz;
        drag.Px -= kx * before.Pxx + ky * before.Pxy + kz * before.Pxz;
        drag.Py -= kx * before.Pxy + ky * before.Pyy + kz * before.Pyz;
        drag.Pz -= kx * before.Pxz + ky * before.Pyz + kz * before.Pzz;
        drag.Vx -= kx * before.Cxx + ky * before.Cyx + kz * before.Czx;
        drag.Vy -= kx * before.Cxy + ky * before.Cyy + kz * before.Czy;
        drag.Vz -= kx * before.Cxz + ky * before.Cyz + kz * before.Czz;
        if (!m.HasRangeRate)
        {
            return;
        }

        UpdateRangeRate(after, ref drag, m);
    }

    /// <param name="s">With the place taken in, and not yet the range-rate.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void UpdateRangeRate(in KinematicState s, ref DragState drag, in Measurement m)
    {
        var row = new RangeRateRow(s, m);
        var (px, py, pz, vx, vy, vz) = row.Covariance(s);
        var variance = row.Along(px, py, pz, vx, vy, vz) + m.RangeRateVariance;
        var own = row.Along(drag.Px, drag.Py, drag.Pz, drag.Vx, drag.Vy, drag.Vz);
        var gain = own / variance;
        drag.LogBeta += gain * row.Innovation;
        drag.Variance -= gain * own;
        drag.Px -= gain * px;
        drag.Py -= gain * py;
        drag.Pz -= gain * pz;
        drag.Vx -= gain * vx;
        drag.Vy -= gain * vy;
        drag.Vz -= gain * vz;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double X, double Y, double Z) Acceleration(in KinematicState s, double logBeta, CurvedGround? ground, out double dragRate)
    {
        if (ground is not null)
        {
            return ground.Fall(s, logBeta, out dragRate);
        }

        var up = s.Z + EarthRadiusMetres;
        var radius = Math.Sqrt(s.X * s.X + s.Y * s.Y + up * up);
        var ratio = EarthRadiusMetres / radius;
        var gravity = StandardGravity * ratio * ratio / radius;
        var speed = Math.Sqrt(s.Vx * s.Vx + s.Vy * s.Vy + s.Vz * s.Vz);
        dragRate = 0.5 * AtmosphereTable.At(radius - EarthRadiusMetres).Density * speed * Math.Exp(-logBeta);
        return (-gravity * s.X - dragRate * s.Vx, -gravity * s.Y - dragRate * s.Vy, -gravity * up - dragRate * s.Vz);
    }

    /// <summary>The classical Runge-Kutta step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Integrate(ref KinematicState s, in DragState drag, CurvedGround? ground, double h)
    {
        var beta = drag.LogBeta;
        var a = Acceleration(s, beta, ground, out _);
        var k2 = Moved(s, s.Vx, s.Vy, s.Vz, a, h / 2);
        var b = Acceleration(k2, beta, ground, out _);
        var k3 = Moved(s, k2.Vx, k2.Vy, k2.Vz, b, h / 2);
        var c = Acceleration(k3, beta, ground, out _);
        var k4 = Moved(s, k3.Vx, k3.Vy, k3.Vz, c, h);
        var d = Acceleration(k4, beta, ground, out _);
        var w = h / 6;
        s.X += w * (s.Vx + 2 * (k2.Vx + k3.Vx) + k4.Vx);
        s.Y += w * (s.Vy + 2 * (k2.Vy + k3.Vy) + k4.Vy);
        s.Z += w * (s.Vz + 2 * (k2.Vz + k3.Vz) + k4.Vz);
        s.Vx += w * (a.X + 2 * (b.X + c.X) + d.X);
        s.Vy += w * (a.Y + 2 * (b.Y + c.Y) + d.Y);
        s.Vz += w * (a.Z + 2 * (b.Z + c.Z) + d.Z);
    }

    private static KinematicState Moved(in KinematicState s, double vx, double vy, double vz, (double X, double Y, double Z) a, double h)
    {
        var moved = s;
        (moved.X, moved.Y, moved.Z) = (s.X + h * vx, s.Y + h * vy, s.Z + h * vz);
        (moved.Vx, moved.Vy, moved.Vz) = (s.Vx + h * a.X, s.Vy + h * a.Y, s.Vz + h * a.Z);
        return moved;
    }

    /// <summary>F = 1 + J h + J J h2 / 2, J at the middle of the step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transition(in KinematicState s, in DragState drag, CurvedGround? ground, double h, Span<double> f)
    {
        var a = Acceleration(s, drag.LogBeta, ground, out _);
        var middle = Moved(s, s.Vx, s.Vy, s.Vz, a, h / 2);
        Span<double> j = stackalloc double[N * N];
        Jacobian(middle, drag, ground, j);
        Span<double> square = stackalloc double[N * N];
        Multiply(j, j, square, transposed: false);
        for (var i = 0; i < N * N; i++)
        {
            f[i] = j[i] * h + square[i] * h * h / 2;
        }

        for (var i = 0; i < N; i++)
        {
            f[i * N + i] += 1;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Jacobian(in KinematicState s, in DragState drag, CurvedGround? ground, Span<double> j)
    {
        j.Clear();
        Acceleration(s, drag.LogBeta, ground, out var rate);
        var speed = Math.Max(Math.Sqrt(s.Vx * s.Vx + s.Vy * s.Vy + s.Vz * s.Vz), 1);
        ReadOnlySpan<double> v = [s.Vx, s.Vy, s.Vz];
        const double Gradient = StandardGravity / EarthRadiusMetres;
        for (var i = 0; i < 3; i++)
        {
            j[i * N + 3 + i] = 1;
            j[(3 + i) * N + i] = i == 2 ? 2 * Gradient : -Gradient;
            j[(3 + i) * N + 2] += rate * v[i] / ScaleHeightMetres;
            for (var k = 0; k < 3; k++)
            {
                j[(3 + i) * N + 3 + k] = -rate * v[i] * v[k] / (speed * speed);
            }

            j[(3 + i) * N + 3 + i] -= rate;
            j[(3 + i) * N + 6] = rate * v[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddNoise(Span<double> p, double intensity, double h)
    {
        for (var i = 0; i < 3; i++)
        {
            p[i * N + i] += intensity * h * h * h / 3;
            p[i * N + 3 + i] += intensity * h * h / 2;
            p[(3 + i) * N + i] += intensity * h * h / 2;
            p[(3 + i) * N + 3 + i] += intensity * h;
        }

        p[N * N - 1] += LogBetaIntensity * h;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> product, bool transposed)
    {
        for (var i = 0; i < N; i++)
        {
            for (var k = 0; k < N; k++)
            {
                var sum = 0.0;
                for (var l = 0; l < N; l++)
                {
                    sum += a[i * N + l] * (transposed ? b[k * N + l] : b[l * N + k]);
                }

                product[i * N + k] = sum;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(in KinematicState s, in DragState d, Span<double> p)
    {
        ReadOnlySpan<double> upper =
        [
            s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz, d.Px,
            s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz, d.Py,
            s.Pzz, s.Czx, s.Czy, s.Czz, d.Pz,
            s.Vxx, s.Vxy, s.Vxz, d.Vx,
            s.Vyy, s.Vyz, d.Vy,
            s.Vzz, d.Vz,
            d.Variance,
        ];
        var next = 0;
        for (var i = 0; i < N; i++)
        {
            for (var k = i; k < N; k++)
            {
                p[i * N + k] = p[k * N + i] = upper[next++];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(ReadOnlySpan<double> p, ref KinematicState s, ref DragState d)
    {
        (s.Pxx, s.Pxy, s.Pxz, s.Cxx, s.Cxy, s.Cxz, d.Px) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        (s.Pyy, s.Pyz, s.Cyx, s.Cyy, s.Cyz, d.Py) = (p[8], p[9], p[10], p[11], p[12], p[13]);
        (s.Pzz, s.Czx, s.Czy, s.Czz, d.Pz) = (p[16], p[17], p[18], p[19], p[20]);
        (s.Vxx, s.Vxy, s.Vxz, d.Vx) = (p[24], p[25], p[26], p[27]);
        (s.Vyy, s.Vyz, d.Vy) = (p[32], p[33], p[34]);
        (s.Vzz, d.Vz, d.Variance) = (p[40], p[41], p[48]);
    }
}
