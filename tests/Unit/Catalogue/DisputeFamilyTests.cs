using Parapet.Catalogue;
using Parapet.Catalogue.Figures;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

public sealed class DisputeFamilyTests
{
    private static SystemCatalogue Shipped => ShippedCatalogue.Value;

    [Fact]
    public void Every_dispute_is_in_one_family_and_kin_are_not_parted()
    {
        var families = DisputeFamily.Of(Shipped, Shipped.Disputes);
        Assert.Equal(Shipped.Disputes.Length, families.Sum(family => family.Disputes.Length));
        Assert.Equal(families.Length, families.Select(family => family.Name).Distinct().Count());
        var keys = families.SelectMany(family => family.Keys).ToArray();
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("russian-range-claims", "russian-range-claims")]
    [InlineData("radar.range-sigma.acquisition", "radar.range-sigma")]
    [InlineData("radar.detection-probability", "radar.detection-probability")]
    [InlineData("shared: killProbability.shortRangeBallistic.hitToKill", "killProbability.shortRangeBallistic")]
    [InlineData("shared: killProbability.shortRangeBallistic.fragmentation", "killProbability.shortRangeBallistic")]
    [InlineData("shared: killProbability.drone", "killProbability.drone")]
    [InlineData("92n6e: referenceRange", "radars/92n6e")]
    public void A_family_is_named_by_what_its_members_have_in_common(string dispute, string family) =>
        Assert.Contains(DisputeFamily.Of(Shipped, Shipped.Disputes).Single(each => each.Name == family).Disputes, member => member.Name == dispute);

    [Fact]
    public void A_reading_puts_each_dispute_where_it_is_told_and_leaves_the_rest_at_their_values()
    {
        foreach (var dispute in Shipped.Disputes)
        {
            var reading = FigureDraw.Placed("test", key => key == dispute.Keys[0] ? 1 : null);
            Assert.Equal(1, dispute.In(reading));
            Assert.Single(Shipped.Disputes, other => other.In(reading) is not null);
        }

        var nowhere = FigureDraw.Placed("test", _ => null);
        Assert.All(Shipped.Entries.SelectMany(entry => entry.Figures), figure => Assert.Equal(figure.Value, nowhere.ValueOf(figure)));
    }

    /// <summary>A draw of streams, asked by the same keys, is the sampled draw: whoever places every key reads as a run does, kin together as often.</summary>
    [Fact]
    public void Kin_stand_together_where_their_coin_says_so()
    {
        var (hit, fragments) = (Kill("hitToKill"), Kill("fragmentation"));
        Assert.Equal(3, hit.Keys.Length);
        Assert.Equal(hit.Keys[1..], fragments.Keys[1..]);
        var together = FigureDraw.Placed("together", key => key == hit.Keys[1] ? 0.4 : key == hit.Keys[2] ? 0.7 : 0.1);
        Assert.Equal((0.7, 0.7), (hit.In(together), fragments.In(together)));
        var apart = FigureDraw.Placed("apart", key => key == hit.Keys[1] ? 0.6 : key == hit.Keys[2] ? 0.7 : key == hit.Keys[0] ? 0.2 : 0.1);
        Assert.Equal((0.2, 0.1), (hit.In(apart), fragments.In(apart)));
    }

    private static Dispute Kill(string kind) => Shipped.Disputes.Single(dispute => dispute.Name == $"shared: killProbability.shortRangeBallistic.{kind}");
}
