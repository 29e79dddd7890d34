using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

public sealed class StrikeModelTests
{
    private const int Draws = 20_000;

    private static readonly PartDamage Damage = new(50.Metres, Ratio.Of(0.7), Duration.FromMinutes(60), Duration.FromMinutes(6_000));

    [Fact]
    public void A_warhead_that_falls_hits_within_the_lethal_radius_alone()
    {
        var missile = Sample.Straight(1, 0, 10) with { Description = Sample.Ballistic };
        Assert.True(StrikeModel.Hits(Damage, missile, 50.Metres, Duration.Zero, new RandomSource(1, 0)));
        Assert.False(StrikeModel.Hits(Damage, missile, 50.1.Metres, Duration.Zero, new RandomSource(1, 0)));
    }

    [Fact]
    public void What_steers_hits_and_what_homes_misses_a_silent_radar_as_often_as_stated()
    {
        var steered = Sample.Straight(1, 0, 10);
        var homing = steered with { Description = steered.Description with { Homing = new EmitterHoming(Duration.FromSeconds(10), Ratio.Of(0.3)) } };
        var hits = 0;
        for (var i = 0; i < Draws; i++)
        {
            var random = new RandomSource(3, (ulong)i);
            Assert.True(StrikeModel.Hits(Damage, steered, 0.Metres, Duration.FromMinutes(60), random));
            Assert.True(StrikeModel.Hits(Damage, homing, 0.Metres, Duration.FromSeconds(10), random));
            hits += StrikeModel.Hits(Damage, homing, 0.Metres, Duration.FromSeconds(10.1), random) ? 1 : 0;
        }

        // Three standard errors: 3 sqrt(0.3 * 0.7 / 20000).
        Assert.Equal(0.3, (double)hits / Draws, 0.0098);
    }

    [Fact]
    public void Damage_comes_as_often_as_stated_and_the_logarithm_of_its_time_is_uniform()
    {
        var logs = new List<double>();
        for (var i = 0; i < Draws; i++)
        {
            var outFor = StrikeModel.OutFor(Damage, Sample.Straight(1, 0, 10), new RandomSource(4, (ulong)i));
            if (outFor > Duration.Zero)
            {
                Assert.InRange(outFor.Seconds, 3_600, 360_000);
                logs.Add(Math.Log10(outFor.Seconds / 3_600));
            }
        }

        Assert.Equal(0.7, (double)logs.Count / Draws, 0.0098);
        // Uniform in [0, 2]: mean 1 and variance 1/3, each within three standard errors of 14,000 draws.
        Assert.Equal(1, logs.Average(), 0.015);
        Assert.Equal(1 / 3.0, logs.Average(log => (log - 1) * (log - 1)), 0.008);
    }

    [Fact]
    public void A_draw_belongs_to_the_threat()
    {
        var differing = 0;
        for (var i = 0; i < 200; i++)
        {
            var random = new RandomSource(5, (ulong)i);
            Assert.Equal(StrikeModel.OutFor(Damage, Sample.Straight(1, 0, 10), random), StrikeModel.OutFor(Damage, Sample.Straight(1, 5, 20), random));
            differing += StrikeModel.OutFor(Damage, Sample.Straight(1, 0, 10), random) != StrikeModel.OutFor(Damage, Sample.Straight(2, 0, 10), random) ? 1 : 0;
        }

        Assert.InRange(differing, 100, 200);
    }
}
