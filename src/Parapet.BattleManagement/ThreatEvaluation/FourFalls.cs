using System.Runtime.Intrinsics;
using Parapet.Earth.Atmosphere;

namespace Parapet.BattleManagement.ThreatEvaluation;

/// <summary>
/// Four falling bodies side by side, one in each lane, stepped together as <see cref="DragFall"/> steps one and to the same
/// bits: a step waits mostly for roots and quotients, which take no longer for four than for one.
/// </summary>
internal struct FourFalls
{
    public const int Lanes = 4;

    private Vector256<double> _x, _y, _z;
    private Vector256<double> _velocityX, _velocityY, _velocityZ;
    private Vector256<double> _upX, _upY, _upZ;
    private Vector256<double> _speed;
    private Vector256<double> _height;
    private Vector256<double> _inverseCoefficient;
    private Vector256<double> _secondsLeft;

    /// <summary>One bit for each lane whose way has come to its end.</summary>
    public readonly uint Ended => Vector256.LessThanOrEqual(_secondsLeft, Vector256<double>.Zero).ExtractMostSignificantBits();

    /// <summary>Puts a body into a lane.</summary>
    /// <param name="inverseCoefficient">One over its ballistic coefficient, in m2/kg; above 0.</param>
    /// <param name="seconds">How far to carry it, above 0.</param>
    public void Put(int lane, in FallPoint body, double inverseCoefficient, double seconds)
    {
        _x = _x.WithElement(lane, body.Position.X);
        _y = _y.WithElement(lane, body.Position.Y);
        _z = _z.WithElement(lane, body.Position.Z);
        _velocityX = _velocityX.WithElement(lane, body.Velocity.X);
        _velocityY = _velocityY.WithElement(lane, body.Velocity.Y);
        _velocityZ = _velocityZ.WithElement(lane, body.Velocity.Z);
        _upX = _upX.WithElement(lane, body.Up.X);
        _upY = _upY.WithElement(lane, body.Up.Y);
        _upZ = _upZ.WithElement(lane, body.Up.Z);
        _speed = _speed.WithElement(lane, body.SpeedMetresPerSecond);
        _height = _height.WithElement(lane, body.HeightMetres);
        _inverseCoefficient = _inverseCoefficient.WithElement(lane, inverseCoefficient);
        CarryOn(lane, seconds);
    }

    /// <summary>Sends the body of a lane on its way again.</summary>
    public void CarryOn(int lane, double seconds) => _secondsLeft = _secondsLeft.WithElement(lane, seconds);

    /// <summary>The body of a lane as it is now.</summary>
    public readonly FallPoint Body(int lane) => new(
        new(_x.GetElement(lane), _y.GetElement(lane), _z.GetElement(lane)),
        new(_velocityX.GetElement(lane), _velocityY.GetElement(lane), _velocityZ.GetElement(lane)),
        new(_upX.GetElement(lane), _upY.GetElement(lane), _upZ.GetElement(lane)),
        _speed.GetElement(lane),
        _height.GetElement(lane));

    /// <summary>One step of every body, each as long as its air allows and no farther than its way goes.</summary>
    public void Step()
    {
        var slowing = Slowing(_height, _speed);
        var seconds = Vector256.Min(_secondsLeft, LongestStep(slowing));
        _secondsLeft -= seconds;

        // The midpoint rule, operation by operation as in one lane.
        var half = seconds / 2;
        var (ax, ay, az) = Acceleration(_x, _y, _z, _velocityX, _velocityY, _velocityZ, slowing);
        var (vx, vy, vz) = (_velocityX + ax * half, _velocityY + ay * half, _velocityZ + az * half);
        var (x, y, z) = (_x + _velocityX * half, _y + _velocityY * half, _z + _velocityZ * half);
        var radius = Norm(x, y, z);
        var middleSlowing = Slowing(EarthShape.HeightsMetres(radius, z / radius), Norm(vx, vy, vz));
        (ax, ay, az) = Acceleration(x, y, z, vx, vy, vz, middleSlowing);
        (_x, _y, _z) = (_x + vx * seconds, _y + vy * seconds, _z + vz * seconds);
        (_velocityX, _velocityY, _velocityZ) = (_velocityX + ax * seconds, _velocityY + ay * seconds, _velocityZ + az * seconds);

        radius = Norm(_x, _y, _z);
        (_upX, _upY, _upZ) = (_x / radius, _y / radius, _z / radius);
        _speed = Norm(_velocityX, _velocityY, _velocityZ);
        _height = EarthShape.HeightsMetres(radius, _upZ);
    }

    private readonly Vector256<double> Slowing(Vector256<double> height, Vector256<double> speed) =>
        0.5 * AtmosphereTable.DensityAt(height) * speed * _inverseCoefficient;

    private readonly Vector256<double> LongestStep(Vector256<double> slowing)
    {
        var endless = Vector256.Create(double.PositiveInfinity);
        var top = Vector256.Create(DragFall.AirTopMetres);
        var descent = -(_velocityX * _upX + _velocityY * _upY + _velocityZ * _upZ);
        var falls = Vector256.GreaterThan(descent, Vector256<double>.Zero);
        var stretch = Vector256.Max(_height - top, Vector256.Create(DragFall.HeightOfAStepMetres));
        var toAir = stretch / Vector256.Max(Vector256.Abs(descent), Vector256.Create(DragFall.SlowestMetresPerSecond));
        var bySlowing = Vector256.Create(DragFall.SlowingOfAStep) / Vector256.Max(Vector256.Create(1e-9), slowing);
        var longest = Vector256.Max(Vector256.Create(DragFall.ShortestStepSeconds), Vector256.Min(toAir, bySlowing));
        return Vector256.ConditionalSelect(Vector256.AndNot(Vector256.GreaterThan(_height, top), falls), endless, longest);
    }

    private static (Vector256<double> X, Vector256<double> Y, Vector256<double> Z) Acceleration(
        Vector256<double> x, Vector256<double> y, Vector256<double> z, Vector256<double> vx, Vector256<double> vy, Vector256<double> vz, Vector256<double> slowing)
    {
        var gravity = DragFall.Field.Acceleration(x, y, z, vx, vy);
        return (gravity.X - slowing * vx, gravity.Y - slowing * vy, gravity.Z - slowing * vz);
    }

    private static Vector256<double> Norm(Vector256<double> x, Vector256<double> y, Vector256<double> z) => Vector256.Sqrt(x * x + y * y + z * z);
}
