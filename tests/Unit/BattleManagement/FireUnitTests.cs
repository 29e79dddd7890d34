using Parapet.BattleManagement.Engagement;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class FireUnitTests
{
    /// <summary>A sector of 120 degrees about 30 degrees.</summary>
    [Theory]
    [InlineData(-29, true)]
    [InlineData(-31, false)]
    [InlineData(89, true)]
    [InlineData(91, false)]
    [InlineData(210, false)]
    public void A_sector_ends_at_its_edges(double azimuth, bool inside)
    {
        var unit = new FireUnit(Setting.Site() with { Boresight = Azimuth.FromDegrees(30), SectorWidth = 120.Degrees }, Ratio.Zero);
        var (east, north) = Math.SinCos(azimuth.Degrees.Radians);
        Assert.Equal(inside, unit.SectorHolds(50_000 * east, 50_000 * north));
    }

    [Fact]
    public void Rounds_that_left_and_rounds_withheld_are_no_longer_outstanding()
    {
        var plan = new EngagementPlan(0, 4, Instant.Start, Instant.FromSeconds(10), Instant.FromSeconds(60));
        var record = new EngagementRecord(new(1), new(Setting.Node, 1), 0, plan, Instant.Start);
        Assert.Equal(4, record.Outstanding);
        (record.Released, record.Withheld) = (1, 2);
        Assert.Equal(1, record.Outstanding);
    }
}
