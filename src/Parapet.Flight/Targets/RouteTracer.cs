namespace Parapet.Flight.Targets;

/// <summary>
/// Moves along a route over the ellipsoid: straight on a geodesic to the next waypoint, then, before reaching it, into
/// a turn at the lateral limit that ends when the heading points at the waypoint after it.
/// </summary>
internal struct RouteTracer
{
    /// <summary>Gain or loss of speed where a leg asks for another one: a shared estimate, in m/s2.</summary>
    private const double SpeedChange = 2;

    /// <summary>Events closer than this in time or angle are one event.</summary>
    private const double Sliver = 1e-6;

    /// <summary>
    /// In metres. The straight way to a point starts on its normal section, which leaves the geodesic by metres over
    /// a thousand kilometres: aimed anew at every step, the way ends at the point all the same.
    /// </summary>
    private const double AimedAnewBeyond = 1000;

    private readonly RoutePlan _plan;
    private SurfaceMotion _motion;
    private int _next;
    private bool _turning;

    public RouteTracer(RoutePlan plan)
    {
        _plan = plan;
        _motion = plan.Start;
        _next = 1;
        Speed = plan.Speed(0);
    }

    public readonly Vector<Ecef> Up => _motion.Up;

    public readonly Vector<Ecef> Heading => _motion.Heading;

    /// <summary>Over the ellipsoid, in m/s.</summary>
    public double Speed { get; private set; }

    /// <summary>The waypoint whose leg is flown.</summary>
    public readonly int Leg => _next - 1;

    /// <summary>Whether the last waypoint is reached; the way goes straight on.</summary>
    public bool IsAtEnd { get; private set; }

    public void Advance(double seconds)
    {
        while (seconds > 0)
        {
            seconds -= Step(seconds);
        }
    }

    /// <summary>Moves on to the next event, or by the time given if that is sooner; returns the time passed.</summary>
    public double Step(double atMostSeconds)
    {
        var ramp = _plan.Speed(Leg) - Speed;
        if (Math.Abs(ramp) > Sliver)
        {
            // In short pieces, so that a speed that changes does not carry the flight past its next turn.
            atMostSeconds = Math.Min(atMostSeconds, Math.Min(0.25, Math.Abs(ramp) / SpeedChange));
        }

        return _turning ? Turn(atMostSeconds) : GoStraight(atMostSeconds);
    }

    private double Turn(double atMostSeconds)
    {
        var turn = _motion.TurnTo(_plan.Place(_next));
        if (Math.Abs(turn) < Sliver)
        {
            _turning = false;
            return 0;
        }

        var rate = _plan.TurnLimit / Math.Max(Speed, 1);
        var seconds = Math.Min(atMostSeconds, Math.Abs(turn) / rate);
        Move(seconds, Math.CopySign(rate * seconds, turn));
        return seconds;
    }

    private double GoStraight(double atMostSeconds)
    {
        if (IsAtEnd)
        {
            Move(atMostSeconds, 0);
            return atMostSeconds;
        }

        var metres = _motion.AheadTo(_plan.Place(_next));
        if (metres > AimedAnewBeyond)
        {
            _motion.HeadFor(_plan.Place(_next));
        }

        var seconds = (metres - _plan.Lead(_next)) / Speed;
        if (seconds < Sliver)
        {
            Pass();
            return 0;
        }

        seconds = Math.Min(seconds, atMostSeconds);
        Move(seconds, 0);
        return seconds;
    }

    private void Pass()
    {
        if (_next == _plan.Count - 1)
        {
            IsAtEnd = true;
            return;
        }

        _next++;
        _turning = true;
    }

    private void Move(double seconds, double turn)
    {
        var before = Speed;
        var ramp = _plan.Speed(Leg) - before;
        Speed += Math.CopySign(Math.Min(Math.Abs(ramp), SpeedChange * seconds), ramp);
        _motion.Advance((before + Speed) / 2 * seconds, turn);
    }
}
