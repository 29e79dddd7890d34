using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Flight.Guidance;

/// <summary>Where a round believes its target to be: a state, and how it goes on from there.</summary>
internal readonly record struct AimPoint(Position<Ecef> Position, Velocity<Ecef> Velocity, bool Falls)
{
    private static readonly GravityField Field = GravityField.Wgs84Rotating;

    /// <summary>
    /// A track brought forward to <paramref name="now"/>: in free fall if it is ballistic, else along the Earth's curve, and never
    /// below sea level, where an error of height puts what flies low.
    /// </summary>
    public static AimPoint Of(TrackReport track, Instant now)
    {
        var seconds = (now - track.Time).Seconds;
        if (track.Motion == MotionKind.Ballistic)
        {
            var (position, velocity) = FreeFall.Extrapolate(track.Position, track.Velocity, seconds);
            return new(position, velocity, Falls: true);
        }

        return new AimPoint(track.Position, track.Velocity, Falls: false).After(seconds).AboveTheSea();
    }

    private AimPoint AboveTheSea()
    {
        var height = RoundMotion.HeightOf(Position);
        if (height >= 0)
        {
            return this;
        }

        var up = Position.FromOrigin / Position.FromOrigin.Norm;
        var sink = up * Math.Min(0, Velocity.Along(up));
        return this with { Position = Position - up * height, Velocity = new(Velocity.X - sink.X, Velocity.Y - sink.Y, Velocity.Z - sink.Z) };
    }

    /// <summary>In m/s2: gravity for what falls, the pull that keeps level flight level for what is held up.</summary>
    public Vector<Ecef> Acceleration
    {
        get
        {
            if (Falls)
            {
                return Field.Acceleration(Position, Velocity);
            }

            var radius = Position.FromOrigin.Norm;
            var up = Position.FromOrigin / radius;
            var climb = Velocity.Along(up);
            return up * ((climb * climb - Velocity.NormSquared) / radius);
        }
    }

    /// <summary>The state after some seconds of constant acceleration: for what falls, good over the length of a fly-out's last part only.</summary>
    public AimPoint After(double seconds)
    {
        var a = Acceleration;
        return this with
        {
            Position = Position + Velocity.Over(seconds) + a * (0.5 * seconds * seconds),
            Velocity = new(Velocity.X + a.X * seconds, Velocity.Y + a.Y * seconds, Velocity.Z + a.Z * seconds),
        };
    }

    /// <summary>The place after some seconds, along the true curve for what falls.</summary>
    public Position<Ecef> PlaceAfter(double seconds) =>
        Falls ? FreeFall.Extrapolate(Position, Velocity, seconds).Position : After(seconds).Position;
}
