using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Gunnery;

/// <summary>How the middle of a burst truly passes what flies near its aim.</summary>
public static class BurstPassage
{
    /// <summary>What passes its aim farther off than this has met nothing.</summary>
    private const double PassingMetres = 500;

    /// <summary>The object nearest to the aim when the shells are there; null where nothing flies near.</summary>
    public static TargetId? Met(in GunLaying aim, Instant arrives, Truth truth)
    {
        TargetId? nearest = null;
        var least = PassingMetres * PassingMetres;
        foreach (var target in truth.Flying(arrives))
        {
            var distance = (truth.PlaceOf(target, arrives) - aim.Place).NormSquared;
            if (distance < least)
            {
                (nearest, least) = (target, distance);
            }
        }

        return nearest;
    }

    /// <summary>
    /// From the middle of the burst to the target's centre at their closest: the track's error at the time of flight and what the
    /// target has turned since are what truth and aim differ by; the gun's own error is drawn.
    /// </summary>
    /// <param name="target">As it flies when the shells are at the place aimed at.</param>
    /// <param name="burst">Counts the bursts at this target; it keys the draw, so that options of a study share it.</param>
    public static Length Beside(
        GunDescription gun, Position<Ecef> muzzle, in GunLaying aim, TargetState target, RandomSource random, (int Target, int Burst) burst)
    {
        var line = (aim.Place - muzzle).Normalized();
        var laid = aim.Place + Strayed(gun, aim.Range, line, random.Stream(Purpose.GunLaying, burst.Target, 0, burst.Burst));
        var velocity = new Vector<Ecef>(target.Velocity.X, target.Velocity.Y, target.Velocity.Z);
        var closing = line * aim.SpeedThere.MetresPerSecond - velocity;
        var apart = target.Position - laid;
        return Length.FromMetres((apart - closing * (apart.Dot(closing) / closing.NormSquared)).Norm);
    }

    private static Vector<Ecef> Strayed(GunDescription gun, Length range, in Vector<Ecef> line, RandomStream draws)
    {
        var sigma = range.Metres * gun.LayingError.Radians;
        var first = Across(line);
        return first * (sigma * draws.NextNormal()) + line.Cross(first) * (sigma * draws.NextNormal());
    }

    /// <summary>Any direction across the line.</summary>
    private static Vector<Ecef> Across(in Vector<Ecef> line) =>
        (Math.Abs(line.Z) < 0.9 ? line.Cross(new(0, 0, 1)) : line.Cross(new(1, 0, 0))).Normalized();
}
