using Parapet.Earth.Ellipsoid;
using Parapet.Flight.Signatures;
using Parapet.Flight.Targets;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Simulation.Scenarios;
using Parapet.Simulation.Stages;
using Xunit;

namespace Parapet.Tests.Unit.Simulation;

public sealed class FateRuleTests
{
    private static readonly Geodetic Far = Geodetic.FromDegrees(35, 30);
    private static readonly Geodetic City = Geodetic.FromDegrees(38, 35);

    private static readonly Length Radius = 3.Kilometres;

    [Theory]
    [InlineData(TargetClass.FriendlyAircraft)]
    [InlineData(TargetClass.CivilAircraft)]
    public void Who_is_no_threat_departs(TargetClass kind) => Assert.Equal((TargetFate.Departed, -1), Fate(kind, City, aim: 1));

    [Theory]
    [InlineData(TargetClass.CruiseMissile)]
    [InlineData(TargetClass.Bomber)]
    public void What_flies_on_wings_does_harm_where_it_was_sent(TargetClass kind)
    {
        Assert.Equal((TargetFate.HitAsset, 1), Fate(kind, Far, aim: 1));
        Assert.Equal((TargetFate.FellHarmless, -1), Fate(kind, City, aim: -1));
    }

    [Fact]
    public void A_ballistic_missile_does_harm_where_it_falls()
    {
        Assert.Equal((TargetFate.HitAsset, 1), Fate(TargetClass.ShortRangeBallistic, City, aim: 0));
        Assert.Equal((TargetFate.FellHarmless, -1), Fate(TargetClass.ShortRangeBallistic, Geodetic.FromDegrees(37, 33), aim: 0));
    }

    [Theory]
    [InlineData(2.99, 1)]
    [InlineData(3.01, -1)]
    public void An_asset_ends_at_its_radius(double kilometresNorth, int struck) =>
        Assert.Equal(struck, Fate(TargetClass.ShortRangeBallistic, North(City, kilometresNorth, height: 0), aim: 0).Asset);

    [Fact]
    public void The_height_of_an_impact_does_not_matter() =>
        Assert.Equal(1, Fate(TargetClass.ShortRangeBallistic, North(City, 2.99, height: 1500), aim: 0).Asset);

    private static Geodetic North(Geodetic place, double kilometres, double height)
    {
        var ground = LocalFrame.At(place.WithHeight(Length.Zero)).ToEcef(new Position<Enu>(0, kilometres * 1000, 0));
        return Wgs84.ToGeodetic(ground).WithHeight(height.Metres);
    }

    /// <summary>Of a target whose path ends at a place, with two assets: one far off, one the city.</summary>
    private static (TargetFate Fate, int Asset) Fate(TargetClass kind, Geodetic end, int aim)
    {
        var place = Wgs84.ToEcef(end);
        var path = new Trajectory(Instant.Start, Instant.FromSeconds(10), [new(place + new Vector<Ecef>(1000, 0, 0), default), new(place, default)], endsInImpact: true);
        var target = new Target(new(0), Sensing.Sample.Kind(1, Fluctuation.Swerling1, kind), path, Transponder.None);
        Scenario scenario = Sample.Scenario(target) with
        {
            Assets = [new("far", Far, Radius, 1), new("city", City.WithHeight(800.Metres), Radius, 1)],
            Aims = [aim],
        };
        return new FateRule(scenario, new StrikeStage(new World(scenario, new(1, 0), NoRecorder.Instance))).Of(target, path.Ends);
    }
}
