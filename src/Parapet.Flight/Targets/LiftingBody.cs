using Parapet.Flight.Motion;

namespace Parapet.Flight.Targets;

/// <summary>
/// A body without thrust that turns by lift. Its drag goes with the square of its lift [Anderson2016, ch. 6]: with E the
/// greatest ratio of lift to drag and d the drag without lift, lift costs l^2 / (4 E^2 d), and the lift of the best ratio
/// is 2 E d, which it never exceeds. All in m/s2.
/// </summary>
internal readonly struct LiftingBody(BallisticDescription missile, ManoeuvreDescription manoeuvre, ManoeuvrePlan plan) : IAcceleration
{
    /// <summary>The weave grows to its full size over this part of the height at which it begins: no step for an integrator.</summary>
    private const double WeaveGrowsOver = 0.2;

    /// <summary>In m/s downwards: slower than this a body is not yet weaving in full.</summary>
    private const double WeavesFallingAt = 100;

    /// <summary>The glide ends over this part of the speed at which it does.</summary>
    private const double GlideEndsOver = 0.1;

    /// <summary>Lift left off for each radian of climb: what keeps a glide from skipping.</summary>
    private const double Damping = 20;

    private readonly FallingBody _fall = BallisticAim.Body(missile);

    /// <inheritdoc/>
    public Vector<Ecef> At(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity)
    {
        var height = RadialHeight.Metres(position);
        var free = _fall.Acceleration(position, velocity);
        return free + Turn(seconds, position, velocity, height, ProfileDrag(height, velocity.Norm));
    }

    /// <summary>What lift, and the drag that it costs, add to a fall: in m/s2.</summary>
    /// <param name="profileDrag">Without lift, in m/s2; zero without air.</param>
    public Vector<Ecef> Turn(double seconds, in Position<Ecef> position, in Velocity<Ecef> velocity, double heightMetres, double profileDrag)
    {
        var speed = velocity.Norm;
        var available = Available(profileDrag);
        if (!(available > 0 && speed > 0))
        {
            return default;
        }

        var along = new Vector<Ecef>(velocity.X / speed, velocity.Y / speed, velocity.Z / speed);
        var up = position.FromOrigin.Normalized();
        var climb = velocity.Along(up);
        var (lift, side) = Axes(along, up);
        var glide = available * GlideShare(speed, climb);
        var weave = available * WeaveShare(heightMetres, climb)
            * Math.Sin(2 * Math.PI * seconds / manoeuvre.WeavePeriod.Seconds + plan.Phase.Radians);
        var (sin, cos) = Math.SinCos(plan.Roll.Radians);
        var turn = lift * (glide + weave * sin) + side * (weave * cos);
        var size = turn.Norm;
        if (size > available)
        {
            (turn, size) = (turn * (available / size), available);
        }

        var cost = size / (2 * manoeuvre.LiftToDrag);
        return turn - along * (cost * cost / profileDrag);
    }

    /// <summary>The size of its weave at a state: what a round that meets it there must follow; in m/s2.</summary>
    public double WeaveAt(in TargetState state)
    {
        var height = RadialHeight.Metres(state.Position);
        return Available(ProfileDrag(height, state.Velocity.Norm))
            * WeaveShare(height, state.Velocity.Along(state.Position.FromOrigin.Normalized()));
    }

    /// <summary>The drag of a body without lift, in m/s2.</summary>
    private double ProfileDrag(double heightMetres, double speed) => _fall.Slowing(heightMetres, speed) * speed;

    private double Available(double profileDrag) =>
        Math.Min(manoeuvre.LateralLimit.MetresPerSecondSquared, 2 * manoeuvre.LiftToDrag * profileDrag);

    private double WeaveShare(double heightMetres, double climb)
    {
        var below = manoeuvre.WeaveBelow.Metres;
        return below > 0
            ? Math.Clamp((below - heightMetres) / (WeaveGrowsOver * below), 0, 1) * Math.Clamp(-climb / WeavesFallingAt, 0, 1)
            : 0;
    }

    private double GlideShare(double speed, double climb) =>
        manoeuvre.GlideDownTo is { } slowest
            ? Math.Clamp((speed / slowest.MetresPerSecond - 1) / GlideEndsOver, 0, 1) * Math.Clamp(1 - Damping * climb / speed, 0, 1)
            : 0;

    /// <summary>Across the path: upwards, and to the right of it. A body that falls straight down turns along any two.</summary>
    private static (Vector<Ecef> Lift, Vector<Ecef> Side) Axes(in Vector<Ecef> along, in Vector<Ecef> up)
    {
        var lift = up - along * up.Dot(along);
        if (lift.NormSquared < 1e-18)
        {
            lift = Math.Abs(along.Z) < 0.9 ? new Vector<Ecef>(0, 0, 1) : new(1, 0, 0);
            lift -= along * lift.Dot(along);
        }

        lift = lift.Normalized();
        return (lift, along.Cross(lift));
    }
}
