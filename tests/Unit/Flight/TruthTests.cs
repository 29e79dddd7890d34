using Parapet.Flight.Targets;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class TruthTests
{
    [Fact]
    public void Targets_fly_from_their_beginning_until_their_end_in_the_order_of_ids()
    {
        var truth = new Truth([Sample.Straight(0, 10, 60), Sample.Straight(1, 0, 30), Sample.Straight(2, 20, 90)]);
        Assert.Equal([new TargetId(1)], truth.Flying(At(5)).ToArray());
        Assert.Equal([new TargetId(0), new TargetId(1), new TargetId(2)], truth.Flying(At(20)).ToArray());
        Assert.Equal([new TargetId(0), new TargetId(2)], truth.Flying(At(30)).ToArray());
        Assert.Empty(truth.Flying(At(90)).ToArray());
        Assert.Equal(At(60), truth.EndOf(new(0)));
    }

    [Fact]
    public void A_killed_target_flies_no_more()
    {
        var truth = new Truth([Sample.Straight(0, 10, 60)]);
        truth.Kill(new(0), At(40));
        Assert.True(truth.IsFlying(new(0), At(39.9)));
        Assert.False(truth.IsFlying(new(0), At(40)));
        Assert.True(truth.IsKilled(new(0)));
        Assert.Equal(At(40), truth.EndOf(new(0)));
        truth.Kill(new(0), At(45));
        Assert.Equal(At(40), truth.EndOf(new(0)));
    }

    [Fact]
    public void One_that_has_landed_cannot_be_killed()
    {
        var truth = new Truth([Sample.Straight(0, 10, 60)]);
        truth.Kill(new(0), At(60));
        Assert.False(truth.IsKilled(new(0)));
        Assert.Equal(At(60), truth.EndOf(new(0)));
    }

    [Fact]
    public void An_id_that_is_not_the_place_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Truth([Sample.Straight(1, 0, 30)]));

    private static Instant At(double seconds) => Instant.FromSeconds(seconds);
}
