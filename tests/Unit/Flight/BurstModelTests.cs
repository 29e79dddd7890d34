using Parapet.Flight.Gunnery;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Flight;

/// <summary>What a burst is worth, against closed forms.</summary>
public sealed class BurstModelTests
{
    /// <summary>Good to what the program's normal law is good to, 1e-7 and a little.</summary>
    private const double Good = 3e-7;

    private static readonly Length Sigma = 1.Metres;

    /// <summary>1 - exp(-r2 / 2 sigma2): the law of the distance of a circular normal point from its middle.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(30)]
    public void A_centred_disc_is_met_by_the_law_of_Rayleigh(double radius) =>
        Assert.Equal(1 - Math.Exp(-radius * radius / 2), BurstModel.OnDisc(radius.Metres, Length.Zero, Sigma), Good);

    /// <summary>P(a, a) = (1 - exp(-a2) I0(a2)) / 2, with I0(1) and exp(-5) I0(5) of [Abramowitz1964, table 9.8].</summary>
    [Theory]
    [InlineData(1, 0.4657596077)]
    [InlineData(2.2360679774997896, 0.1835408126)]
    public void A_disc_with_its_edge_at_the_middle_is_met_as_tables_say(double radius, double scaledBessel) =>
        Assert.Equal((1 - scaledBessel) / 2, BurstModel.OnDisc(radius.Metres, radius.Metres, Sigma), Good);

    /// <summary>A disc that is small beside the spread holds its area times the density there.</summary>
    [Fact]
    public void A_small_disc_holds_its_share_of_the_density()
    {
        var (radius, beside) = (0.01, 1.7);
        var expected = radius * radius / 2 * Math.Exp(-beside * beside / 2);
        Assert.Equal(1, BurstModel.OnDisc(radius.Metres, beside.Metres, Sigma) / expected, 4);
    }

    [Fact]
    public void What_is_far_beside_is_not_met_and_what_is_wide_is_met_for_certain()
    {
        Assert.Equal(0, BurstModel.OnDisc(1.Metres, 20.Metres, Sigma));
        Assert.Equal(1, BurstModel.OnDisc(40.Metres, 5.Metres, Sigma), 12);
    }

    [Fact]
    public void Shells_of_a_burst_share_its_aim_and_miss_one_by_one()
    {
        var gun = Guns.Plain with { RoundsPerBurst = 20 };
        var one = BurstModel.ShellKill(gun, TargetClass.Drone, 0.5, 2.Kilometres, 1.Metres);
        Assert.Equal(0.5 * BurstModel.OnDisc(0.5.Metres, 1.Metres, 3.Metres), one, 12);
        Assert.Equal(1 - Math.Pow(1 - one, 20), BurstModel.Kill(gun, TargetClass.Drone, 0.5, 2.Kilometres, 1.Metres), 12);
    }

    [Fact]
    public void A_shell_that_bursts_ahead_meets_more_and_kills_by_the_fragments_that_meet_the_target()
    {
        var airburst = Guns.Plain with { BurstRadius = 2.Metres, Fragments = 100 };
        var met = BurstModel.OnDisc(2.5.Metres, 1.Metres, 3.Metres);
        Assert.Equal(met * (1 - Math.Exp(-100 * 0.25 * 0.25 * 0.1)), BurstModel.ShellKill(airburst, TargetClass.Drone, 0.1, 2.Kilometres, 1.Metres), 12);
        Assert.True(BurstModel.Kill(airburst, TargetClass.Drone, 0.1, 2.Kilometres, 3.Metres) > BurstModel.Kill(Guns.Plain, TargetClass.Drone, 0.1, 2.Kilometres, 3.Metres));
    }
}
