using Parapet.Catalogue.Fairness;
using Parapet.Catalogue.Figures;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>Every figure of every system has a range, or a reason of its kind why it needs none; differences have sources.</summary>
public sealed class CatalogueFairnessTests
{
    [Fact]
    public void NoFigureOfAShippedSystemLacksItsRange() =>
        Assert.Empty(CatalogueFairness.Of(ShippedCatalogue.Value).SelectMany(quantity => quantity.Unranged).Select(figure => figure.Place.ToString()));

    [Theory]
    [InlineData("radars/92n6e.yaml", "within: [204 km, 385 km], ", "92n6e: referenceRange")]
    [InlineData("interceptors/48n6e3.yaml", "claimed: 60 km, sceptical: 36 km, family: russian-range-claims, ", "48n6e3: againstBallistic.maximumRange")]
    [InlineData("systems/patriot.yaml", "within: [0.9 billion USD, 1.3 billion USD], ", "patriot: cost")]
    public void APointWhereARangeIsNeededIsNamed(string file, string range, string expected)
    {
        using var copy = new CatalogueCopy();
        copy.Replace(file, range, "");
        Assert.Equal([expected], CatalogueFairness.Of(copy.Load()).SelectMany(quantity => quantity.Unranged).Select(figure => figure.Place.ToString()));
    }

    [Fact]
    public void EveryExemptionIsUsedAndSaysWhy()
    {
        var quantities = CatalogueFairness.Of(ShippedCatalogue.Value);
        Assert.All(RangeExemption.All, exemption =>
        {
            Assert.NotEmpty(exemption.Reason);
            Assert.All(exemption.Fields, field => Assert.Contains(quantities, quantity => quantity.Figures.Any(figure => figure.Exemption == exemption.Reason) && (quantity.Field == field || quantity.Field.EndsWith("." + field, StringComparison.Ordinal))));
        });
    }

    /// <summary>A quantity of which some systems have a range, and some a point that needs none, is one quantity all the same.</summary>
    [Fact]
    public void EveryQuantityStandsOnceWithAllSystems()
    {
        var quantities = CatalogueFairness.Of(ShippedCatalogue.Value);
        Assert.Equal(quantities.Select(quantity => (quantity.Kind, quantity.Field)).Distinct(), quantities.Select(quantity => (quantity.Kind, quantity.Field)));
        foreach (var (kind, field) in new[] { ("system", "fireUnits.sectorWidth"), ("system", "deploymentTime"), ("system", "fireUnits.magazines.launchers") })
        {
            var quantity = quantities.Single(quantity => quantity.Kind == kind && quantity.Field == field);
            Assert.Equal(["aegis-ashore", "avenger", "gun-battery-35-mm", "interceptor-drone-pads", "interceptor-drone-team", "nasams", "pantsir", "patriot", "s-400", "s-500", "samp-t", "thaad"], quantity.Figures.Select(figure => figure.Place.Entry).Distinct());
            Assert.Contains(quantity.Figures, figure => figure.Figure.IsDisputed);
            Assert.Contains(quantity.Figures, figure => figure.Exemption.Length > 0);
            Assert.All(quantity.Figures, figure => Assert.NotEmpty(figure.GradeInWords));
        }
    }

    [Fact]
    public void DetectionRangesOfRivalsAreAllRangesWithTheirGrades()
    {
        var ranges = CatalogueFairness.Of(ShippedCatalogue.Value).Single(quantity => quantity is { Kind: "radar", Field: "referenceRange" });
        Assert.Empty(new[] { "91n6e", "92n6e", "96l6e", "an-mpq-65" }.Except(ranges.Figures.Select(figure => figure.Place.Entry)));
        Assert.All(ranges.Figures, figure => Assert.True(figure.Figure.IsDisputed && figure.GradeInWords.Length > 0));

        // One spread for all engagement radars that have no figures of their own: 90 to 170 km around 150.
        var own = ranges.Figures.Where(figure => figure.Place.Entry is "92n6e" or "91n6e" or "an-tpy-2-terminal" or "spy-1");
        Assert.All(own, figure => Assert.Equal((0.6, 1.133), (figure.Figure.Bounds.Low / figure.Figure.Value, figure.Figure.Bounds.High / figure.Figure.Value), Near));
    }

    [Fact]
    public void AnOwnEstimateWhereRivalsShareOneIsTold()
    {
        using var copy = new CatalogueCopy();
        copy.Replace("radars/92n6e.yaml", "rangeSigma: { shared: radar.range-sigma.engagement }", "rangeSigma: { value: 5 m, within: [4 m, 6 m], estimated: \"better than others\" }");
        var told = CatalogueFairness.Of(copy.Load()).SelectMany(quantity => quantity.Asymmetries).Select(figure => figure.Place.ToString());
        Assert.Contains("92n6e: rangeSigma", told);
        Assert.DoesNotContain("92n6e: rangeSigma", CatalogueFairness.Of(ShippedCatalogue.Value).SelectMany(quantity => quantity.Asymmetries).Select(figure => figure.Place.ToString()));
    }

    [Fact]
    public void WhatIsExemptByItsValueIsNotByAnother()
    {
        var figure = ShippedCatalogue.Value.Find("91n6e")!.Figures.Single(figure => figure.Path == "sectorWidth");
        Assert.Equal("a whole turn", RangeExemption.ReasonFor("sectorWidth", figure));
        Assert.Null(RangeExemption.ReasonFor("sectorWidth", figure with { Value = 2 }));
        Assert.NotNull(RangeExemption.ReasonFor("deploymentTime", figure with { Value = 0 }));
        Assert.Equal(FigureStatus.Estimated, figure.Status);
    }

    private static bool Near((double Low, double High) expected, (double Low, double High) actual) =>
        Math.Abs(expected.Low - actual.Low) < 0.005 && Math.Abs(expected.High - actual.High) < 0.005;
}
