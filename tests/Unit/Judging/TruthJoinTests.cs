using Parapet.Flight.Targets;
using Parapet.Foundation.Frames;
using Parapet.Foundation.Time;
using Parapet.Judging.Joining;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;
using Xunit;

namespace Parapet.Tests.Unit.Judging;

/// <summary>Which target a track is about, where several fly together.</summary>
public sealed class TruthJoinTests
{
    /// <summary>Both along one axis: the first at 0 and the second at 1,000 m.</summary>
    private readonly TruthJoin _join = new(new TwoTargets(1_000));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(600, 0)]
    [InlineData(1_000, 0)]
    public void A_track_stays_with_its_target_while_its_spread_allows(double place, int target)
    {
        _join.Join(Track(0, deviation: 300));
        Assert.Equal(target, _join.Join(Track(place, deviation: 300)).Value);
    }

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(900, 1)]
    [InlineData(500, 0)]
    [InlineData(600, 0)]
    [InlineData(-500, 0)]
    public void A_sharp_track_goes_over_to_the_target_that_it_claims_and_to_no_other(double place, int target)
    {
        _join.Join(Track(0, deviation: 50));
        Assert.Equal(target, _join.Join(Track(place, deviation: 50)).Value);
    }

    /// <summary>Off by 450 m along an axis with 600 m of spread and to the side of it with 20 m: within the first, far outside of the second.</summary>
    [Fact]
    public void The_spread_has_a_direction()
    {
        var covariance = default(StateCovariance);
        covariance.Set(0, 0, 180_200);
        covariance.Set(0, 1, 179_800);
        covariance.Set(1, 1, 180_200);
        covariance.Set(2, 2, 400);
        var join = new TruthJoin(new TwoTargets(318.2, 318.2));
        join.Join(Track(0, deviation: 1));
        Assert.Equal(0, join.Join(Track(0, 1) with { Position = new(318.2, 318.2, 0), Covariance = covariance }).Value);
        Assert.Equal(1, join.Join(Track(0, 1) with { Position = new(318.2, 318.2, 70), Covariance = Narrow() }).Value);

        static StateCovariance Narrow()
        {
            var narrow = default(StateCovariance);
            narrow.Set(0, 0, 180_200);
            narrow.Set(0, 1, -179_800);
            narrow.Set(1, 1, 180_200);
            narrow.Set(2, 2, 1_000);
            return narrow;
        }
    }

    private static TrackReport Track(double place, double deviation)
    {
        var covariance = default(StateCovariance);
        for (var axis = 0; axis < 6; axis++)
        {
            covariance.Set(axis, axis, deviation * deviation);
        }

        return new()
        {
            Number = new(new(1), 1), Time = Instant.FromSeconds(10), Status = TrackStatus.Confirmed, Motion = default, FirstPlot = Instant.Start, LastPlot = Instant.FromSeconds(10),
            Iff = default, Position = new(place, 0, 0), Velocity = default, Covariance = covariance,
        };
    }

    private sealed class TwoTargets(double x, double y = 0) : ITruthTable
    {
        public int Count => 2;

        public TargetClass ClassOf(TruthNumber target) => TargetClass.Drone;

        public bool IsDecoy(TruthNumber target) => false;

        public Transponder TransponderOf(TruthNumber target) => Transponder.None;

        public Instant DueOf(TruthNumber target) => Instant.FromSeconds(1_000);

        public Instant EndOf(TruthNumber target) => Instant.FromSeconds(1_000);

        public bool IsFlying(TruthNumber target, Instant time) => true;

        public void Kill(TruthNumber target, Instant time) => throw new NotSupportedException();

        public void Follow(in FighterFlown flown) => throw new NotSupportedException();

        public Position<Ecef> PlaceOf(TruthNumber target, Instant time) => target.Value == 0 ? default : new(x, y, 0);
    }
}
