using Parapet.Earth.Ellipsoid;
using Parapet.Questions.Benchmarks.Radars;
using Parapet.Simulation.Scenarios;
using Xunit;

namespace Parapet.Tests.Unit.Questions.Benchmarks;

/// <summary>The scene of aircraft and radars is the one that it is said to be.</summary>
public sealed class RadarFieldTests
{
    private static readonly Scenario Field = new RadarField(300, 16, default).Build();
    private static readonly LocalFrame Centre = LocalFrame.At(Geodetic.FromDegrees(39, 33.5));

    [Fact]
    public void Radars_stand_60_km_apart_on_a_square_about_the_middle()
    {
        var sites = Field.Sensors.Select(sensor => sensor.Station.FrameAt(Instant.Start).Place).ToArray();
        Assert.Equal(16, sites.Length);
        for (var i = 0; i < 16; i++)
        {
            var nearest = sites.Where((_, j) => j != i).Min(site => Geodesic.Inverse(site, sites[i]).Distance.Kilometres);
            Assert.Equal(60, nearest, 0.1);
            Assert.InRange(Geodesic.Inverse(Centre.Place, sites[i]).Distance.Kilometres, 40, 130);
        }
    }

    [Fact]
    public void All_aircraft_fly_level_and_straight_for_the_whole_time_and_half_of_it_is_spent_in_the_square()
    {
        var middle = Instant.FromSeconds(338.5);
        Assert.All(Field.Targets, target =>
        {
            Assert.True(target.Trajectory.Ends > Instant.Start + Field.TimeLimit);
            var height = Wgs84.ToGeodetic(target.Trajectory.At(Instant.Start).Position).Height;
            Assert.InRange(height.Kilometres, 3, 12);
            Assert.Equal(height.Metres, Wgs84.ToGeodetic(target.Trajectory.At(Instant.FromSeconds(500)).Position).Height.Metres, 2.0);
            Assert.InRange(target.Trajectory.At(middle).Velocity.Norm, 149, 302);
            var place = Centre.ToLocal(target.Trajectory.At(middle).Position);
            Assert.InRange(place.X, -202_000, 202_000);
            Assert.InRange(place.Y, -202_000, 202_000);
        });

        // Spread over it: half of them in either half, give or take four standard deviations.
        Assert.InRange(Field.Targets.Count(target => Centre.ToLocal(target.Trajectory.At(middle).Position).X > 0), 115, 185);
    }

    [Fact]
    public void Aircraft_are_the_same_whatever_else_is_in_the_scene()
    {
        var other = new RadarField(30, 4, default) { Interceptors = 40 }.Build();
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(Field.Targets[i].Trajectory.At(Instant.FromSeconds(100)), other.Targets[i].Trajectory.At(Instant.FromSeconds(100)));
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    [InlineData(50, 50)]
    public void Units_have_as_many_channels_as_rounds_are_to_fly(int interceptors, int channels)
    {
        var units = (new RadarField(1, 16, default) { Interceptors = interceptors }).Build().FireUnits;
        Assert.Equal(channels, units.Sum(unit => unit.Site.Description.MissileChannels));
        Assert.Equal(units.Length, units.Select(unit => unit.EngagementRadar).Distinct().Count());
    }
}
