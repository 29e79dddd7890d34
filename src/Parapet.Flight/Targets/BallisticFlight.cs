using System.Runtime.InteropServices;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;

namespace Parapet.Flight.Targets;

/// <summary>
/// Flight of a ballistic missile from a launch point to an impact point, laid down so that it meets the impact point:
/// a powered phase of constant acceleration, free flight over the turning and flattened Earth, and drag.
/// See docs/models/ballistic-flight.md.
/// </summary>
public static class BallisticFlight
{
    /// <summary>Between the states of a recorded flight of a body that only falls, and of one that turns.</summary>
    private const double StepSeconds = 1;
    private const double TurningStepSeconds = 0.5;

    private const double ClosenessMetres = 0.5;
    private const double GreatestMissMetres = 10;
    private const int Rounds = 20;

    /// <summary>A first guess of the thrust lies so far off at the most, and is looked for so often.</summary>
    private const double LeastPush = 0.5;
    private const int Approaches = 12;
    private const double NearMetres = 5_000;

    /// <summary>Flattens or raises the path a good deal, where a scenario asks for a lofted or a depressed one.</summary>
    public static readonly Angle CustomaryLoft = Angle.FromDegrees(12);

    /// <summary>The flight to an impact point.</summary>
    /// <param name="missile">Its public figures.</param>
    /// <param name="launch">On the ground.</param>
    /// <param name="impact">Where it is to come down; scatter is drawn beforehand with <see cref="Scatter"/>.</param>
    /// <param name="begins">When thrust begins.</param>
    /// <param name="elevation">The ground that it strikes.</param>
    /// <param name="loft">Added to the burnout elevation of least energy: positive for a lofted path, negative for a depressed one. The missile's own where it is left out.</param>
    /// <param name="plan">How it weaves, where it does.</param>
    /// <exception cref="UnreachableAimException">The ground range is outside what the missile reaches at this loft.</exception>
    /// <exception cref="ArgumentException">No flight at this loft meets the point: it would run into the ground or the air.</exception>
    public static BallisticPath Fly(
        BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, IElevation elevation, Angle? loft = null, ManoeuvrePlan plan = default)
    {
        var (aim, solution) = Aim(missile, launch, impact, loft, plan, precise: false);
        return Record(aim.Arc(solution.Azimuth, solution.Acceleration), StepOf(missile), begins, elevation);
    }

    /// <summary>
    /// As <see cref="Fly"/>, for one of many flights to places near each other: the search begins where that of another
    /// ended. Both searches end within half a metre of the impact point, but not at the same place.
    /// </summary>
    /// <param name="near">Of a flight of the same missile over the same range, from about the same direction.</param>
    /// <inheritdoc cref="Fly"/>
    public static BallisticPath FlyNear(
        BallisticSolution near, BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, IElevation elevation, Angle? loft = null, ManoeuvrePlan plan = default)
    {
        var (aim, direct, reckoned) = Begin(missile, launch, impact, loft, plan, precise: false);
        var search = near.Search with { Azimuth = direct + near.Turn, Acceleration = reckoned * near.Push };
        var found = Refine(aim, search with { Miss = aim.Miss(search.Azimuth, search.Acceleration) });
        return found.Miss.Norm <= ClosenessMetres
            ? Record(aim.Arc(found.Azimuth, found.Acceleration), StepOf(missile), begins, elevation)
            : Fly(missile, launch, impact, begins, elevation, loft, plan);
    }

    /// <summary>How a flight is aimed, for <see cref="FlyNear"/>.</summary>
    /// <inheritdoc cref="Fly"/>
    public static BallisticSolution Solve(BallisticDescription missile, Geodetic launch, Geodetic impact, Angle? loft = null, ManoeuvrePlan plan = default)
    {
        var (aim, direct, reckoned) = Begin(missile, launch, impact, loft, plan, precise: false);
        var found = Solve(missile, aim, direct, reckoned);
        return new(found.Azimuth - direct, found.Acceleration / reckoned, found);
    }

    /// <summary>
    /// As <see cref="Fly"/>, by an adaptive method, the standard atmosphere itself and geodetic heights: for single flights.
    /// Some hundred times slower.
    /// </summary>
    /// <returns>The flight, and how far from its impact the same shot comes down by the fixed steps of <see cref="Fly"/>.</returns>
    public static (BallisticPath Path, Length ErrorOfFixedSteps) FlyPrecisely(
        BallisticDescription missile, Geodetic launch, Geodetic impact, Instant begins, IElevation elevation, Angle? loft = null, ManoeuvrePlan plan = default)
    {
        var (aim, solution) = Aim(missile, launch, impact, loft, plan, precise: true);
        var path = PreciseRecord.Of(missile, aim.Shot(solution.Azimuth, solution.Acceleration), plan, LocalFrame.At(launch).Origin, begins, elevation);
        var byFixedSteps = aim.Arc(solution.Azimuth, solution.Acceleration);
        byFixedSteps.FlyDownTo(elevation);
        return (path, Length.FromMetres((byFixedSteps.State.Position - path.Trajectory.States[^1].Position).Norm));
    }

