using Parapet.Flight.Guidance;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Flight.Interceptors;

/// <summary>
/// One round in flight. It knows its target by uplinked tracks, with their age and error, until its own seeker finds
/// something near where the track says: perhaps the wrong thing. Whether it arrives is kinematics alone.
/// </summary>
public sealed class InterceptorFlight : IRoundFlight
{
    private const double MidcourseStepSeconds = 0.1;
    private const double TerminalStepSeconds = 0.02;
    private const double GuidanceIntervalSeconds = 0.5;
    private const double TerminalSeconds = 3;
    private const double LongestFlightSeconds = 900;

    /// <summary>What is farther off than this is not what a round without a seeker of its own is passing.</summary>
    private const double PassingMetres = 10_000;

    private const double LeastSpeedMetresPerSecond = 200;

    /// <summary>One standard deviation of the seeker's sight line on each axis: one shared estimate for all types.</summary>
    private const double SeekerSigmaRadians = 0.0005;

    private readonly InterceptorDescription _round;
    private readonly double _cosSeekerCone;
    private RandomStream _noise;
    private RoundMotion _motion;
    private TrackReport _track;
    private Vector<Ecef> _demand;
    private double _nextGuidanceSeconds;
    private int _locked = -1;
    private bool _terminal;

    /// <param name="round">Its type.</param>
    /// <param name="launcher">Where it leaves.</param>
    /// <param name="launch">When.</param>
    /// <param name="track">The target as the fire unit knows it.</param>
    /// <param name="random">Of the replication.</param>
    /// <param name="number">The round's number in the run, which keys its seeker's noise.</param>
    public InterceptorFlight(
        InterceptorDescription round, Position<Ecef> launcher, Instant launch, TrackReport track, RandomSource random, int number)
    {
        _round = round;
        _cosSeekerCone = Math.Cos(round.SeekerHalfAngle.Radians);
        _noise = random.Stream(Purpose.SeekerNoise, number);
        _track = track;
        Launched = launch;
        var direction = MidcourseGuidance.LaunchDirection(round, launcher, AimPoint.Of(track, launch));
        _motion = new RoundMotion(round, launcher, direction);
    }

    public Instant Launched { get; }

    /// <inheritdoc/>
    public FlightEnd End { get; private set; }

    /// <inheritdoc/>
    public TargetId Met { get; private set; }

    /// <inheritdoc/>
    public Length ClosestApproach { get; private set; } = Length.FromMetres(double.PositiveInfinity);

    /// <inheritdoc/>
    public Instant Now => Launched + Duration.FromSeconds(_motion.Seconds);

    /// <inheritdoc/>
    public Position<Ecef> Position => _motion.Position;

    /// <inheritdoc/>
    public Velocity<Ecef> Velocity => _motion.Velocity;

    /// <inheritdoc/>
    public Acceleration LateralLimit => Acceleration.FromMetresPerSecondSquared(_motion.LateralLimit);

    /// <inheritdoc/>
    public bool SeekerLocked => _locked >= 0;

    /// <inheritdoc/>
    public void Uplink(TrackReport track) => _track = track;

    /// <inheritdoc/>
    public void Advance(Instant to, Truth truth)
    {
        var until = (to - Launched).Seconds;
        while (End == FlightEnd.None && _motion.Seconds < until - 1e-9)
        {
            var step = Math.Min(_terminal ? TerminalStepSeconds : MidcourseStepSeconds, until - _motion.Seconds);
            Guide(truth);
            if (!Pass(truth, step))
            {
                _motion.Step(step, _demand);
                CheckLimits();
            }
        }
    }

    private void Guide(Truth truth)
    {
        if (!_terminal && _motion.Seconds < _nextGuidanceSeconds)
        {
            return;
        }

        _nextGuidanceSeconds = _motion.Seconds + GuidanceIntervalSeconds;
        var aim = AimPoint.Of(_track, Now);
        if (_locked < 0)
        {
            SeekFor(aim, truth);
        }

        if (_locked >= 0)
        {
            aim = SeekerView(truth);
        }

        var relativePosition = aim.Position - _motion.Position;
        var relativeVelocity = aim.Velocity - _motion.Velocity;
        var timeToGo = ProportionalNavigation.TimeToGo(relativePosition, relativeVelocity);
        _terminal = timeToGo is > 0 and < TerminalSeconds;
        _demand = (_locked >= 0 || _terminal) && timeToGo > 0
            ? ProportionalNavigation.Demand(relativePosition, relativeVelocity, aim.Acceleration - _motion.Gravity, Math.Max(timeToGo, TerminalStepSeconds))
            : Midcourse(aim);
    }

