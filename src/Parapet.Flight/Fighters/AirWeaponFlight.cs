using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;

namespace Parapet.Flight.Fighters;

/// <summary>
/// A fighter's missile from launch to its end: at its mean speed on a collision course with what its seeker took at launch,
/// until it meets it or its flight is over. It needs no guidance on the way.
/// </summary>
public sealed class AirWeaponFlight
{
    private const double StepSeconds = 0.1;

    private readonly double _speed;
    private readonly Instant _until;

    /// <param name="weapon">What flies.</param>
    /// <param name="launched">When.</param>
    /// <param name="from">Where the fighter is.</param>
    /// <param name="aim">Where the fighter has its target.</param>
    /// <param name="own">The fighter, which its missile does not take.</param>
    /// <param name="flight">How long it can fly.</param>
    public AirWeaponFlight(AirWeaponDescription weapon, Instant launched, Position<Ecef> from, Position<Ecef> aim, TargetId own, Duration flight, Truth truth)
    {
        (Now, Position, _speed, _until) = (launched, from, weapon.MeanSpeed.MetresPerSecond, launched + flight);
        Met = Taken(weapon, launched, aim, own, truth);
        Velocity = VelocityTo(Met is { } met ? truth.PlaceOf(met, launched) : aim);
    }

    public Instant Now { get; private set; }

    public Position<Ecef> Position { get; private set; }

    public Velocity<Ecef> Velocity { get; private set; }

    /// <summary>What its seeker took, and where it has arrived, it met; null where there was nothing.</summary>
    public TargetId? Met { get; }

    public FlightEnd End { get; private set; }

    /// <summary>How near it came at its end; infinite where it took nothing.</summary>
    public Length ClosestApproach { get; private set; } = Length.FromMetres(double.PositiveInfinity);

    /// <summary>Flies on until a moment, or its end if that is sooner.</summary>
    public void Advance(Instant until, Truth truth)
    {
        while (End == FlightEnd.None && Now < until)
        {
            var next = Instant.Min(until, Now + Duration.FromSeconds(StepSeconds));
            if (Met is not { } met || !truth.IsFlying(met, Now) || next > _until)
            {
                End = next > _until ? FlightEnd.Spent : FlightEnd.Missed;
                return;
            }

            Fly(met, next, truth);
        }
    }

    private void Fly(TargetId met, Instant next, Truth truth)
    {
        var seconds = (next - Now).Seconds;
        var state = truth.StateOf(met, Now);
        var way = state.Position - Position;
        var meeting = CollisionCourse.SecondsToMeet(way, state.Velocity, _speed);
        ClosestApproach = Length.FromMetres(way.Norm);
        if (meeting <= seconds)
        {
            Now += Duration.FromSeconds(meeting);
            Position = state.Position + state.Velocity.Over(meeting);
            (End, ClosestApproach) = (FlightEnd.Arrived, Length.Zero);
            return;
        }

        Velocity = VelocityTo(double.IsInfinity(meeting) ? state.Position : state.Position + state.Velocity.Over(meeting));
        Position += Velocity.Over(seconds);
        Now = next;
    }

    private Velocity<Ecef> VelocityTo(Position<Ecef> place)
    {
        var way = place - Position;
        var along = way.Norm > 0 ? way * (_speed / way.Norm) : default;
        return new(along.X, along.Y, along.Z);
    }

    /// <summary>The nearest that flies about the aim, friend or foe; the first of two equally near.</summary>
    private static TargetId? Taken(AirWeaponDescription weapon, Instant now, Position<Ecef> aim, TargetId own, Truth truth)
    {
        var best = weapon.SeekerBasket.Metres * weapon.SeekerBasket.Metres;
        TargetId? taken = null;
        foreach (var id in truth.Flying(now))
        {
            if (id != own && (truth.PlaceOf(id, now) - aim).NormSquared is var distance && distance < best)
            {
                (best, taken) = (distance, id);
            }
        }

        return taken;
    }
}
