using Parapet.BattleManagement.Doctrine;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>At what a post fires above the height where the air strips light objects from a warhead.</summary>
public sealed class LightObjectRuleTests
{
    // Well to the light side, well to the heavy side, and near the middle.
    private static readonly FeatureEvidence Light = new(8, -16);
    private static readonly FeatureEvidence Heavy = new(8, 16);
    private static readonly FeatureEvidence Between = new(8, -4);

    [Fact]
    public void By_judgement_it_fires_at_all_that_it_has_watched_and_not_judged_light()
    {
        LightObjectRule rule = new();
        Assert.Equal(ShotConstraint.AwaitsDiscrimination, rule.Objection(Track(120, watched: 19, Heavy)));
        Assert.Null(rule.Objection(Track(120, watched: 21, Heavy)));
        Assert.Null(rule.Objection(Track(120, watched: 21, Between)));
        Assert.Null(rule.Objection(Track(120, watched: 21, default)));
        Assert.Equal(ShotConstraint.JudgedLight, rule.Objection(Track(120, watched: 21, Light)));
        Assert.Equal(ShotConstraint.JudgedLight, (rule with { Margin = 0 }).Objection(Track(120, watched: 21, Between)));
    }

    [Fact]
    public void Below_the_height_of_stripping_nothing_is_in_the_way()
    {
        foreach (var fire in Enum.GetValues<LightObjectFire>())
        {
            LightObjectRule rule = new() { Fire = fire, StrippedBelow = 60.Kilometres };
            Assert.Null(rule.Objection(Track(59.9, watched: 0, Light)));
        }
    }

    [Fact]
    public void The_other_two_rules_ask_for_no_judgement()
    {
        Assert.Null(new LightObjectRule { Fire = LightObjectFire.AtAll }.Objection(Track(120, watched: 0, Light)));
        Assert.Equal(ShotConstraint.AwaitsDiscrimination, new LightObjectRule { Fire = LightObjectFire.AfterStripping }.Objection(Track(120, watched: 500, Heavy)));
    }

    private static TrackReport Track(double kilometres, double watched, FeatureEvidence features) => new()
    {
        Number = new(new(1), 1),
        Time = Instant.FromSeconds(100 + watched),
        Position = Wgs84.ToEcef(Geodetic.FromDegrees(39, 35, 1000 * kilometres)),
        Velocity = default,
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.Ballistic,
        FirstPlot = Instant.FromSeconds(100),
        LastPlot = Instant.FromSeconds(100 + watched),
        Iff = default,
        Features = features,
    };
}
