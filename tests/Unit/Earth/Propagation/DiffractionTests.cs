using System.Collections.Immutable;
using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Diffraction;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

public sealed class DiffractionTests
{
    private static readonly Length Radius = 8500.Kilometres;

    private static readonly Frequency Band = Frequency.FromGigahertz(3);

    [Fact]
    public void An_edge_that_just_touches_the_path_takes_half_of_the_field() =>
        Assert.Equal(20 * Math.Log10(2), KnifeEdge.ExactLoss(0).Value, 1e-12);

    [Fact]
    public void The_approximation_stays_near_the_exact_loss_in_the_shadow()
    {
        for (var parameter = 1.0; parameter < 20; parameter += 0.37)
        {
            Assert.Equal(KnifeEdge.ExactLoss(parameter).Value, KnifeEdge.Loss(parameter).Value, 0.15);
        }

        Assert.Equal(0, KnifeEdge.Loss(-1).Value);
    }

    [Fact]
    public void Deep_in_the_shadow_the_exact_loss_grows_as_the_square_of_the_edge()
    {
        // The field tends to 1 / (pi nu sqrt 2) [ITUR526]: 13 + 20 lg nu.
        Assert.Equal(20 * Math.Log10(Math.PI * 30 * Math.Sqrt(2)), KnifeEdge.ExactLoss(30).Value, 1e-3);
    }

    [Fact]
    public void The_two_forms_of_fresnels_integrals_meet()
    {
        var (below, above) = (KnifeEdge.FresnelIntegrals(1.6 - 1e-9), KnifeEdge.FresnelIntegrals(1.6 + 1e-9));
        Assert.Equal(below.Cosine, above.Cosine, 1e-8);
        Assert.Equal(below.Sine, above.Sine, 1e-8);
        Assert.Equal((-above.Cosine, -above.Sine), KnifeEdge.FresnelIntegrals(-1.6 - 1e-9));
    }

    [Fact]
    public void A_path_takes_as_much_in_either_direction()
    {
        ImmutableArray<double> heights = [20, 60, 340, 90, 10, 150, 40, 5, 70, 30, 12];
        var there = new TerrainProfile(3.Kilometres, heights);
        var back = new TerrainProfile(3.Kilometres, [.. heights.Reverse()]);
        var one = TerrainDiffraction.Loss(Band, there, 15.Metres, 200.Metres, Radius, Polarization.Vertical);
        var other = TerrainDiffraction.Loss(Band, back, 200.Metres, 15.Metres, Radius, Polarization.Vertical);
        Assert.Equal(one.Total.Value, other.Total.Value, 1e-9);
        Assert.True(one.Total.Value > 20);
    }

    [Fact]
    public void Higher_and_higher_the_loss_vanishes()
    {
        var profile = new TerrainProfile(2.Kilometres, [.. Enumerable.Range(0, 31).Select(i => i == 15 ? 400.0 : 0)]);
        var last = double.PositiveInfinity;
        foreach (var height in new[] { 10, 200, 600, 900, 1200, 5000 })
        {
            var loss = TerrainDiffraction.Loss(Band, profile, 20.Metres, height.Metres, Radius, Polarization.Horizontal).Total.Value;
            Assert.True(loss <= last);
            last = loss;
        }

        Assert.Equal(0, last);
    }

    [Fact]
    public void Longer_waves_reach_further_behind_a_hill()
    {
        var profile = new TerrainProfile(2.Kilometres, [.. Enumerable.Range(0, 31).Select(i => i == 15 ? 400.0 : 0)]);
        double At(double gigahertz) => TerrainDiffraction.Loss(
            Frequency.FromGigahertz(gigahertz), profile, 20.Metres, 50.Metres, Radius, Polarization.Horizontal).Bullington.Value;
        Assert.True(At(0.15) < At(1.3) && At(1.3) < At(10));
    }

    [Fact]
    public void Frequencies_and_shares_outside_are_refused()
    {
        var profile = new TerrainProfile(2.Kilometres, [0, 0, 0]);
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => SphericalEarthDiffraction.Loss(
            Frequency.FromGigahertz(200), 50.Kilometres, 10.Metres, 10.Metres, Radius, Polarization.Vertical, GroundConstants.Sea));
        Assert.Contains("from 0.01 to 100 GHz", refused.Message);
        Assert.Throws<ArgumentOutOfRangeException>(
            () => TerrainDiffraction.Loss(Band, profile, 10.Metres, 10.Metres, Radius, Polarization.Vertical, 1.5));
        Assert.Throws<ArgumentException>(() => new TerrainProfile(2.Kilometres, [0, 0]));
        Assert.Throws<ArgumentException>(() => new TerrainProfile(2.Kilometres, [0, double.NaN, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TerrainProfile(Length.Zero, [0, 0, 0]));
    }
}
