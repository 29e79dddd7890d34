using Parapet.Flight.Endgame;
using Parapet.Foundation.Randomness;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class WarheadTests
{
    private const int Draws = 20_000;

    [Fact]
    public void Kills_and_decoys_come_as_often_as_stated()
    {
        var missile = Sample.Ballistic with
        {
            Ballistic = new()
            {
                MaximumRange = 1000.Kilometres,
                MinimumRange = 100.Kilometres,
                BurnTime = Duration.FromSeconds(60),
                BallisticCoefficient = 8000,
                CircularErrorProbable = 500.Metres,
                CredibleObjects = 3,
                DiscriminationProbability = Ratio.Of(0.8),
            },
        };
        var target = Sample.Straight(4, 0, 10) with { Description = missile };
        var (kills, decoys) = (0, 0);
        for (var i = 0; i < Draws; i++)
        {
            var result = Warhead.Strike(InterceptorSample.Long, target, arrival: 0, new RandomSource(3, (ulong)i));
            kills += result == ArrivalResult.Killed ? 1 : 0;
            decoys += result == ArrivalResult.TookDecoy ? 1 : 0;
        }

        // Three standard errors: 3 sqrt(p (1 - p) / 20000), for p = 0.56 and 0.2.
        Assert.Equal(0.8 * 0.7, (double)kills / Draws, 0.0106);
        Assert.Equal(0.2, (double)decoys / Draws, 0.0085);
    }

    [Fact]
    public void A_draw_belongs_to_the_target_and_the_arrival()
    {
        var (one, other) = (Sample.Straight(1, 0, 10), Sample.Straight(2, 0, 10));
        var (alike, differing) = (0, 0);
        for (var i = 0; i < 500; i++)
        {
            var random = new RandomSource(3, (ulong)i);
            var first = Warhead.Strike(InterceptorSample.Long, one, 0, random);
            Assert.Equal(first, Warhead.Strike(InterceptorSample.Commanded, one, 0, random));
            alike += first == Warhead.Strike(InterceptorSample.Long, one, 1, random) ? 1 : 0;
            differing += first == Warhead.Strike(InterceptorSample.Long, other, 0, random) ? 0 : 1;
        }

        Assert.InRange(alike, 200, 400);
        Assert.InRange(differing, 100, 300);
    }
}