    /// <summary>At most between two recorded states, in seconds.</summary>
    internal static double StepOf(BallisticDescription missile) => missile.Manoeuvre is null ? StepSeconds : TurningStepSeconds;

    /// <summary>Whether a point lies within what the missile reaches, without flying to it.</summary>
    /// <exception cref="UnreachableAimException">As from <see cref="Fly"/>.</exception>
    public static void CheckReach(BallisticDescription missile, Geodetic launch, Geodetic impact, Angle? loft = null) =>
        RangeWithinReach(missile, LocalFrame.At(launch), LocalFrame.At(impact), loft ?? missile.Loft);

    private static Length RangeWithinReach(BallisticDescription missile, in LocalFrame from, in LocalFrame to, Angle loft)
    {
        var range = GroundRange(from, to);
        var farthest = MinimumEnergy.Reach(missile.MaximumRange, loft, missile.Loft);
        if (!(range >= missile.MinimumRange && range <= farthest))
        {
            var isFarOff = range < missile.MinimumRange || range > missile.MaximumRange;
            throw new UnreachableAimException(
                range, missile.MinimumRange, farthest, isFarOff ? null : MinimumEnergy.Lofts(missile.MaximumRange, range, missile.Loft));
        }

        return range;
    }

    private static (BallisticAim Aim, AimSearch Solution) Aim(
        BallisticDescription missile, Geodetic launch, Geodetic impact, Angle? loft, ManoeuvrePlan plan, bool precise)
    {
        var (aim, azimuth, acceleration) = Begin(missile, launch, impact, loft, plan, precise);
        var solution = Solve(missile, aim, azimuth, acceleration);
        if (!(solution.Miss.Norm <= GreatestMissMetres))
        {
            var range = GroundRange(LocalFrame.At(launch), LocalFrame.At(impact));
            var (lowest, highest) = MinimumEnergy.Lofts(missile.MaximumRange, range, missile.Loft);
            throw new ArgumentException(FormattableString.Invariant(
                $"no flight at a loft of {(loft ?? missile.Loft).Degrees:F1} deg meets the impact point {range.Kilometres:F1} km away: the nearest misses by {solution.Miss.Norm / 1000:F1} km; another loft between {lowest.Degrees:F1} and {highest.Degrees:F1} deg is needed"));
        }

        return (aim, solution);
    }

    /// <summary>The aim, and azimuth and acceleration by the closed forms, where a search begins.</summary>
    private static (BallisticAim Aim, double Azimuth, double Acceleration) Begin(
        BallisticDescription missile, Geodetic launch, Geodetic impact, Angle? loft, ManoeuvrePlan plan, bool precise)
    {
        var (from, to) = (LocalFrame.At(launch), LocalFrame.At(impact));
        var thrown = loft ?? missile.Loft;
        var range = RangeWithinReach(missile, from, to, thrown);
        var aim = new BallisticAim(missile, from, to, MinimumEnergy.BurnoutElevation(range) + thrown, plan, precise);
        var local = from.ToLocal(to.Origin);
        return (aim, Math.Atan2(local.X, local.Y), aim.AccelerationFor(MinimumEnergy.BurnoutSpeed(range, aim.BurnoutElevation)));
    }

    /// <summary>An impact point drawn about an aim point: circular normal, half of the draws within the circular error probable.</summary>
    public static Geodetic Scatter(Geodetic aim, Length circularErrorProbable, ref RandomStream stream)
    {
        var sigma = circularErrorProbable.Metres / Math.Sqrt(2 * Math.Log(2));
        var east = sigma * stream.NextNormal();
        var north = sigma * stream.NextNormal();
        var place = Wgs84.ToGeodetic(LocalFrame.At(aim).ToEcef(new Position<Enu>(east, north, 0)));
        return place.WithHeight(aim.Height);
    }

    /// <summary>Along the surface: the central angle on the mean sphere, which is within 0.5 % of the geodesic.</summary>
    private static Length GroundRange(in LocalFrame from, in LocalFrame to)
    {
        var (a, b) = (from.Origin.FromOrigin, to.Origin.FromOrigin);
        return MinimumEnergy.EarthRadius * Math.Atan2(a.Cross(b).Norm, a.Dot(b));
    }

