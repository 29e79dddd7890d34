using Parapet.Tracking.MultiHypothesis.Hypotheses;
using Parapet.Tracking.MultiHypothesis.Motion;
using Xunit;

namespace Parapet.Tests.Unit.Tracking.MultiHypothesis;

public sealed class SalvoCoursesTests
{
    private static readonly KinematicState Leader = new()
    {
        X = 100_000, Y = 20_000, Z = 80_000, Vx = -1500, Vy = -300, Vz = -900,
        Pxx = 1e4, Pyy = 1e4, Pzz = 1e4, Vxx = 900, Vyy = 1600, Vzz = 2500, Vxy = 100,
    };

    [Fact]
    public void Who_comes_on_the_way_of_a_known_target_is_expected_to_move_like_it()
    {
        var courses = Learned(Leader);

        // Where the leader was five seconds before it was known, 2 km to the side.
        var follower = Newcomer(Leader.X + 5 * 1500, Leader.Y + 5 * 300 + 2000, Leader.Z + 5 * 900);
        courses.Expect(ref follower, Instant.FromSeconds(3));

        Assert.Equal(Leader.Vx, follower.Vx, 1e-9);
        Assert.Equal(Leader.Vy, follower.Vy, 1e-9);

        // Earlier it had fallen for less long: by 9.8 m/s2 times about five seconds.
        Assert.Equal(Leader.Vz + 49, follower.Vz, 4.0);
        Assert.Equal(150 * 150 + 900, follower.Vxx, 1e-9);
        Assert.Equal(100, follower.Vxy, 1e-9);
        Assert.Equal(1e6, follower.Pxx, 1e-9);
    }

    [Theory]
    [InlineData(0, 11_000, 0)]
    [InlineData(200_000, 40_000, 120_000)]
    [InlineData(-15_000, -3_000, -9_000)]
    public void Who_comes_elsewhere_is_not(double east, double north, double up)
    {
        // Beside the way; on it, but over 30 s behind; on it, but where the leader has not been yet.
        var courses = Learned(Leader);
        var other = Newcomer(Leader.X + east, Leader.Y + north, Leader.Z + up);
        var before = other;
        courses.Expect(ref other, Instant.FromSeconds(1));
        Assert.Equal(before, other);
    }

    [Fact]
    public void Of_two_courses_the_nearer_one_counts()
    {
        var beside = Leader with { Y = Leader.Y + 6000, Vx = -1000 };
        var courses = Learned(Leader, beside);
        var follower = Newcomer(Leader.X, Leader.Y + 4500, Leader.Z);
        courses.Expect(ref follower, Instant.FromSeconds(1));
        Assert.Equal(-1000, follower.Vx, 1e-9);
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(8, 0.5, 1)]
    [InlineData(8, 1, 0.2)]
    public void Few_plots_doubt_and_powered_flight_teach_nothing(int plots, double existence, double falls)
    {
        var courses = new SalvoCourses();
        courses.Learn(Clusters(plots, existence, falls, Leader), 0, Instant.FromSeconds(0));
        var follower = Newcomer(Leader.X, Leader.Y, Leader.Z);
        courses.Expect(ref follower, Instant.FromSeconds(1));
        Assert.Equal(0, follower.Vx);
    }

    [Fact]
    public void Old_courses_give_way()
    {
        var courses = Learned([.. Enumerable.Range(0, 65).Select(i => Leader with { Y = 40_000.0 * i })]);
        var first = Newcomer(Leader.X, 0, Leader.Z);
        courses.Expect(ref first, Instant.FromSeconds(1));
        Assert.Equal(0, first.Vx);
        var last = Newcomer(Leader.X, 40_000.0 * 64, Leader.Z);
        courses.Expect(ref last, Instant.FromSeconds(1));
        Assert.Equal(Leader.Vx, last.Vx);
    }

    private static KinematicState Newcomer(double x, double y, double z) =>
        new() { X = x, Y = y, Z = z, Pxx = 1e6, Pyy = 1e6, Pzz = 1e6, Vxx = 4e6, Vyy = 4e6, Vzz = 4e6 };

    private static SalvoCourses Learned(params KinematicState[] leaders)
    {
        var courses = new SalvoCourses();
        var clusters = Clusters(8, 1, 1, leaders);
        courses.Learn(clusters, 0, Instant.FromSeconds(0));

        // Each is learned once: what it does later changes nothing.
        clusters[0].Hypotheses[0].Targets[0].Modes[0] = new() { X = 1e9 };
        courses.Learn(clusters, 0, Instant.FromSeconds(1));
        return courses;
    }

    private static List<Cluster> Clusters(int plots, double existence, double falls, params KinematicState[] states)
    {
        var hypothesis = new GlobalHypothesis();
        for (var i = 0; i < states.Length; i++)
        {
            hypothesis.Add(new()
            {
                Modes = [states[i], states[i]], ModeWeights = [falls, 1 - falls], ModeCount = 2,
                Label = i + 1, Plots = plots, Existence = existence,
            });
        }

        var cluster = new Cluster();
        cluster.Hypotheses.Add(hypothesis);
        return [cluster];
    }
}
