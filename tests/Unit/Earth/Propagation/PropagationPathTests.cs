using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Propagation;
using Parapet.Earth.Propagation.Attenuation;
using Parapet.Earth.Propagation.Paths;
using Parapet.Earth.Propagation.Refraction;
using Parapet.Earth.Terrain;
using Xunit;

namespace Parapet.Tests.Unit.Earth.Propagation;

public sealed class PropagationPathTests
{
    private static readonly Frequency Band = Frequency.FromGigahertz(3);

    private static readonly TerrainProfile Hill = new(500.Metres, [.. Enumerable.Range(0, 121).Select(i => i == 60 ? 300.0 : 20)]);

    [Fact]
    public void With_every_effect_off_nothing_happens_to_the_wave()
    {
        var none = new PropagationEffects { Masking = false };
        var budget = PropagationPath.Over(Hill, 40.Metres, 50.Metres, Band, none);
        Assert.False(budget.InSight);
        Assert.Equal(1, budget.EchoFactor.Value);
    }

    [Fact]
    public void Behind_the_hill_masking_hides_and_diffraction_lets_some_through()
    {
        var masked = PropagationPath.Over(Hill, 40.Metres, 50.Metres, Band, PropagationEffects.Standard);
        Assert.Equal(0, masked.EchoFactor.Value);
        var diffracted = PropagationPath.Over(Hill, 40.Metres, 50.Metres, Band, new() { Diffraction = true });
        Assert.InRange(diffracted.Diffraction.Value, 15, 60);
        Assert.Equal(-2 * diffracted.Diffraction.Value, diffracted.EchoFactor.Decibels.Value, 1e-9);
    }

    [Fact]
    public void Without_refraction_the_horizon_is_nearer()
    {
        var flat = new TerrainProfile(1.Kilometres, [.. new double[141]]);
        bool Sees(bool refraction) => PropagationPath.Over(
            flat, 20.Metres, 900.Metres, Band, new() { Refraction = refraction }).InSight;
        Assert.True(Sees(true));
        Assert.False(Sees(false));
    }

    [Fact]
    public void Each_effect_is_reported_apart_and_adds_up()
    {
        var flat = new TerrainProfile(1.Kilometres, [.. new double[61]]);
        var all = new PropagationEffects { Diffraction = true, Multipath = true, Gases = true, RainMillimetresPerHour = 10 };
        var budget = PropagationPath.Over(flat, 30.Metres, 2.Kilometres, Frequency.FromGigahertz(10), all);
        Assert.True(budget.InSight);
        Assert.Equal(0, budget.Diffraction.Value);
        Assert.InRange(budget.Gases.Value, 0.3, 1.2);
        Assert.InRange(budget.Rain.Value, 0.2 * 60 * 0.5, 60);
        Assert.NotEqual(0, budget.Multipath.Value);
        Assert.Equal(budget.Multipath.Value - budget.Gases.Value - budget.Rain.Value, budget.OneWay.Value, 1e-12);
    }

    [Fact]
    public void The_air_along_a_path_agrees_with_the_refracted_ray()
    {
        // Over 190 km the 4/3 earth bends the ray by 0.8 mrad more than the exponential atmosphere does, 0.9 % of its
        // 5 degrees; the way through the dense air is that much shorter, and the 64 pieces add some parts in a thousand.
        var frequency = Frequency.FromGigahertz(10);
        var ray = new RefractedRay(
            ExponentialAtmosphere.Mean, Length.Zero, 5.Degrees, Length.FromMetres(6_371_000));
        var range = ray.GroundRange(20.Kilometres, Length.FromMetres(6_371_000));
        var flat = new TerrainProfile(range / 50, [.. new double[51]]);
        var budget = PropagationPath.Over(flat, Length.Zero, 20.Kilometres, frequency, new() { Masking = false, Gases = true });
        var exact = SlantGasAttenuation.Of(frequency, Length.Zero, 20.Kilometres, 5.Degrees, MoistAir.ReferenceWaterVapour);
        Assert.Equal(1, budget.Gases.Value / exact.Value, 0.02);
    }

    [Theory]
    [InlineData(0.15)]
    [InlineData(3)]
    public void The_table_answers_as_the_path_does(double gigahertz)
    {
        var frequency = Frequency.FromGigahertz(gigahertz);
        var elevation = SmoothEarth.Instance;
        var site = new Geodetic(39.Degrees, 35.Degrees, 25.Metres);
        var effects = PropagationEffects.ClearAir;
        var table = PropagationTable.Build(elevation, site, frequency, effects, 200.Kilometres);
        var frame = LocalFrame.At(site);
        foreach (var (north, height) in new[] { (0.3, 300), (0.3, 1500), (0.9, 900), (0.9, 4000), (1.5, 1500), (1.5, 9000) })
        {
            var target = new Geodetic((39 + north).Degrees, 35.2.Degrees, height.Metres);
            var sight = frame.SurfaceSight(Wgs84.ToEcef(target));
            var exact = PropagationPath.Between(elevation, site, target, frequency, effects).EchoFactor.Decibels.Value;
            var tabled = Ratio.Of(table.EchoFactor(sight.Azimuth, sight.GroundRange, sight.Height)).Decibels.Value;

            // In the lobes the two compute alike; losses are linear between nodes a quarter of an octave apart.
            Assert.Equal(exact, tabled, Math.Max(1, 0.03 * Math.Abs(exact)));
        }
    }

    [Fact]
    public void A_target_on_the_grazing_ray_itself_has_a_finite_loss()
    {
        // 30.5 km: the post that hides and the straight line agree to the last bit.
        var flat = new TerrainProfile(500.Metres, [.. new double[62]]);
        var radius = PropagationEffects.Standard.EffectiveRadius.Metres;
        var slope = Enumerable.Range(1, 60).Max(i => (-(i * 500.0 * i * 500) / (2 * radius) - 25) / (i * 500.0));
        var height = 25 + slope * 30_500 + 30_500.0 * 30_500 / (2 * radius);
        foreach (var offset in new[] { -1e-9, 0, 1e-9 })
        {
            var loss = PropagationPath.Over(flat, 25.Metres, (height + offset).Metres, Band, new() { Diffraction = true }).Diffraction;
            Assert.InRange(loss.Value, 6, 60);
        }
    }

    [Fact]
    public void A_table_without_diffraction_hides_what_the_mask_hides()
    {
        var elevation = SmoothEarth.Instance;
        var site = new Geodetic(39.Degrees, 35.Degrees, 25.Metres);
        var table = PropagationTable.Build(elevation, site, Band, PropagationEffects.Standard, 200.Kilometres);
        Assert.Equal(0, table.EchoFactor(Azimuth.FromDegrees(77), 100.Kilometres, 300.Metres));
        Assert.Equal(1, table.EchoFactor(Azimuth.FromDegrees(77), 100.Kilometres, 500.Metres));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => PropagationTable.Build(elevation, site, Band, PropagationEffects.Standard, Length.Zero));
    }

    [Fact]
    public void Longer_waves_reach_into_the_shadow_where_shorter_ones_do_not()
    {
        var flat = new TerrainProfile(500.Metres, [.. new double[301]]);
        double At(double gigahertz) => PropagationPath.Over(
            flat, 25.Metres, 300.Metres, Frequency.FromGigahertz(gigahertz), new() { Diffraction = true }).EchoFactor.Value;
        Assert.True(At(0.15) > 10 * At(1.3) && At(1.3) > 10 * At(10) && At(10) > 0);
    }
}