    private Vector<Ecef> Midcourse(in AimPoint aim)
    {
        var (miss, timeToGo) = MidcourseGuidance.Foresee(_motion, aim);
        _nextGuidanceSeconds = _motion.Seconds + MidcourseGuidance.Holds(_motion, timeToGo);
        return MidcourseGuidance.Demand(_motion, miss, timeToGo);
    }

    /// <summary>Takes the object nearest to where the track says, if it stands in the seeker's reach and cone.</summary>
    private void SeekFor(in AimPoint aim, Truth truth)
    {
        var reach = _round.SeekerRange.Metres;
        if (_motion.Burns || (aim.Position - _motion.Position).NormSquared > reach * reach)
        {
            return;
        }

        var axis = (aim.Position - _motion.Position).Normalized();
        var nearest = double.PositiveInfinity;
        foreach (var target in truth.Flying(Now))
        {
            var place = truth.PlaceOf(target, Now);
            var sight = place - _motion.Position;
            var offset = (place - aim.Position).NormSquared;
            if (offset < nearest && sight.NormSquared <= reach * reach && sight.Dot(axis) >= _cosSeekerCone * sight.Norm)
            {
                nearest = offset;
                _locked = target.Value;
            }
        }
    }

    private AimPoint SeekerView(Truth truth)
    {
        var target = new TargetId(_locked);
        var state = truth.StateOf(target, Now);
        var blur = SeekerSigmaRadians * (state.Position - _motion.Position).Norm;
        var seen = state.Position + new Vector<Ecef>(blur * _noise.NextNormal(), blur * _noise.NextNormal(), blur * _noise.NextNormal());
        return new(seen, state.Velocity, truth[target].Description.Class.IsBallistic);
    }

    /// <summary>Whether the step holds the closest approach to what the round steers for; then the flight is over.</summary>
    private bool Pass(Truth truth, double step)
    {
        var target = _locked >= 0 ? new TargetId(_locked) : _terminal ? Nearest(truth) : null;
        if (target is not { } id)
        {
            return PassNothing(step);
        }

        var state = truth.StateOf(id, Now);
        var relativePosition = state.Position - _motion.Position;
        var relativeVelocity = state.Velocity - _motion.Velocity;
        var seconds = ProportionalNavigation.TimeToGo(relativePosition, relativeVelocity);
        if (seconds > step || (seconds < 0 && _motion.Burns))
        {
            return false;
        }

        seconds = Math.Max(0, seconds);
        ClosestApproach = Length.FromMetres((relativePosition + relativeVelocity.Over(seconds)).Norm);
        Met = id;
        _motion.Step(seconds, _demand);
        var meets = ClosestApproach <= _round.LethalRadius && truth.IsFlying(id, Now);
        End = meets ? FlightEnd.Arrived : FlightEnd.Missed;
        return true;
    }

    /// <summary>Steering on a track alone with nothing near it: over when the track's own place is passed.</summary>
    private bool PassNothing(double step)
    {
        if (!_terminal)
        {
            return false;
        }

        var aim = AimPoint.Of(_track, Now);
        if (ProportionalNavigation.TimeToGo(aim.Position - _motion.Position, aim.Velocity - _motion.Velocity) > step)
        {
            return false;
        }

        End = FlightEnd.Missed;
        return true;
    }

    private TargetId? Nearest(Truth truth)
    {
        TargetId? nearest = null;
        var least = PassingMetres * PassingMetres;
        foreach (var target in truth.Flying(Now))
        {
            var distance = (truth.PlaceOf(target, Now) - _motion.Position).NormSquared;
            if (distance < least)
            {
                (nearest, least) = (target, distance);
            }
        }

        return nearest;
    }

    private void CheckLimits()
    {
        var isSlow = !_motion.Burns && _motion.Velocity.NormSquared < LeastSpeedMetresPerSecond * LeastSpeedMetresPerSecond;

        // A round that still climbs is leaving a launcher at sea level, where height is good to a metre only.
        var isDown = _motion.HeightMetres < 0 && _motion.Velocity.Along(_motion.Position.FromOrigin) < 0;
        if (isSlow || isDown || _motion.Seconds > LongestFlightSeconds)
        {
            End = FlightEnd.Spent;
        }
    }
}
