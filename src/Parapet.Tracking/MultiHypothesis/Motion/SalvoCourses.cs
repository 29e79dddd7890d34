using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Parapet.Tracking.MultiHypothesis.Hypotheses;

namespace Parapet.Tracking.MultiHypothesis.Motion;

/// <summary>
/// What falling targets tell of those behind them: missiles of one salvo come seconds apart on nearly one course. A plot near
/// the way of a target whose velocity is known may be expected to move like it. Holds the latest courses only.
/// </summary>
internal sealed class SalvoCourses
{
    private const int Capacity = 64;
    private const int LeastPlots = 3;
    private const double KnownMetresPerSecond = 250;

    // Aim points 50 km apart, 700 km away, at 2 km/s.
    private const double SpreadMetresPerSecond = 150;
    private const double NearMetres = 10_000;
    private const double BehindSeconds = 30;
    private const double Gravity = 9.8;

    private readonly List<Course> _courses = new(Capacity);
    private int _oldest;

    /// <summary>Remembers every target that has just become known well enough; each one once.</summary>
    /// <param name="falling">The mode of free fall.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Learn(List<Cluster> clusters, int falling, Instant time)
    {
        foreach (var cluster in clusters)
        {
            foreach (var target in cluster.Hypotheses[0].Targets)
            {
                if (IsKnown(target, falling) && !Holds(target.Label))
                {
                    Add(new(target.Label, target.Modes[falling], time));
                }
            }
        }
    }

    /// <summary>The velocity to expect of a target first seen at a place: that of the nearest course, where one is near.</summary>
    /// <param name="expected">Its place is asked about; its velocity and that one's covariance are replaced where a course is near.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Expect(ref KinematicState expected, Instant time)
    {
        var nearest = NearMetres * NearMetres;
        foreach (ref readonly var course in CollectionsMarshal.AsSpan(_courses))
        {
            var (seconds, distance) = course.NearestTo(expected, (time - course.Time).Seconds);
            if (distance >= nearest)
            {
                continue;
            }

            nearest = distance;
            course.Describe(ref expected, seconds);
        }
    }

    private static bool IsKnown(TargetHypothesis target, int falling)
    {
        if (target.Plots < LeastPlots || target.Existence < 0.9 || target.ModeCount <= falling || target.ModeWeights[falling] < 0.5)
        {
            return false;
        }

        ref readonly var s = ref target.Modes[falling];
        return s.Vxx + s.Vyy + s.Vzz < KnownMetresPerSecond * KnownMetresPerSecond;
    }

    private bool Holds(int label)
    {
        foreach (ref readonly var course in CollectionsMarshal.AsSpan(_courses))
        {
            if (course.Label == label)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(in Course course)
    {
        if (_courses.Count < Capacity)
        {
            _courses.Add(course);
            return;
        }

        _courses[_oldest] = course;
        _oldest = (_oldest + 1) % Capacity;
    }

    private readonly record struct Course(int Label, KinematicState State, Instant Time)
    {
        /// <summary>When the straight way through the state passes nearest, in seconds from its time, and the squared distance then, in m2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public (double Seconds, double SquaredDistance) NearestTo(in KinematicState place, double latest)
        {
            var (x, y, z) = (place.X - State.X, place.Y - State.Y, place.Z - State.Z);
            var speed = State.Vx * State.Vx + State.Vy * State.Vy + State.Vz * State.Vz;
            var seconds = Math.Clamp((x * State.Vx + y * State.Vy + z * State.Vz) / speed, -BehindSeconds, Math.Max(latest, 0));
            (x, y, z) = (x - seconds * State.Vx, y - seconds * State.Vy, z - seconds * State.Vz);
            return (seconds, x * x + y * y + z * z);
        }

        public void Describe(ref KinematicState expected, double seconds)
        {
            const double spread = SpreadMetresPerSecond * SpreadMetresPerSecond;
            (expected.Vx, expected.Vy, expected.Vz) = (State.Vx, State.Vy, State.Vz - Gravity * seconds);
            (expected.Vxx, expected.Vyy, expected.Vzz) = (State.Vxx + spread, State.Vyy + spread, State.Vzz + spread);
            (expected.Vxy, expected.Vxz, expected.Vyz) = (State.Vxy, State.Vxz, State.Vyz);
        }
    }
}
