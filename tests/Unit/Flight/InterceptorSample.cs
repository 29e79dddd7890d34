using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;

namespace Parapet.Tests.Unit.Flight;

/// <summary>Rounds, targets and tracks for tests. Rounds have the order of size of public figures, in round numbers.</summary>
internal static class InterceptorSample
{
    public static readonly Geodetic Site = Geodetic.FromDegrees(39, 33, 900);

    /// <summary>A long-range round for the air, with a seeker.</summary>
    public static readonly InterceptorDescription Long = Round("long", 2000, 12, 16_000, 25, 0, 250, 0, 27);

    /// <summary>The same without a seeker: on uplinked tracks to the end.</summary>
    public static readonly InterceptorDescription Commanded = Long with { Id = "commanded", SeekerRange = Length.Zero };

    /// <summary>An upper-tier round for the edge of the air.</summary>
    public static readonly InterceptorDescription High = Round("high", 2800, 16, 6_000, 25, 5, 200, 40, 150) with
    {
        SeekerRange = 100.Kilometres,
        SeekerHalfAngle = 10.Degrees,
    };

    public static InterceptorDescription Round(
        string id, double burnoutSpeed, double burnSeconds, double ballisticCoefficient, double loadLimit, double divert,
        double rangeKilometres, double lowestKilometres, double highestKilometres) => new()
        {
            Id = id,
            Name = id,
            BurnoutSpeed = burnoutSpeed.MetresPerSecond,
            BurnTime = Duration.FromSeconds(burnSeconds),
            BallisticCoefficient = ballisticCoefficient,
            LoadLimit = Acceleration.FromStandardGravities(loadLimit),
            DivertAcceleration = Acceleration.FromStandardGravities(divert),
            AgainstAircraft = new(3.Kilometres, rangeKilometres.Kilometres, lowestKilometres.Kilometres, highestKilometres.Kilometres),
            AgainstBallistic = new(3.Kilometres, rangeKilometres.Kilometres, lowestKilometres.Kilometres, highestKilometres.Kilometres),
            MaximumTargetSpeed = 5.KilometresPerSecond,
            SeekerRange = 20.Kilometres,
            SeekerHalfAngle = 30.Degrees,
            LethalRadius = 10.Metres,
            KillProbability = [.. Enum.GetValues<TargetClass>().Select(_ => Ratio.Of(0.7))],
            ReckonedKill = [.. Enum.GetValues<TargetClass>().Select(_ => Ratio.Of(0.7))],
            UnitCost = Money.Zero,
        };

    /// <summary>A target in level flight at 250 m/s along the Earth's curve, first at a place east and north of the site.</summary>
    public static Trajectory Level(double eastKilometres, double northKilometres, double heightMetres, double headingDegrees)
    {
        const double StepSeconds = 2;
        var frame = LocalFrame.At(Site);
        var start = Wgs84.ToGeodetic(frame.ToEcef(new Position<Enu>(eastKilometres * 1000, northKilometres * 1000, 0)));
        var position = Wgs84.ToEcef(start.WithHeight(heightMetres.Metres));
        var (sin, cos) = Math.SinCos(headingDegrees * Math.PI / 180);
        var velocity = LocalFrame.At(position).ToEcef(new Velocity<Enu>(250 * sin, 250 * cos, 0));
        var states = new TargetState[301];
        for (var i = 0; i < states.Length; i++)
        {
            states[i] = new(position, velocity);
            var radius = position.FromOrigin.Norm;
            var (turnSin, turnCos) = Math.SinCos(velocity.Norm * StepSeconds / radius);
            var (up, ahead) = (position.FromOrigin / radius, velocity.Direction());
            var (nextUp, nextAhead) = (up * turnCos + ahead * turnSin, ahead * turnCos - up * turnSin);
            position = Position<Ecef>.Origin + nextUp * radius;
            velocity = new(nextAhead.X * 250, nextAhead.Y * 250, nextAhead.Z * 250);
        }

        return new(Instant.Start, Instant.FromSeconds(600), states, endsInImpact: false);
    }

    public static Truth TruthOf(Trajectory trajectory, bool isBallistic = false) =>
        new([new(new(0), isBallistic ? Sample.Ballistic : Sample.Aircraft, trajectory, Transponder.None)]);

    public static TrackReport Track(Trajectory trajectory, Instant time, Vector<Ecef> bias, bool isBallistic = false)
    {
        var state = trajectory.At(time);
        return new()
        {
            Number = new(new(0), 1),
            Time = time,
            Position = state.Position + bias,
            Velocity = state.Velocity,
            Covariance = default,
            Status = TrackStatus.Confirmed,
            Motion = isBallistic ? MotionKind.Ballistic : MotionKind.AirBreathing,
            FirstPlot = time,
            LastPlot = time,
            Iff = default,
        };
    }

    /// <summary>Flies a round to its end, with a track every second; calls back ten times a second.</summary>
    public static InterceptorFlight Fly(
        InterceptorDescription round, Trajectory trajectory, Vector<Ecef> bias = default, double launchSeconds = 0, bool isBallistic = false,
        Action<InterceptorFlight>? everyTenth = null, Geodetic? site = null)
    {
        var truth = TruthOf(trajectory, isBallistic);
        var launch = Instant.FromSeconds(launchSeconds);
        var flight = new InterceptorFlight(
            round, Wgs84.ToEcef(site ?? Site), launch, Track(trajectory, launch, bias, isBallistic), new RandomSource(1, 0), 0);
        for (var tenth = 1; tenth <= 9_010 && flight.End == FlightEnd.None; tenth++)
        {
            var now = launch + Duration.FromSeconds(tenth * 0.1);
            flight.Advance(now, truth);
            everyTenth?.Invoke(flight);
            if (tenth % 10 == 0)
            {
                flight.Uplink(Track(trajectory, now, bias, isBallistic));
            }
        }

        return flight;
    }
}
