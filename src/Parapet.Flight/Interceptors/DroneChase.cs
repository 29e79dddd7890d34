using Parapet.Flight.Guidance;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// An interceptor drone in flight: it flies at one speed on the collision course with where its target is told to be, turns
/// as hard as it can towards it, and homes by its own camera once that sees something near there. Where it has passed its
/// target too far off it comes about, until its battery is empty.
/// </summary>
public sealed class DroneChase : IRoundFlight
{
    private const double StepSeconds = 0.1;

    private readonly InterceptorDescription _round;
    private readonly double _speed;
    private readonly double _cosCone;
    private TrackReport _track;
    private int _locked = -1;
    private double _seconds;

    /// <param name="round">Its type, which flies at a sustained speed.</param>
    /// <param name="launcher">Where it leaves.</param>
    /// <param name="launch">When.</param>
    /// <param name="track">The target as the fire unit knows it.</param>
    public DroneChase(InterceptorDescription round, Position<Ecef> launcher, Instant launch, TrackReport track)
    {
        (_round, _track, Launched, Position) = (round, track, launch, launcher);
        _speed = round.BurnoutSpeed.MetresPerSecond;
        _cosCone = Math.Cos(round.SeekerHalfAngle.Radians);
        var course = Course(AimPoint.Of(track, launch));
        Velocity = new(course.X * _speed, course.Y * _speed, course.Z * _speed);
    }

    public Instant Launched { get; }

    /// <inheritdoc/>
    public FlightEnd End { get; private set; }

    /// <inheritdoc/>
    public TargetId Met { get; private set; }

    /// <inheritdoc/>
    public Length ClosestApproach { get; private set; } = Length.FromMetres(double.PositiveInfinity);

    /// <inheritdoc/>
    public Instant Now => Launched + Duration.FromSeconds(_seconds);

    /// <inheritdoc/>
    public Position<Ecef> Position { get; private set; }

    /// <inheritdoc/>
    public Velocity<Ecef> Velocity { get; private set; }

    /// <inheritdoc/>
    public Acceleration LateralLimit => _round.LoadLimit;

    /// <inheritdoc/>
    public bool SeekerLocked => _locked >= 0;

    /// <inheritdoc/>
    public void Uplink(TrackReport track) => _track = track;

    /// <inheritdoc/>
    public void Advance(Instant to, Truth truth)
    {
        var until = (to - Launched).Seconds;
        while (End == FlightEnd.None && _seconds < until - 1e-9)
        {
            var step = Math.Min(StepSeconds, until - _seconds);
            var aim = Aim(truth);
            if (!Pass(truth, step))
            {
                Turn(Course(aim), step);
                Move(step);
            }
        }
    }

    /// <summary>What its camera sees, else where it is told that its target is.</summary>
    private AimPoint Aim(Truth truth)
    {
        var told = AimPoint.Of(_track, Now);
        if (_locked >= 0 && !truth.IsFlying(new(_locked), Now))
        {
            _locked = -1;
        }

        if (_locked < 0)
        {
            SeekFor(told, truth);
        }

        if (_locked < 0)
        {
            return told;
        }

        var state = truth.StateOf(new(_locked), Now);
        return new(state.Position, state.Velocity, Falls: false);
    }

    /// <summary>Takes the object nearest to where the track says, if it stands in the camera's reach and cone.</summary>
    private void SeekFor(in AimPoint told, Truth truth)
    {
        var reach = _round.SeekerRange.Metres;
        var sight = told.Position - Position;
        if (sight.NormSquared > reach * reach)
        {
            return;
        }

        var axis = sight.Normalized();
        var nearest = reach * reach;
        foreach (var target in truth.Flying(Now))
        {
            var place = truth.PlaceOf(target, Now);
            var line = place - Position;
            var offset = (place - told.Position).NormSquared;
            if (offset < nearest && line.NormSquared <= reach * reach && line.Dot(axis) >= _cosCone * line.Norm)
            {
                (nearest, _locked) = (offset, target.Value);
            }
        }
    }

    /// <summary>The direction of the collision course at its own speed; straight at the target where there is none.</summary>
    private Vector<Ecef> Course(in AimPoint aim)
    {
        var sight = aim.Position - Position;
        var drift = new Vector<Ecef>(aim.Velocity.X, aim.Velocity.Y, aim.Velocity.Z);
        var (a, b, c) = (drift.NormSquared - _speed * _speed, sight.Dot(drift), sight.NormSquared);
        var root = b * b - a * c;
        var seconds = root < 0 || Math.Abs(a) < 1e-9 ? 0 : Soonest((-b - Math.Sqrt(root)) / a, (-b + Math.Sqrt(root)) / a);
        return (sight + drift * seconds).Normalized();
    }

    private static double Soonest(double a, double b)
    {
        var (first, last) = a < b ? (a, b) : (b, a);
        return first > 0 ? first : Math.Max(0, last);
    }

    private void Turn(in Vector<Ecef> course, double step)
    {
        var heading = new Vector<Ecef>(Velocity.X, Velocity.Y, Velocity.Z) / _speed;
        var angle = Math.Acos(Math.Clamp(heading.Dot(course), -1, 1));
        var most = _round.LoadLimit.MetresPerSecondSquared / _speed * step;
        if (angle > most)
        {
            var across = course - heading * heading.Dot(course);
            var side = across.NormSquared > 1e-12 ? across.Normalized() : Sideways(heading);
            heading = heading * Math.Cos(most) + side * Math.Sin(most);
        }
        else
        {
            heading = course;
        }

        Velocity = new(heading.X * _speed, heading.Y * _speed, heading.Z * _speed);
    }

    /// <summary>Level, to its right: where its target lies straight behind it.</summary>
    private Vector<Ecef> Sideways(in Vector<Ecef> heading) => heading.Cross(Position.FromOrigin).Normalized();

    private void Move(double step)
    {
        Position += Velocity.Over(step);
        _seconds += step;
        if (_seconds >= _round.Endurance.Seconds)
        {
            End = FlightEnd.Spent;
        }
    }

    /// <summary>Whether the step holds a closest approach within the lethal radius; then the flight is over.</summary>
    private bool Pass(Truth truth, double step)
    {
        if (_locked < 0)
        {
            return false;
        }

        var target = new TargetId(_locked);
        var state = truth.StateOf(target, Now);
        var apart = state.Position - Position;
        var drift = state.Velocity - Velocity;
        var seconds = ProportionalNavigation.TimeToGo(apart, drift);
        if (seconds < 0 || seconds > step)
        {
            return false;
        }

        var miss = Length.FromMetres((apart + drift.Over(seconds)).Norm);
        ClosestApproach = Length.Min(ClosestApproach, miss);
        if (miss > _round.LethalRadius || !truth.IsFlying(target, Now))
        {
            return false;
        }

        Move(seconds);
        (Met, End) = (target, FlightEnd.Arrived);
        return true;
    }
}
