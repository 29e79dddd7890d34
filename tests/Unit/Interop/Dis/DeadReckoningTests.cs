using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Motion;
using Parapet.Interop.Dis.Records;
using Xunit;
using Vector3 = System.Numerics.Vector3;

namespace Parapet.Tests.Unit.Interop.Dis;

/// <summary>Every algorithm against the same motion integrated in small steps, which shares nothing with the closed forms.</summary>
public sealed class DeadReckoningTests(ITestOutputHelper output)
{
    private static readonly Position<Ecef> s_place = new(3_509_000.25, 2_890_000.5, 4_459_000.75);
    private static readonly EulerAngles s_angles = new(1.5f, 0.25f, -0.125f);

    public static TheoryData<DeadReckoningAlgorithm, float, double> Motions
    {
        get
        {
            var motions = new TheoryData<DeadReckoningAlgorithm, float, double>();
            foreach (var algorithm in Enum.GetValues<DeadReckoningAlgorithm>())
            {
                foreach (var turn in (float[])[0, 1e-9f, 1e-4f, 0.0399f, 0.0401f, 0.3f, 2f])
                {
                    motions.Add(algorithm, turn, 5);
                }

                motions.Add(algorithm, 0.3f, -3);
                motions.Add(algorithm, 0.3f, 0);
                motions.Add(algorithm, 0.3f, 60);
            }

            return motions;
        }
    }

    [Theory]
    [MemberData(nameof(Motions))]
    public void An_algorithm_agrees_with_steps(DeadReckoningAlgorithm algorithm, float turn, double seconds)
    {
        var state = new MovingState(algorithm, s_place, s_angles, new(250.5f, -10.25f, 3.125f), new(3, -2, 1), new Vector3(0.6f, -0.48f, 0.64f) * turn);
        var (closed, stepped) = (state.After(seconds), Stepped(state, seconds));
        var place = (closed.Location - stepped.Location).Norm;
        var stands = BodyAxes.Between(closed.Axes, stepped.Axes).Radians;
        var speed = (closed.Velocity.FromOrigin() - stepped.Velocity.FromOrigin()).Norm;
        output.WriteLine($"{algorithm}, {turn} rad/s, {seconds} s: {place:E1} m, {stands:E1} rad, {speed:E1} m/s");
        // What is left is the rounding of twenty thousand steps.
        Assert.True(place < 3e-8 && stands < 1e-10 && speed < 1e-8, $"{place} m, {stands} rad, {speed} m/s");
    }

    [Fact]
    public void A_circle_is_flown_round()
    {
        // 2 pi / 20 rad/s about z down at 100 m/s ahead: a circle of 318.3 m to the right, back where it began after 20 s.
        var rate = (float)(2 * Math.PI / 20);
        var state = new MovingState(DeadReckoningAlgorithm.Rpb, s_place, s_angles, new(100, 0, 0), default, new(0, 0, rate));
        var axes = BodyAxes.Of(s_angles);
        Assert.True((state.After(20).Location - s_place).Norm < 1e-3);
        var half = state.After(10);
        Assert.Equal(2 * 100 / (2 * Math.PI / 20), (half.Location - s_place).Dot(axes.YAxis), 1e-3);
        Assert.Equal(Math.PI, BodyAxes.Between(axes, half.Axes).Radians, 1e-6);
        Assert.True((half.Velocity.FromOrigin() + 100 * axes.XAxis).Norm < 1e-4);
    }

    [Theory]
    [InlineData(DeadReckoningAlgorithm.Other)]
    [InlineData(DeadReckoningAlgorithm.Static)]
    [InlineData((DeadReckoningAlgorithm)77)]
    public void What_is_not_moved_stays(DeadReckoningAlgorithm algorithm)
    {
        var after = new MovingState(algorithm, s_place, s_angles, new(250, 0, 0), new(1, 1, 1), new(1, 0, 0)).After(100);
        Assert.Equal((s_place, default), (after.Location, after.Velocity));
    }

    /// <summary>Runge and Kutta's fourth order over the rates of change, from the place on so that no digits are lost; orientation as three axes.</summary>
    private static Placement Stepped(MovingState state, double seconds)
    {
        const int Steps = 20_000;
        var (kind, h) = (Kind.Of(state.Algorithm), seconds / Steps);
        var at = new Mover(default, BodyAxes.Of(state.Orientation), kind.Moves ? state.Velocity : default, kind, state);
        for (var i = 0; i < Steps; i++)
        {
            var one = at.Rates(i * h);
            var two = at.Moved(one, h / 2).Rates((i + 0.5) * h);
            var three = at.Moved(two, h / 2).Rates((i + 0.5) * h);
            var four = at.Moved(three, h).Rates((i + 1) * h);
            at = at.Moved(one, h / 6).Moved(two, h / 3).Moved(three, h / 3).Moved(four, h / 6);
        }

        var velocity = at.Rates(seconds).Place;
        return new(state.Location + at.Place, at.Axes, new(velocity.X, velocity.Y, velocity.Z));
    }

    private readonly record struct Kind(bool Moves, bool Turns, bool Accelerates, bool IsBodys)
    {
        public static Kind Of(DeadReckoningAlgorithm algorithm) => (int)algorithm switch
        {
            2 => new(true, false, false, false),
            3 => new(true, true, false, false),
            4 => new(true, true, true, false),
            5 => new(true, false, true, false),
            6 => new(true, false, false, true),
            7 => new(true, true, false, true),
            8 => new(true, true, true, true),
            9 => new(true, false, true, true),
            _ => default,
        };
    }

    private readonly record struct Change(Vector<Ecef> Place, Vector<Ecef> X, Vector<Ecef> Y, Vector<Ecef> Z);

    private readonly record struct Mover(Vector<Ecef> Place, Rotation<Ecef, Body> Axes, Vector3 Velocity, Kind Kind, MovingState State)
    {
        public Change Rates(double seconds)
        {
            var grown = Kind.Accelerates ? seconds : 0;
            double x = Velocity.X + State.Acceleration.X * grown, y = Velocity.Y + State.Acceleration.Y * grown, z = Velocity.Z + State.Acceleration.Z * grown;
            var way = Kind.IsBodys ? Axes.XAxis * x + Axes.YAxis * y + Axes.ZAxis * z : new Vector<Ecef>(x, y, z);
            var turn = Kind.Turns ? State.AngularVelocity : default;
            var about = Axes.XAxis * turn.X + Axes.YAxis * turn.Y + Axes.ZAxis * turn.Z;
            return new(way, about.Cross(Axes.XAxis), about.Cross(Axes.YAxis), about.Cross(Axes.ZAxis));
        }

        public Mover Moved(Change change, double seconds) => this with
        {
            Place = Place + change.Place * seconds,
            Axes = new(Axes.XAxis + change.X * seconds, Axes.YAxis + change.Y * seconds, Axes.ZAxis + change.Z * seconds),
        };
    }
}

internal static class Velocities
{
    public static Vector<Ecef> FromOrigin(this Velocity<Ecef> velocity) => new(velocity.X, velocity.Y, velocity.Z);
}
