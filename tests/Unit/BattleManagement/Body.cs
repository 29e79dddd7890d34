using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>Something that flies straight or falls, as a perfect tracker would report it.</summary>
internal sealed class Body
{
    private readonly Func<double, (Position<Ecef> Position, Velocity<Ecef> Velocity)> _stateAt;

    private Body(int serial, MotionKind motion, Func<double, (Position<Ecef>, Velocity<Ecef>)> stateAt)
    {
        Serial = serial;
        Motion = motion;
        _stateAt = stateAt;
    }

    public int Serial { get; }

    public MotionKind Motion { get; }

    public IffEvidence Iff { get; set; } = new(5, 0, 0);

    public TrackStatus Status { get; set; } = TrackStatus.Confirmed;

    /// <summary>One standard deviation of each component of position and of velocity, in m and m/s.</summary>
    public (double Position, double Velocity) Sigma { get; set; } = (30, 1);

    /// <summary>When plots stop, in seconds; the state is then carried on.</summary>
    public double LastPlotAt { get; set; } = double.PositiveInfinity;

    /// <summary>Comes in level at a bearing and ground range from the city, towards a point this far to the side of it.</summary>
    public static Body Inbound(int serial, double bearingDegrees, double rangeKilometres, double speed, double heightMetres, double asideKilometres = 0)
    {
        var frame = LocalFrame.At(Setting.City);
        var up = frame.Origin.FromOrigin.Normalized();
        var (sin, cos) = Math.SinCos(bearingDegrees * Math.PI / 180);
        var outward = (sin * frame.Rotation.XAxis + cos * frame.Rotation.YAxis).Cross(up);
        outward = up.Cross(outward).Normalized();
        var side = up.Cross(outward);
        var angle = asideKilometres * 1000 / Radius;
        // The great circle whose nearest point to the city lies aside of it.
        var pole = Math.Cos(angle) * side - Math.Sin(angle) * up;
        var near = Math.Cos(angle) * up + Math.Sin(angle) * side;
        var ahead = near.Cross(pole);
        ahead = ahead.Dot(outward) > 0 ? -ahead : ahead;
        return new(serial, MotionKind.AirBreathing, seconds =>
        {
            var (s, c) = Math.SinCos((speed * seconds - rangeKilometres * 1000) / Radius);
            var direction = c * near + s * ahead;
            var course = c * ahead - s * near;
            var place = Wgs84.ToGeodetic(new(direction.X * Radius, direction.Y * Radius, direction.Z * Radius));
            return (Wgs84.ToEcef(place.WithHeight(Length.FromMetres(heightMetres))), new(course.X * speed, course.Y * speed, course.Z * speed));
        });
    }

    /// <summary>Comes in from the north, losing height at a steady rate in m/s.</summary>
    public static Body Sinking(int serial, double rangeKilometres, double speed, double heightMetres, double rate)
    {
        var level = Inbound(serial, 0, rangeKilometres, speed, heightMetres);
        return new(serial, MotionKind.AirBreathing, seconds =>
        {
            var (position, velocity) = level._stateAt(seconds);
            var up = position.FromOrigin.Normalized();
            return (position - up * (rate * seconds), new(velocity.X - rate * up.X, velocity.Y - rate * up.Y, velocity.Z - rate * up.Z));
        });
    }

    /// <summary>Falls freely to a ground point east of the city, impact after some seconds, steeply enough.</summary>
    public static Body Falling(int serial, double secondsToImpact, double eastKilometres = 0, double bearingDegrees = 0, double speed = 1800)
    {
        var city = LocalFrame.At(Setting.City);
        var ground = city.ToEcef(new Position<Enu>(eastKilometres * 1000, 0, 0));
        var impact = LocalFrame.At(Wgs84.ToGeodetic(ground).WithHeight(Length.Zero));
        var (sin, cos) = Math.SinCos(bearingDegrees * Math.PI / 180);
        var horizontal = -speed / Math.Sqrt(2);
        var velocity = impact.ToEcef(new Velocity<Enu>(horizontal * sin, horizontal * cos, -speed / Math.Sqrt(2)));
        return new(serial, MotionKind.Ballistic, seconds => FreeFall.Extrapolate(impact.Origin, velocity, seconds - secondsToImpact));
    }

    public TrackReport ReportAt(Instant now)
    {
        var (position, velocity) = _stateAt(now.Seconds);
        var covariance = new StateCovariance();
        for (var i = 0; i < 3; i++)
        {
            covariance.Set(i, i, Sigma.Position * Sigma.Position);
            covariance.Set(i + 3, i + 3, Sigma.Velocity * Sigma.Velocity);
        }

        return new()
        {
            Number = new(Setting.Node, Serial),
            Time = now,
            Position = position,
            Velocity = velocity,
            Covariance = covariance,
            Status = Status,
            Motion = Motion,
            FirstPlot = Instant.Start,
            LastPlot = Instant.FromSeconds(Math.Min(now.Seconds, LastPlotAt)),
            Iff = Iff,
        };
    }

    private const double Radius = 6_371_000;
}
