using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Parapet.Earth.Atmosphere;
using Parapet.Earth.Ellipsoid;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// A round as a point mass in the turning frame: thrust that brings it to its published peak speed, then drag,
/// gravity, and lateral acceleration within what air, thrust or divert motors give. See docs/models/interceptor-flight.md.
/// </summary>
internal struct RoundMotion
{
    /// <summary>Speed at which it leaves the launcher.</summary>
    private const double EjectionSpeedMetresPerSecond = 30;

    /// <summary>Dynamic pressure from which on fins can give the full load limit: one shared estimate for all types.</summary>
    private const double FullLoadPressurePascals = 60_000;

    /// <summary>Share of the thrust that turns the round while it burns: one shared estimate for all types.</summary>
    private const double ThrustTurningShare = 0.5;

    private static readonly GravityField Field = GravityField.Wgs84Rotating;

    private readonly double _thrustAcceleration;
    private readonly double _burnSeconds;
    private readonly double _halfInverseBallisticCoefficient;
    private readonly double _loadLimit;
    private readonly double _divert;

    public RoundMotion(InterceptorDescription round, Position<Ecef> launcher, Vector<Ecef> direction)
    {
        _burnSeconds = round.BurnTime.Seconds;
        _thrustAcceleration = (round.BurnoutSpeed.MetresPerSecond - EjectionSpeedMetresPerSecond) / _burnSeconds;
        _halfInverseBallisticCoefficient = 0.5 / round.BallisticCoefficient;
        _loadLimit = round.LoadLimit.MetresPerSecondSquared;
        _divert = round.DivertAcceleration.MetresPerSecondSquared;
        Position = launcher;
        Velocity = new(
            direction.X * EjectionSpeedMetresPerSecond,
            direction.Y * EjectionSpeedMetresPerSecond,
            direction.Z * EjectionSpeedMetresPerSecond);
        HeightMetres = HeightOf(launcher);
    }

    public Position<Ecef> Position { get; private set; }

    public Velocity<Ecef> Velocity { get; private set; }

    /// <summary>Since launch.</summary>
    public double Seconds { get; private set; }

    /// <summary>Of the burn, in seconds; negative after burnout.</summary>
    public readonly double BurnLeft => _burnSeconds - Seconds;

    public readonly bool Burns => Seconds < _burnSeconds;

    /// <summary>As <see cref="HeightOf"/> gives it: kept, since limits, guidance and the next step all ask for it.</summary>
    public double HeightMetres { get; private set; }

    /// <summary>What gravity and the turning frame do to a free body here and now, in m/s2.</summary>
    public readonly Vector<Ecef> Gravity => Field.Acceleration(Position, Velocity);

    /// <summary>The lateral demand that holds the direction of flight against gravity while it burns; none afterwards, in m/s2.</summary>
    public readonly Vector<Ecef> Support => Burns ? -Gravity : default;

    /// <summary>The most lateral acceleration that the round can give now, in m/s2.</summary>
    public readonly double LateralLimit => LateralLimitIn(AtmosphereTable.DensityAt(HeightMetres));

    /// <summary>The most lateral acceleration that fins give, in m/s2, at a square of speed in m2/s2 and a height.</summary>
    public static double FinLimit(double loadLimit, double speedSquared, double heightMetres) =>
        FinLimitIn(AtmosphereTable.DensityAt(heightMetres), loadLimit, speedSquared);

    /// <summary>Moves on by one step under a lateral demand, cut to what the round can give; by the midpoint rule.</summary>
    /// <param name="demand">In m/s2; its part along the velocity is ignored.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Step(double seconds, Vector<Ecef> demand)
    {
        var density = AtmosphereTable.DensityAt(HeightMetres);
        var speed = Velocity.Norm;
        var direction = Along(Velocity, speed);
        Move(seconds, density, speed, direction, Lateral(demand, direction, density));
    }

    /// <summary>Moves on by one step as <see cref="Step"/> does with nothing demanded, to the bit, for less work.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Coast(double seconds)
    {
        var speed = Velocity.Norm;
        Move(seconds, AtmosphereTable.DensityAt(HeightMetres), speed, Along(Velocity, speed), default);
    }

    /// <summary>Height above the ellipsoid in metres, good to a metre, from the geocentric latitude.</summary>
    public static double HeightOf(Position<Ecef> position)
    {
        var radius = position.FromOrigin.Norm;
        var sine = position.Z / radius;
        var square = sine * sine;
        const double F = Wgs84.Flattening;
        return radius - Wgs84.SemiMajorAxisMetres * (1 - F * square - 1.5 * F * F * square * (1 - square));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Move(double seconds, double density, double speed, in Vector<Ecef> direction, in Vector<Ecef> lateral)
    {
        var half = seconds / 2;
        var first = Acceleration(Position, Velocity, speed, direction, lateral, Burns, density);
        var midPosition = Position + Velocity.Over(half);
        var midVelocity = Add(Velocity, first, half);
        var midSpeed = midVelocity.Norm;
        var burnsOn = Seconds + half < _burnSeconds;
        var midDensity = burnsOn ? 0 : AtmosphereTable.DensityAt(HeightOf(midPosition));
        var middle = Acceleration(midPosition, midVelocity, midSpeed, Along(midVelocity, midSpeed), lateral, burnsOn, midDensity);
        Position += midVelocity.Over(seconds);
        Velocity = Add(Velocity, middle, seconds);
        Seconds += seconds;
        HeightMetres = HeightOf(Position);
    }

    private readonly Vector<Ecef> Lateral(Vector<Ecef> demand, Vector<Ecef> direction, double density)
    {
        var lateral = demand - direction * demand.Dot(direction);
        var size = lateral.Norm;
        var limit = LateralLimitIn(density);
        return size > limit ? lateral * (limit / size) : lateral;
    }

    private readonly double LateralLimitIn(double density)
    {
        var fins = FinLimitIn(density, _loadLimit, Velocity.NormSquared);
        return Burns ? Math.Max(fins, ThrustTurningShare * _thrustAcceleration) : Math.Min(_loadLimit, fins) + _divert;
    }

    private static double FinLimitIn(double density, double loadLimit, double speedSquared)
    {
        var pressure = 0.5 * density * speedSquared;
        return loadLimit * Math.Min(1, pressure / FullLoadPressurePascals);
    }

    /// <summary>The three quotients side by side: divisions set the pace of a step.</summary>
    private static Vector<Ecef> Along(Velocity<Ecef> velocity, double speed)
    {
        var along = Vector256.Create(velocity.X, velocity.Y, velocity.Z, 0) / Vector256.Create(speed);
        return new(along[0], along[1], along[2]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector<Ecef> Acceleration(
        in Position<Ecef> position, in Velocity<Ecef> velocity, double speed, in Vector<Ecef> direction, in Vector<Ecef> lateral, bool burns, double density)
    {
        var gravity = Field.Acceleration(position, velocity);
        if (burns)
        {
            // The published figure is the peak speed, so the motor is taken to make good gravity and drag along the path.
            return gravity + lateral + direction * (_thrustAcceleration - gravity.Dot(direction));
        }

        var drag = density * speed * speed * _halfInverseBallisticCoefficient;
        return gravity + lateral - direction * drag;
    }

    private static Velocity<Ecef> Add(Velocity<Ecef> v, Vector<Ecef> acceleration, double seconds) =>
        new(v.X + acceleration.X * seconds, v.Y + acceleration.Y * seconds, v.Z + acceleration.Z * seconds);
}
