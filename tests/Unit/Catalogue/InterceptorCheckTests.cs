using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>A published reach that the flight does not bear out fails, unless the file records the finding; a stale finding fails too.</summary>
public sealed class InterceptorCheckTests
{
    private const string File = "interceptors/40n6m.yaml";
    private const string Finding = "    finding: { computed: [387 km, 403 km], says: \"the claimed";

    [Fact]
    public void A_claim_that_flight_does_not_bear_out_is_a_recorded_finding()
    {
        var check = Assert.Single(ShippedCatalogue.Value.Check(), check => check is { Entry: "40n6m", What: "range against aircraft" });
        Assert.True(check.Holds);
        Assert.Equal((450.Kilometres, 550.Kilometres), (check.PublishedLow, check.PublishedHigh));
        Assert.StartsWith("the claimed 500 km is not reached", check.Finding);
    }

    [Theory]
    [InlineData(Finding, "    # no finding { computed: [387 km, 403 km], says: \"the claimed", "")]
    [InlineData("computed: [387 km, 403 km]", "computed: [480 km, 500 km]", "the claimed")]
    [InlineData("at: [450 km, 550 km]", "at: [350 km, 550 km]", "no longer stands")]
    public void A_disagreement_that_is_not_recorded_as_it_is_fails(string old, string with, string finding)
    {
        using var copy = new CatalogueCopy();
        copy.Replace(File, old, with);
        var check = Assert.Single(copy.Load().Check(), check => check is { Entry: "40n6m", What: "range against aircraft" });
        Assert.False(check.Holds);
        Assert.Contains(finding, check.Finding);
    }

    [Theory]
    [InlineData("at: [450 km, 550 km]", "at: [550 km, 450 km]", "checks[0].at: 550 km before 450 km; [low, high]")]
    [InlineData("computed: [387 km, 403 km]", "computed: [403 km, 387 km]", "checks[0].finding.computed: 403 km before 387 km; [low, high]")]
    [InlineData("against: aircraft", "against: ballistic", "checks[0].against: ballistic; a kind of target that this file gives a reach against")]
    [InlineData("reaches: range", "reaches: width", "checks[0].reaches: 'width'; one of range, ceiling")]
    public void A_check_that_makes_no_sense_is_named(string old, string with, string expected)
    {
        using var copy = new CatalogueCopy();
        copy.Replace(File, old, with);
        Assert.Contains(expected, Assert.Single(copy.Problems()).ToString());
    }
}
