using System.Runtime.InteropServices;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.Identification;

/// <summary>
/// The flight plans that a post has been told. Each is a corridor that moves along: what is near the part of the way that
/// the flight is due on about now, at its heights and on its course, keeps to the plan.
/// </summary>
internal sealed class PlanBook
{
    /// <summary>How late or early a flight may be: air traffic services are told anew of an estimate that is off by more than two or three minutes.</summary>
    private static readonly Duration Tolerance = Duration.FromSeconds(120);

    /// <summary>To each side of the way: an airway is commonly drawn ten nautical miles wide.</summary>
    private const double HalfWidthMetres = 9_260;

    /// <summary>Above and below the heights of the plan, for a spoken height and an estimated one.</summary>
    private const double HeightMarginMetres = 500;

    /// <summary>A track that crosses the way or flies against it keeps to no plan: 45 degrees.</summary>
    private static readonly double s_cosineOffCourse = Math.Cos(Math.PI / 4);

    // In any order: a track keeps to one of them or to none.
    private readonly List<Plan> _plans = [];

    /// <summary>A plan told again takes the place of its former self.</summary>
    /// <exception cref="ArgumentException">It has fewer than two points, or is due at one no later than at the one before.</exception>
    public void Add(FlightPlan plan)
    {
        var ascends = plan.Points.Skip(1).Zip(plan.Points, (to, from) => to.Due > from.Due);
        if (plan.Points.Length < 2 || !ascends.All(isLater => isLater))
        {
            throw new ArgumentException($"flight plan {plan.Number}: it needs two points, each due later than the one before", nameof(plan));
        }

        _plans.RemoveAll(former => former.Filed.Number == plan.Number);
        _plans.Add(new(plan, [.. plan.Points.Select(point => EarthShape.Direction(Wgs84.ToEcef(point.Place)))]));
    }

    /// <summary>Whether a track keeps to any plan at a moment.</summary>
    public bool Holds(TrackReport track, double heightMetres, Instant now)
    {
        if (_plans.Count == 0)
        {
            return false;
        }

        var direction = EarthShape.Direction(track.Position);
        foreach (ref readonly var plan in CollectionsMarshal.AsSpan(_plans))
        {
            if (heightMetres >= plan.Filed.Floor.Metres - HeightMarginMetres && heightMetres <= plan.Filed.Ceiling.Metres + HeightMarginMetres
                && IsDue(plan, direction, track.Velocity, now))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDue(in Plan plan, in Vector<Ecef> direction, in Velocity<Ecef> velocity, Instant now)
    {
        for (var i = 1; i < plan.Way.Length; i++)
        {
            var (begins, ends) = (plan.Filed.Points[i - 1].Due, plan.Filed.Points[i].Due);
            if (now + Tolerance < begins || now - Tolerance > ends)
            {
                continue;
            }

            var leg = plan.Way[i] - plan.Way[i - 1];
            var from = plan.Way[i - 1] + leg * Share(now - Tolerance, begins, ends);
            var to = plan.Way[i - 1] + leg * Share(now + Tolerance, begins, ends);
            if (velocity.Along(leg.Normalized()) >= velocity.Norm * s_cosineOffCourse && CorridorMap.IsNear(from, to, direction, HalfWidthMetres))
            {
                return true;
            }
        }

        return false;
    }

    private static double Share(Instant time, Instant begins, Instant ends) =>
        Math.Clamp((time - begins).Seconds / (ends - begins).Seconds, 0, 1);

    private readonly record struct Plan(FlightPlan Filed, Vector<Ecef>[] Way);
}
