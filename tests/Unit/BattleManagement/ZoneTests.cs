using Parapet.BattleManagement.Engagement;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class ZoneTests
{
    private static readonly Zone North = new()
    {
        Name = "north",
        Centre = Setting.City,
        Radius = 150.Kilometres,
        From = Azimuth.FromDegrees(315),
        To = Azimuth.FromDegrees(45),
        Floor = 1.Kilometres,
        Ceiling = 10.Kilometres,
    };

    [Theory]
    [InlineData(0, 6000, true)]
    [InlineData(40, 6000, true)]
    [InlineData(50, 6000, false)]
    [InlineData(180, 6000, false)]
    [InlineData(0, 11000, false)]
    [InlineData(0, 500, false)]
    public void A_post_fires_within_its_sector_and_band_and_leaves_the_rest(double bearing, double height, bool fires)
    {
        var skirmish = Run(North, Body.Inbound(1, bearing, 80, 240, height));
        Assert.Equal(fires, skirmish.Launches.Count > 0);
        Assert.Equal(!fires, skirmish.Refusals.Any(refusal => refusal.Constraint == ShotConstraint.LeftToOther));
    }

    [Fact]
    public void Equal_ends_are_the_whole_circle() =>
        Assert.NotEmpty(Run(North with { To = North.From }, Body.Inbound(1, 180, 80, 240, 6000)).Launches);

    [Fact]
    public void What_falls_is_judged_by_the_asset_that_it_would_hit()
    {
        Assert.NotEmpty(Run(North, Body.Falling(1, 100, bearingDegrees: 180)).Launches);
        var elsewhere = North with { Centre = Geodetic.FromDegrees(41, 35), Radius = 100.Kilometres, To = North.From };
        Assert.Empty(Run(elsewhere, Body.Falling(1, 100)).Launches);
    }

    [Fact]
    public void A_zone_without_extent_is_refused() =>
        Assert.Contains("north: a zone needs", Assert.Throws<ArgumentException>(() => Run(North with { Radius = Length.Zero })).Message, StringComparison.Ordinal);

    private static Skirmish Run(Zone zone, params Body[] bodies) =>
        new Skirmish(new(1, 1), 0).With(Setting.Post() with { Zones = [zone] }).With(bodies).Run(100);
}
