using Parapet.Flight.Signatures;
using Parapet.Messages;
using Parapet.Sensing.Listening;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>How loud a source is, what noise and ground take, and what a receiver takes in.</summary>
public sealed class HearingModelTests
{
    private static readonly HearingDescription Ears = new()
    {
        SourceLevel = [.. Enum.GetValues<TargetClass>().Select(target => target.IsBallistic ? (Decibels?)null : 110.Decibels)],
        AbsorptionPerKilometre = 2.Decibels,
        Threshold = (-6).Decibels,
        Fluctuation = 5.Decibels,
        Screening = 12.Decibels,
        Noise = 45.Decibels,
    };

    [Fact]
    public void A_level_falls_by_spreading_absorption_and_the_ground()
    {
        Assert.Equal(110, Level(1.Metres, true), 0.01);
        Assert.Equal(110 - 60 - 2, Level(1.Kilometres, true), 1e-9);
        Assert.Equal(110 - 60 - 2 - 12, Level(1.Kilometres, false), 1e-9);
        Assert.Null(HearingModel.Level(Ears, TargetClass.ShortRangeBallistic, 1.Kilometres, true));

        static double Level(Length range, bool isInSight) => HearingModel.Level(Ears, TargetClass.Drone, range, isInSight)!.Value.Value;
    }

    /// <summary>At 39 dB, six below the noise, a look finds every other time; a deviation of the fluctuation on either side by the logistic law.</summary>
    [Fact]
    public void The_chance_follows_from_the_level_over_the_noise()
    {
        var even = Ears with { AbsorptionPerKilometre = Decibels.Zero, Noise = 56.Decibels };
        Assert.Equal(0.5, HearingModel.Detection(even, TargetClass.Drone, 1.Kilometres, true), 1e-9);
        var over = HearingModel.Detection(even with { Noise = 51.Decibels }, TargetClass.Drone, 1.Kilometres, true);
        Assert.Equal(1 / (1 + Math.Exp(-Math.PI / Math.Sqrt(3))), over, 1e-9);
        Assert.Equal(0, HearingModel.Detection(Ears, TargetClass.ShortRangeBallistic, 1.Metres, true));
    }

    [Fact]
    public void More_noise_and_more_distance_never_help()
    {
        var last = 1.0;
        for (var kilometres = 0.5; kilometres < 12; kilometres += 0.5)
        {
            var here = HearingModel.Detection(Ears, TargetClass.Drone, kilometres.Kilometres, true);
            Assert.True(here < last);
            Assert.True(HearingModel.Detection(Ears with { Noise = 50.Decibels }, TargetClass.Drone, kilometres.Kilometres, true) < here);
            last = here;
        }
    }

    /// <summary>Twice as far, a quarter of the power; a receiver narrower than the jammer takes its share; what is silent is never found.</summary>
    [Fact]
    public void A_receiver_takes_in_what_the_free_way_leaves()
    {
        var receiver = new ReceiverDescription { Sensitivity = (-80).Decibels, Gain = 5.Decibels, Bandwidth = Frequency.FromMegahertz(500) };
        var jammer = new JammerDescription { Bands = [RadarBand.S], EffectivePower = Power.FromWatts(1e4), Bandwidth = Frequency.FromMegahertz(500) };
        var at100 = ReceiverModel.Power(receiver, jammer, 100.Kilometres).Value;
        Assert.Equal(-20 * Math.Log10(2), ReceiverModel.Power(receiver, jammer, 200.Kilometres).Value - at100, 1e-9);
        Assert.Equal(-10, ReceiverModel.Power(receiver with { Bandwidth = Frequency.FromMegahertz(50) }, jammer, 100.Kilometres).Value - at100, 1e-9);
        Assert.True(ReceiverModel.Finds(receiver, jammer, 100.Kilometres));
        Assert.False(ReceiverModel.Finds(receiver, null, 1.Metres));
    }
}
