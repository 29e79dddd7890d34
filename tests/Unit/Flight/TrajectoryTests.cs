using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class TrajectoryTests
{
    private static readonly Instant Begin = Instant.FromSeconds(100);

    [Fact]
    public void A_cubic_motion_is_met_everywhere()
    {
        var trajectory = new Trajectory(Begin, Begin + Duration.FromSeconds(30), [Cubic(0), Cubic(10), Cubic(20), Cubic(30)], false);
        for (var seconds = 0.0; seconds <= 30; seconds += 0.37)
        {
            var state = trajectory.At(Begin + Duration.FromSeconds(seconds));
            var expected = Cubic(seconds);

            // Round-off of positions of 6e6 m: 1e-9 m, with room for the sums.
            Assert.Equal(0, (state.Position - expected.Position).Norm, 1e-7);
            Assert.Equal(0, (state.Velocity - expected.Velocity).Norm, 1e-7);
        }
    }

    [Fact]
    public void The_place_alone_is_that_of_the_state_to_the_bit()
    {
        var trajectory = new Trajectory(Begin, Begin + Duration.FromSeconds(30), [Cubic(0), Cubic(10), Cubic(20), Cubic(30)], false);
        for (var seconds = -1.0; seconds <= 31; seconds += 0.37)
        {
            var time = Begin + Duration.FromSeconds(seconds);
            Assert.Equal(trajectory.At(time).Position, trajectory.PlaceAt(time));
        }
    }

    [Fact]
    public void A_state_that_is_not_finite_is_refused_with_its_moment()
    {
        var spoilt = Cubic(20) with { Velocity = new(0, double.NaN, 0) };
        var refused = Assert.Throws<ArgumentException>(() => new Trajectory(Begin, Begin + Duration.FromSeconds(30), [Cubic(0), Cubic(10), spoilt, Cubic(30)], false));
        Assert.Contains("state 20.0 s after its beginning at 00:01:40.0 is not finite", refused.Message, StringComparison.Ordinal);
        Assert.Contains("NaN", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_its_span_it_stands_at_its_ends()
    {
        var trajectory = new Trajectory(Begin, Begin + Duration.FromSeconds(10), [Cubic(0), Cubic(10)], true);
        Assert.Equal(Cubic(0), trajectory.At(Instant.Start));
        Assert.Equal(Cubic(0), trajectory.At(Begin));
        Assert.Equal(Cubic(10), trajectory.At(trajectory.Ends));
        Assert.Equal(Cubic(10), trajectory.At(Instant.Never));
        Assert.True(trajectory.EndsInImpact);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Trajectory(Begin, Begin + Duration.FromSeconds(1), [Cubic(0)], false));
        Assert.Throws<ArgumentException>(() => new Trajectory(Begin, Begin, [Cubic(0), Cubic(1)], false));
    }

    [Fact]
    public void Reading_it_allocates_nothing()
    {
        var trajectory = new Trajectory(Begin, Begin + Duration.FromSeconds(10), [Cubic(0), Cubic(10)], true);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0.0;
        for (var i = 0; i < 1000; i++)
        {
            sum += trajectory.At(Begin + Duration.FromSeconds(0.01 * i)).Position.X;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    private static TargetState Cubic(double t) => new(
        new(6.4e6 + 200 * t + 3 * t * t - 0.05 * t * t * t, -40 * t, 1e5 + 9 * t * t),
        new(200 + 6 * t - 0.15 * t * t, -40, 18 * t));
}