    /// <summary>Azimuth and acceleration that meet the point, by Broyden's method [Broyden1965] on the miss over the ground.</summary>
    private static AimSearch Solve(BallisticDescription missile, in BallisticAim aim, double azimuth, double reckoned)
    {
        var acceleration = missile.Manoeuvre?.GlideDownTo is null ? reckoned : Approach(aim, azimuth, reckoned);
        var miss = aim.Miss(azimuth, acceleration);
        var (turn, push) = (1e-4, 1e-4 * acceleration);
        var turned = aim.Miss(azimuth + turn, acceleration);
        var pushed = aim.Miss(azimuth, acceleration + push);
        return Refine(aim, new(
            azimuth, acceleration, miss,
            (turned.X - miss.X) / turn, (turned.Y - miss.Y) / turn,
            (pushed.X - miss.X) / push, (pushed.Y - miss.Y) / push));
    }

    /// <summary>
    /// A glide goes far beyond what its thrust alone reaches: the thrust that brings it down near the point, between a part of what the
    /// closed form asks for and the whole, by halving and by the secant in turn.
    /// </summary>
    private static double Approach(in BallisticAim aim, double azimuth, double most)
    {
        var (low, high) = (LeastPush * most, most);
        var (shortBy, beyond) = (aim.Beyond(azimuth, low), aim.Beyond(azimuth, high));
        var (found, off) = (high, beyond);
        for (var round = 0; round < Approaches && Math.Abs(off) > NearMetres; round++)
        {
            var share = round % 2 == 0 && shortBy < 0 && beyond > 0 ? Math.Clamp(-shortBy / (beyond - shortBy), 0.05, 0.95) : 0.5;
            found = low + share * (high - low);
            off = aim.Beyond(azimuth, found);
            (low, shortBy, high, beyond) = off < 0 ? (found, off, high, beyond) : (low, shortBy, found, off);
        }

        return found;
    }

    /// <summary>The search carried on until it meets the point, or for long enough.</summary>
    private static AimSearch Refine(in BallisticAim aim, AimSearch begun)
    {
        var (azimuth, acceleration, miss, xa, ya, xb, yb) = begun;
        for (var round = 0; round < Rounds && miss.Norm > ClosenessMetres; round++)
        {
            var determinant = xa * yb - xb * ya;
            var da = -(miss.X * yb - miss.Y * xb) / determinant;
            var db = Math.Clamp(-(xa * miss.Y - ya * miss.X) / determinant, -0.2 * acceleration, 0.2 * acceleration);
            (azimuth, acceleration) = (azimuth + da, acceleration + db);
            var next = aim.Miss(azimuth, acceleration);

            // The update in units of one radian and one metre per second squared weighs azimuth a thousand times up.
            var (wa, wb) = (da * 1e3, db);
            var norm = wa * wa + wb * wb;
            var (ex, ey) = (next.X - miss.X - xa * da - xb * db, next.Y - miss.Y - ya * da - yb * db);
            (xa, ya) = (xa + ex * wa * 1e3 / norm, ya + ey * wa * 1e3 / norm);
            (xb, yb) = (xb + ex * wb / norm, yb + ey * wb / norm);
            miss = next;
        }

        return new(azimuth, acceleration, miss, xa, ya, xb, yb);
    }

    private static BallisticPath Record(BallisticArc arc, double longestStep, Instant begins, IElevation elevation)
    {
        var start = arc.State;
        List<ArcStep> steps = [];
        arc.FlyDownTo(elevation, steps);
        var seconds = arc.Seconds;
        var states = new TargetState[1 + Math.Max(1, (int)Math.Ceiling(seconds / longestStep))];
        var step = seconds / (states.Length - 1);
        states[0] = start;
        states[^1] = arc.State;
        var (burnout, ended, apogee, filled) = (0.0, start, 0.0, 1);
        var (previous, before) = (start, 0.0);
        foreach (ref readonly var passed in CollectionsMarshal.AsSpan(steps))
        {
            if (filled == states.Length - 1)
            {
                break;
            }

            var took = passed.Seconds - before;
            for (; filled < states.Length - 1 && filled * step <= passed.Seconds; filled++)
            {
                states[filled] = Hermite.Between(previous, passed.State, took, (filled * step - before) / took);
            }

            apogee = Math.Max(apogee, passed.HeightMetres);
            if (!passed.IsPowered && burnout == 0)
            {
                (burnout, ended) = (passed.Seconds, passed.State);
            }

            (previous, before) = (passed.State, passed.Seconds);
        }

        return new(
            new(begins, begins + Duration.FromSeconds(seconds), states, endsInImpact: true),
            begins + Duration.FromSeconds(burnout),
            ended,
            Length.FromMetres(apogee),
            Wgs84.ToGeodetic(arc.State.Position));
    }
}
