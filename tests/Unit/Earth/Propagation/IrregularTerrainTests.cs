using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.IrregularTerrain;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

public sealed class IrregularTerrainTests
{
    private static readonly IrregularTerrainSetting Setting = new()
    {
        Frequency = Frequency.FromMegahertz(450),
        Polarization = Polarization.Vertical,
        TransmitterHeight = 20.Metres,
        ReceiverHeight = 10.Metres,
        Ground = new(15, 0.005),
        Climate = RadioClimate.ContinentalTemperate,
    };

    [Fact]
    public void Further_off_diffraction_takes_over_and_then_scatter()
    {
        PropagationMechanism At(double kilometres) => IrregularTerrainModel.Area(
            kilometres.Kilometres, 90.Metres, SitingCriterion.Random, SitingCriterion.Random, Setting, Variability.Median).Mechanism;
        Assert.Equal(PropagationMechanism.LineOfSight, At(5));
        Assert.Equal(PropagationMechanism.Diffraction, At(50));
        Assert.Equal(PropagationMechanism.Troposcatter, At(300));
    }

    [Theory]
    [InlineData(4000, PropagationMechanism.Diffraction)]
    [InlineData(100, PropagationMechanism.Diffraction)]
    [InlineData(0, PropagationMechanism.LineOfSight)]
    public void Behind_a_ridge_nothing_comes_by_line_of_sight(double ridgeMetres, PropagationMechanism mechanism)
    {
        // 15 km, well within the smooth earth's horizon of 31 km from masts of 20 m and 10 m.
        var heights = new double[31];
        heights[15] = ridgeMetres;
        var loss = IrregularTerrainModel.PointToPoint(new TerrainProfile(500.Metres, [.. heights]), Setting, Variability.Median);
        Assert.Equal(mechanism, loss.Mechanism);
    }

    [Fact]
    public void The_loss_grows_with_distance_and_with_the_share_it_covers()
    {
        double At(double kilometres, double time) => IrregularTerrainModel.Area(
            kilometres.Kilometres,
            30.Metres,
            SitingCriterion.Careful,
            SitingCriterion.VeryCareful,
            Setting,
            new Variability(Ratio.Of(time), Ratio.Of(0.5), Ratio.Of(0.5))).Total.Value;
        Assert.True(At(20, 0.5) < At(40, 0.5) && At(40, 0.5) < At(80, 0.5) && At(80, 0.5) < At(400, 0.5));
        Assert.True(At(80, 0.1) < At(80, 0.5) && At(80, 0.5) < At(80, 0.9));
    }

    [Fact]
    public void A_flat_profile_is_an_area_without_irregularity()
    {
        var profile = new TerrainProfile(500.Metres, [.. new double[121]]);
        var path = IrregularTerrainModel.PointToPoint(profile, Setting, Variability.Median);
        var area = IrregularTerrainModel.Area(
            60.Kilometres, Length.Zero, SitingCriterion.Random, SitingCriterion.Random, Setting, Variability.Median);
        Assert.Equal(0, path.Irregularity.Metres);

        // The profile's horizon falls on a post, within 500 m of the true one: a few hundredths of a decibel.
        Assert.Equal(area.Total.Value, path.Total.Value, 0.3);
        Assert.Equal(area.FreeSpace.Value, path.FreeSpace.Value, 1e-9);
    }

    [Theory]
    [InlineData(15, 20, 10, "20 GHz")]
    [InlineData(25_000, 20, 10, "20 GHz")]
    [InlineData(450, 0.2, 10, "transmitter height is 0.2 m")]
    [InlineData(450, 20, 4000, "receiver height is 4000 m")]
    public void Values_outside_the_model_are_refused_with_what_it_allows(double megahertz, double transmitter, double receiver, string part)
    {
        var setting = Setting with
        {
            Frequency = Frequency.FromMegahertz(megahertz),
            TransmitterHeight = transmitter.Metres,
            ReceiverHeight = receiver.Metres,
        };
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => IrregularTerrainModel.Area(
            60.Kilometres, 90.Metres, SitingCriterion.Random, SitingCriterion.Random, setting, Variability.Median));
        Assert.Contains(part, refused.Message);
    }

    [Fact]
    public void A_share_of_none_or_all_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Variability(Ratio.Zero, Ratio.Of(0.5), Ratio.Of(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Variability(Ratio.Of(0.5), Ratio.One, Ratio.Of(0.5)));
    }
}
