using Parapet.Campaigns.Counting;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Running;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class FiniteOutcomeTests
{
    private static readonly ReplicationOutcome Fine = SyntheticStudy.Create(draws: 1, replicationsOfDraw: 1).Outcomes.First() with { Replication = 3 };

    public static TheoryData<string> Quantities => [.. Spoilt.Keys];

    private static Dictionary<string, Func<double, ReplicationOutcome>> Spoilt { get; } = new()
    {
        ["the cost of the threats in dollars"] = value => Fine with { CostOfThreats = Money.FromDollars(value) },
        ["the cost of the threats killed in dollars"] = value => Fine with { CostOfThreatsKilled = Money.FromDollars(value) },
        ["the air picture's objects"] = value => Fine with { AirPicture = new(value, 1, 1) },
        ["the air picture's objects tracked"] = value => Fine with { AirPicture = new(1, value, 1) },
        ["the air picture's tracks on objects"] = value => Fine with { AirPicture = new(1, 1, value) },
        ["the value of the town"] = value => Fine with { AssetsHit = [new("the town", value, 1)] },
        ["the cost of a round of kinds in dollars"] = value => Fine with { Rounds = [new(0, "kinds", 1, 1, Money.FromDollars(value))] },
        ["Coverage in minute 7"] = value => Fine with { Course = new(9, [new(CourseQuantity.Coverage, -1, 7, value)]) },
        ["the sum of the ranges of radar at Detected in km"] = value => Fine with { Ranges = [new("radar", default, default, 1, 1, value, 1)] },
        ["the cross-section in the ranges of radar at Detected in m2"] = value => Fine with { Ranges = [new("radar", default, default, 1, 1, 1, value)] },
    };

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_sum_that_is_not_finite_is_named_with_its_raid_and_option(string quantity)
    {
        foreach (var value in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            var broken = Assert.Throws<BrokenRaidException>(() => FiniteOutcome.Require(Spoilt[quantity](value), "linked"));
            Assert.Equal(FormattableString.Invariant($"raid 3, option 'linked', the outcome: {quantity} is {value}"), broken.Raid.ToString());
        }

        FiniteOutcome.Require(Spoilt[quantity](1), "linked");
    }

    /// <summary>A launch or a kill is by no radar.</summary>
    [Fact]
    public void What_is_of_no_radar_needs_no_cross_section() =>
        Assert.Null(Xunit.Record.Exception(() => FiniteOutcome.Require(Fine with { Ranges = [new("", default, default, 1, 1, 1, double.NaN)] }, "linked")));
}
