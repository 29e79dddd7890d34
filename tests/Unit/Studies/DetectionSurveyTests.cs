using Parapet.Catalogue.Entries;
using Parapet.Studies.Detection;
using Parapet.Tests.Unit.Catalogue;
using Xunit;

namespace Parapet.Tests.Unit.Studies;

public sealed class DetectionSurveyTests
{
    [Fact]
    public void The_reference_target_at_the_reference_probability_is_seen_at_the_published_range()
    {
        // 91N6E: 390 km on 4 m2 with Pd 0.5; the fighter has 2 m2 in S band and fluctuates as the reference does.
        var answer = Ask("91n6e", "fighter");
        Assert.Equal(390 * Math.Pow(0.5, 0.25), answer.RangeKilometres.Nominal, 1e-6);
        Assert.InRange(answer.RangeKilometres.Nominal, answer.RangeKilometres.Low, answer.RangeKilometres.High);
    }

    [Fact]
    public void From_the_side_a_target_is_larger_and_seen_farther_off()
    {
        var (nose, side) = (Ask("91n6e", "stealth-fighter"), Ask("91n6e", "stealth-fighter", 90));
        Assert.Equal(1000, side.CrossSectionSquareMetres.Nominal / nose.CrossSectionSquareMetres.Nominal, 1e-6);
        Assert.Equal(Math.Pow(1000, 0.25), side.RangeKilometres.Nominal / nose.RangeKilometres.Nominal, 1e-6);
    }

    [Fact]
    public void Higher_probability_never_lengthens_a_range()
    {
        var before = double.PositiveInfinity;
        foreach (var probability in (double[])[0.2, 0.5, 0.9])
        {
            var range = Ask("arabel", "stealth-fighter", probability: probability).RangeKilometres.Nominal;
            Assert.True(range < before);
            before = range;
        }
    }

    [Fact]
    public void Where_power_is_public_the_gap_is_told_and_elsewhere_nothing()
    {
        var radar = Ask("an-tpy-2-forward", "stealth-fighter");
        Assert.Equal(40 * Math.Log10(radar.RangeKilometres.Nominal / radar.PowerRangeKilometres!.Nominal), radar.PublishedOverPowerDecibels!.Nominal, 1e-6);
        Assert.Null(Ask("arabel", "stealth-fighter").PublishedOverPowerDecibels);
    }

    [Fact]
    public void A_jammer_shortens_every_range_of_its_bands_and_the_nearer_one_more()
    {
        var jammed = Ask("91n6e", "fighter", jammer: "stand-off-jammer");
        Assert.True(jammed.SelfScreeningKilometres!.Nominal < jammed.StandOffKilometres!.Nominal);
        Assert.True(jammed.StandOffKilometres.Nominal < jammed.RangeKilometres.Nominal);
        Assert.Null(Ask("nebo-m-vhf", "fighter", jammer: "stand-off-jammer").SelfScreeningKilometres);
    }

    private static RadarDetection Ask(string radar, string target, double aspect = 0, double probability = 0.5, string? jammer = null) => Assert.Single(DetectionSurvey.Of(
        [(RadarEntry)ShippedCatalogue.Value.Find(radar)!],
        new()
        {
            Target = (ThreatEntry)ShippedCatalogue.Value.Find(target)!,
            Aspect = aspect.Degrees,
            Probability = Ratio.Of(probability),
            Jammer = jammer is null ? null : ((ThreatEntry)ShippedCatalogue.Value.Find(jammer)!).Jammer,
            Draws = 20,
        }));
}
