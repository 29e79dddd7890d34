using System.Runtime.CompilerServices;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>One mode over one time step: the transition's few numbers, shared by every track.</summary>
internal readonly struct ModeStep
{
    private readonly double _along;
    private readonly double _across;
    private readonly double _cos;
    private readonly double _sin;
    private readonly double _climb;
    private readonly double _fade;
    private readonly double _third;
    private readonly double _half;
    private readonly double _whole;
    private readonly double _verticalThird;
    private readonly double _verticalHalf;
    private readonly double _verticalWhole;
    private readonly double _alongThird;
    private readonly double _alongHalf;
    private readonly double _alongWhole;

    public ModeStep(MotionMode mode, double seconds)
    {
        var turn = mode.TurnRadiansPerSecond * seconds;
        (_sin, _cos) = Math.SinCos(turn);
        var isStraight = Math.Abs(turn) < 1e-9;
        _along = isStraight ? seconds : _sin / mode.TurnRadiansPerSecond;
        _across = isStraight ? 0 : (1 - _cos) / mode.TurnRadiansPerSecond;
        _fade = mode.ClimbFades is { } time ? Math.Exp(-seconds / time.Seconds) : 1;
        _climb = mode.ClimbFades is { } fading ? fading.Seconds * (1 - _fade) : seconds;
        var (square, cube) = (seconds * seconds / 2, seconds * seconds * seconds / 3);
        (_third, _half, _whole) = (mode.Intensity * cube, mode.Intensity * square, mode.Intensity * seconds);
        (_verticalThird, _verticalHalf, _verticalWhole) =
            (mode.VerticalIntensity * cube, mode.VerticalIntensity * square, mode.VerticalIntensity * seconds);
        (_alongThird, _alongHalf, _alongWhole) = (mode.AlongIntensity * cube, mode.AlongIntensity * square, mode.AlongIntensity * seconds);
        Stay = Math.Exp(-seconds / mode.Stay.Seconds);
    }

    /// <summary>The chance that the target still keeps to the mode at the end of the step.</summary>
    public double Stay { get; }

    /// <summary>x' = F x, P' = F P F' + Q with F = (1 A; 0 B), A and B a turn about the vertical and a fading climb.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Predict(ref KinematicState s)
    {
        var (a, b, c, d) = (_along, _across, _cos, _sin);
        s.X += a * s.Vx - b * s.Vy;
        s.Y += b * s.Vx + a * s.Vy;
        s.Z += _climb * s.Vz;
        (s.Vx, s.Vy, s.Vz) = (c * s.Vx - d * s.Vy, d * s.Vx + c * s.Vy, _fade * s.Vz);

        // G = C + A V, by rows of the place.
        var gxx = s.Cxx + a * s.Vxx - b * s.Vxy;
        var gxy = s.Cxy + a * s.Vxy - b * s.Vyy;
        var gxz = s.Cxz + a * s.Vxz - b * s.Vyz;
        var gyx = s.Cyx + b * s.Vxx + a * s.Vxy;
        var gyy = s.Cyy + b * s.Vxy + a * s.Vyy;
        var gyz = s.Cyz + b * s.Vxz + a * s.Vyz;
        var gzx = s.Czx + _climb * s.Vxz;
        var gzy = s.Czy + _climb * s.Vyz;
        var gzz = s.Czz + _climb * s.Vzz;

        // P' = P + C A' + A C' + A V A' = P + A C' + G A'.
        s.Pxx += a * (s.Cxx + gxx) - b * (s.Cxy + gxy) + _third;
        s.Pxy += a * s.Cyx - b * s.Cyy + b * gxx + a * gxy;
        s.Pxz += a * s.Czx - b * s.Czy + _climb * gxz;
        s.Pyy += b * (s.Cyx + gyx) + a * (s.Cyy + gyy) + _third;
        s.Pyz += b * s.Czx + a * s.Czy + _climb * gyz;
        s.Pzz += _climb * (s.Czz + gzz) + _verticalThird;

        // C' = G B'.
        (s.Cxx, s.Cxy, s.Cxz) = (c * gxx - d * gxy + _half, d * gxx + c * gxy, _fade * gxz);
        (s.Cyx, s.Cyy, s.Cyz) = (c * gyx - d * gyy, d * gyx + c * gyy + _half, _fade * gyz);
        (s.Czx, s.Czy, s.Czz) = (c * gzx - d * gzy, d * gzx + c * gzy, _fade * gzz + _verticalHalf);

        // V' = B V B' + Q.
        var (vxx, vxy, vyy) = (s.Vxx, s.Vxy, s.Vyy);
        s.Vxx = c * c * vxx - 2 * c * d * vxy + d * d * vyy + _whole;
        s.Vxy = c * d * (vxx - vyy) + (c * c - d * d) * vxy;
        s.Vyy = d * d * vxx + 2 * c * d * vxy + c * c * vyy + _whole;
        (s.Vxz, s.Vyz) = (_fade * (c * s.Vxz - d * s.Vyz), _fade * (d * s.Vxz + c * s.Vyz));
        s.Vzz = _fade * _fade * s.Vzz + _verticalWhole;
        if (_alongWhole > 0)
        {
            AddAlong(ref s);
        }
    }

    /// <summary>The noise of an acceleration along the velocity, whose direction u is that at the end of the step: Q u u'.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddAlong(ref KinematicState s)
    {
        var scale = 1 / Math.Max(Math.Sqrt(s.Vx * s.Vx + s.Vy * s.Vy + s.Vz * s.Vz), 1);
        var (x, y, z) = (s.Vx * scale, s.Vy * scale, s.Vz * scale);
        var (xx, xy, xz, yy, yz, zz) = (x * x, x * y, x * z, y * y, y * z, z * z);
        s.Pxx += _alongThird * xx;
        s.Pxy += _alongThird * xy;
        s.Pxz += _alongThird * xz;
        s.Pyy += _alongThird * yy;
        s.Pyz += _alongThird * yz;
        s.Pzz += _alongThird * zz;
        s.Cxx += _alongHalf * xx;
        s.Cxy += _alongHalf * xy;
        s.Cxz += _alongHalf * xz;
        s.Cyx += _alongHalf * xy;
        s.Cyy += _alongHalf * yy;
        s.Cyz += _alongHalf * yz;
        s.Czx += _alongHalf * xz;
        s.Czy += _alongHalf * yz;
        s.Czz += _alongHalf * zz;
        s.Vxx += _alongWhole * xx;
        s.Vxy += _alongWhole * xy;
        s.Vxz += _alongWhole * xz;
        s.Vyy += _alongWhole * yy;
        s.Vyz += _alongWhole * yz;
        s.Vzz += _alongWhole * zz;
    }
}
