using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Listing;
using Parapet.Catalogue.Systems;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

public sealed class CatalogueContentTests
{
    private static readonly ResolvedCatalogue Nominal = ShippedCatalogue.Value.Resolve(FigureDraw.Nominal);

    // S-400: twice 2 x 4, 1 x 4, two and eight on a shared launcher; THAAD: 6 x 8 (CRS IF12645); Patriot: 4 x 12 and 2 x 4;
    // SAMP/T: 4 x 8; Deveselu: 24; S-500: 6 x 2 and 4 x 4.
    [Theory]
    [InlineData("s-400", 44)]
    [InlineData("thaad", 48)]
    [InlineData("patriot", 56)]
    [InlineData("samp-t", 32)]
    [InlineData("aegis-ashore", 24)]
    [InlineData("s-500", 28)]
    public void A_system_has_the_rounds_that_its_launchers_carry(string id, int rounds) =>
        Assert.Equal(rounds, Nominal.Systems[id].FireUnits.Sum(unit => unit.Count * unit.Unit.Magazines.Sum(magazine => magazine.Ready)));

    [Fact]
    public void Every_unit_has_its_engagement_radar() =>
        Assert.All(
            Nominal.Systems.Values.SelectMany(system => system.FireUnits.Select(unit => (system, unit))),
            pair => Assert.Contains(pair.system.Radars, radar => radar.Radar.Id == pair.unit.EngagementRadar && radar.Role != RadarRole.Acquisition));

    [Fact]
    public void Every_class_of_target_is_there() =>
        Assert.Equal(Enum.GetValues<TargetClass>().Order(), Nominal.Targets.Values.Select(target => target.Class).Distinct().Order());

    [Fact]
    public void Only_systems_of_the_alliance_ask_in_its_modes()
    {
        const IffModes alliance = IffModes.Mode4 | IffModes.Mode5;
        foreach (var id in new[] { "91n6e", "96l6e", "92n6e", "76t6", "nebo-m-vhf" })
        {
            Assert.Equal(IffModes.None, Nominal.Radars[id].Interrogator!.Modes & alliance);
        }

        foreach (var id in new[] { "an-mpq-65", "arabel", "e-3a", "e-7t" })
        {
            Assert.Equal(alliance, Nominal.Radars[id].Interrogator!.Modes & alliance);
        }
    }

    [Fact]
    public void A_radar_on_the_ground_does_not_fly() =>
        Assert.Equal(["e-3a", "e-7t"], Nominal.Orbits.Keys);

    [Fact]
    public void Every_figure_says_where_it_comes_from()
    {
        var catalogue = ShippedCatalogue.Value;
        var figures = catalogue.Entries.SelectMany(entry => CatalogueListing.Figures(catalogue, entry)).Concat(CatalogueListing.SharedFigures(catalogue));
        Assert.All(figures, figure => Assert.True(figure.Status == FigureStatus.Sourced ? figure.Grade is not null : figure.Reason.Length > 0));
    }

    /// <summary>What the record is silent about is one estimate for all: an asymmetry between rivals needs a source.</summary>
    [Theory]
    [InlineData("radar", "referenceDetectionProbability falseAlarmProbability rangeSigma azimuthSigma elevationSigma falsePlotsPerScan minimumRange availability interrogator.maximumRange interrogator.replyProbability")]
    [InlineData("interceptor", "ballisticCoefficient loadLimit divertAcceleration seekerRange seekerHalfAngle lethalRadius")]
    [InlineData("system", "fireUnits[0].rippleInterval fireUnits[0].launchDelay.least fireUnits[0].launchDelay.likeliest fireUnits[0].launchDelay.greatest fireUnits[0].availability fireUnits[0].reloadTime commandCycle reportingDelay")]
    public void What_one_system_has_and_its_rivals_lack_has_a_source(string kind, string fields)
    {
        var figures = ShippedCatalogue.Value.Entries.Where(entry => entry.Kind.Name == kind).SelectMany(entry => entry.Figures).ToArray();
        Assert.All(fields.Split(' '), field =>
        {
            var ofField = figures.Where(figure => figure.Path == field).ToArray();
            Assert.NotEmpty(ofField);
            Assert.All(ofField, figure => Assert.True(figure.Shared.Length > 0 || figure.Status == FigureStatus.Sourced, figure.File));
        });
    }

    [Fact]
    public void What_a_run_rests_on_follows_from_what_it_uses()
    {
        var catalogue = ShippedCatalogue.Value;
        var figures = CatalogueListing.FiguresUsed(catalogue, ["patriot", "fighter"]);
        Assert.Contains(figures, figure => figure.Place is { Entry: "gem-t", Path: "burnoutSpeed" });
        Assert.Contains(figures, figure => figure.Shared == "radar.false-plots");
        Assert.DoesNotContain(figures, figure => figure.Place.Entry is "s-400" or "thaad");
        Assert.Equal(figures.Length, figures.DistinctBy(figure => figure.Place).Count());
    }

    [Fact]
    public void A_link_preset_is_one_of_four() =>
        Assert.Equal(["fire-control", "isolated", "one-way-in", "one-way-out", "surveillance", "voice"], ShippedCatalogue.Value.All<NetworkEntry>().Select(entry => entry.Id));

    [Fact]
    public void Listing_counts_every_figure() =>
        Assert.All(
            CatalogueListing.Entries(ShippedCatalogue.Value),
            listing => Assert.Equal(
                ShippedCatalogue.Value.Find(listing.Id)!.Figures.Length,
                listing.Sourced + listing.Derived + listing.Estimated + listing.SharedFigures));
}
