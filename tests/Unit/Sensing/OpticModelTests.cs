using Parapet.Messages;
using Parapet.Sensing.Optics;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What a sight sees, by closed forms of contrast and resolution.</summary>
public sealed class OpticModelTests
{
    private static readonly OpticDescription Sight = new()
    {
        DayResolution = 4,
        NightResolution = 1,
        DayContrast = Ratio.One,
        NightContrast = Ratio.Of(0.5),
        HazeGain = 2,
        LaserRange = 20.Kilometres,
        Size = [.. Enum.GetValues<TargetClass>().Select(_ => 1.Metres)],
        Visibility = 10.Kilometres,
    };

    /// <summary>One metre and four cycles a milliradian: one cycle at 4 km, where Johnson's criterion finds every other target.</summary>
    [Fact]
    public void One_cycle_across_a_target_finds_it_every_other_time()
    {
        Assert.Equal(0.5, OpticModel.Detection(Sight, TargetClass.Drone, 4.Kilometres), 12);
        Assert.Equal(4, OpticModel.EvenRange(Sight, TargetClass.Drone).Kilometres, 9);
        Assert.Equal(Math.Pow(2, 4.1) / (1 + Math.Pow(2, 4.1)), OpticModel.Detection(Sight, TargetClass.Drone, 2.Kilometres), 12);
    }

    /// <summary>By definition a black target against the sky is just seen at the visibility.</summary>
    [Fact]
    public void A_black_target_is_lost_at_the_visibility()
    {
        var sharp = Sight with { DayResolution = 100 };
        Assert.True(OpticModel.Detection(sharp, TargetClass.Drone, 9.999.Kilometres) > 0.99);
        Assert.Equal(0, OpticModel.Detection(sharp, TargetClass.Drone, 10.001.Kilometres));
        Assert.Equal(10, OpticModel.EvenRange(sharp, TargetClass.Drone).Kilometres, 9);
    }

    [Fact]
    public void Half_of_the_contrast_is_lost_earlier_by_its_logarithm()
    {
        var grey = Sight with { DayResolution = 100, DayContrast = Ratio.Of(0.5) };
        Assert.Equal(10 * Math.Log(25) / Math.Log(50), OpticModel.EvenRange(grey, TargetClass.Drone).Kilometres, 9);
    }

    [Fact]
    public void By_night_only_heat_is_seen_through_its_own_haze()
    {
        var night = Sight with { IsNight = true };
        Assert.Equal(0.5, OpticModel.Detection(night, TargetClass.Drone, 1.Kilometres), 12);
        var sharp = night with { NightResolution = 100 };
        Assert.Equal(20 * Math.Log(25) / Math.Log(50), OpticModel.EvenRange(sharp, TargetClass.Drone).Kilometres, 9);
    }

    [Fact]
    public void Farther_is_never_seen_better_and_clearer_air_never_worse()
    {
        for (var metres = 200; metres < 12_000; metres += 100)
        {
            var range = Length.FromMetres(metres);
            var here = OpticModel.Detection(Sight, TargetClass.Drone, range);
            Assert.True(here >= OpticModel.Detection(Sight, TargetClass.Drone, range + 100.Metres));
            Assert.True(here <= OpticModel.Detection(Sight with { Visibility = 30.Kilometres }, TargetClass.Drone, range));
        }
    }
}
