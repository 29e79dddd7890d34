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

    /// <summary>Rounds are spread evenly: each launcher takes its part of those that are ready, and its part of the room with it.</summary>
    [Fact]
    public void A_lost_launcher_takes_its_part_and_nothing_comes_from_nowhere()
    {
        var unit = new FireUnit(Setting.Site(Setting.Battery with { Magazines = [new Magazine("round", 12, 5) { Launchers = 3 }, new Magazine("round", 4, 0) { Launchers = 1 }] }), Ratio.Zero);
        Assert.Equal(4, unit.LaunchersLeft);
        unit.Commit(0, 2, Instant.Start);
        Assert.Equal(3, unit.LoseLauncher(2)); // 10 ready on three launchers
        Assert.Equal((7, 3), (unit.Ready(0), unit.LaunchersLeft));
        unit.Return(0, 2);
        Assert.Equal(8, unit.Ready(0)); // of 9, one has no place any more
        Assert.Equal(4, unit.LoseLauncher(2)); // the second type's own
        Assert.Equal((0, 2), (unit.Ready(1), unit.LaunchersLeft));
        Assert.Equal(4, unit.LoseLauncher(1));
        Assert.Equal(4, unit.LoseLauncher(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => unit.LoseLauncher(0));
        Assert.Equal(5, unit.Held(0));
        unit.ReturnLauncher();
        Assert.Equal((0, 1), (unit.Ready(0), unit.LaunchersLeft));
    }

    /// <summary>A load that was on its way for more launchers than still stand is held for later.</summary>
    [Fact]
    public void A_load_finds_only_the_launchers_that_stand()
    {
        var battery = Setting.Battery with { ReloadTime = Duration.FromSeconds(10), Magazines = [new Magazine("round", 4, 8) { Launchers = 2 }] };
        var unit = new FireUnit(Setting.Site(battery), Ratio.Zero);
        unit.Commit(0, 4, Instant.Start);
        for (var round = 0; round < 4; round++)
        {
            unit.Fire(0);
        }

        unit.Advance(Instant.Start);
        Assert.Equal(4, unit.Loading(0));
        Assert.Equal(0, unit.LoseLauncher(0));
        unit.Advance(Instant.FromSeconds(11));
        Assert.Equal((2, 0, 6), (unit.Ready(0), unit.Loading(0), unit.Held(0)));
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
