using Parapet.Campaigns.Findings;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>What a study's file may ask for is what can be counted.</summary>
public sealed class MeasureNamesTests
{
    [Fact]
    public void Every_name_has_its_measure_in_the_same_order()
    {
        Assert.Equal(MeasureNames.Overall, Measures.Overall.Select(measure => measure.Id));
        Assert.Equal(MeasureNames.Deciding, Measures.Deciding.Select(measure => measure.Id));
    }

    [Fact]
    public void Ranges_are_needed_by_the_same_measures() =>
        Assert.All(Measures.Deciding, measure => Assert.Equal(measure.NeedsRanges, MeasureNames.NeedsRanges(measure.Id)));
}
