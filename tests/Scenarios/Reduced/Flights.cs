using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Targets;

namespace Parapet.Tests.Scenarios.Reduced;

/// <summary>Straight flights at constant speed about the centre of a reduced world.</summary>
internal static class Flights
{
    public const double HeightMetres = 8_000;

    public const double SpeedMetresPerSecond = 250;

    private static readonly LocalFrame Frame = LocalFrame.At(ReducedScenario.Centre);

    /// <summary>Flight along a straight line of the local frame, in metres and metres per second east and north.</summary>
    public static Trajectory Straight(
        double east, double north, double height, double speedEast, double speedNorth, double begins, double seconds)
    {
        var states = new TargetState[(int)Math.Ceiling(seconds) + 1];
        for (var i = 0; i < states.Length; i++)
        {
            var t = seconds * i / (states.Length - 1);
            states[i] = new(
                Frame.ToEcef(new Position<Enu>(east + speedEast * t, north + speedNorth * t, height)),
                Frame.ToEcef(new Velocity<Enu>(speedEast, speedNorth, 0)));
        }

        return new(Instant.FromSeconds(begins), Instant.FromSeconds(begins + seconds), states, endsInImpact: false);
    }

    /// <summary>Flight straight to the centre from a range and azimuth; it ends, and does harm, after some seconds.</summary>
    public static Trajectory Inbound(
        double rangeMetres, double azimuthDegrees, double begins, double seconds, double height = HeightMetres, double speed = SpeedMetresPerSecond)
    {
        var (sin, cos) = Math.SinCos(azimuthDegrees * Math.PI / 180);
        return Straight(rangeMetres * sin, rangeMetres * cos, height, -speed * sin, -speed * cos, begins, seconds);
    }

    /// <summary>Flight straight to the centre from the north, and straight back from a range on.</summary>
    public static Trajectory TurningBack(double rangeMetres, double turnsAtMetres, double height, double speed)
    {
        var turns = (rangeMetres - turnsAtMetres) / speed;
        var states = new TargetState[(int)Math.Ceiling(4 * turns) + 1];
        for (var i = 0; i < states.Length; i++)
        {
            var north = turnsAtMetres + speed * Math.Abs(turns - i);
            states[i] = new(Frame.ToEcef(new Position<Enu>(0, north, height)), Frame.ToEcef(new Velocity<Enu>(0, i < turns ? -speed : speed, 0)));
        }

        return new(Instant.Start, Instant.FromSeconds(states.Length - 1), states, endsInImpact: false);
    }

    /// <summary>
    /// Flights to the centre from all sides, evenly spread. Each begins <paramref name="staggerMetres"/> farther out
    /// than the one before, so that time to impact ranks them without doubt.
    /// </summary>
    public static IEnumerable<Trajectory> Ring(
        int count, double rangeMetres = 60_000, double seconds = 190, double begins = 0, double staggerMetres = 0)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Inbound(rangeMetres + i * staggerMetres, 360.0 * i / count, begins, seconds);
        }
    }
}
