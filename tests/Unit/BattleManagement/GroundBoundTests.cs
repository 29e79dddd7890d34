using Parapet.BattleManagement;
using Parapet.BattleManagement.Identification;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>How high a track is above the ground, where the heights of all ground decide it and where only the ground below does.</summary>
public sealed class GroundBoundTests
{
    [Theory]
    [InlineData(-200)]
    [InlineData(0)]
    [InlineData(1500)]
    public void The_bounds_of_all_ground_change_no_answer(double groundMetres)
    {
        var (bounded, open) = (new Plain(groundMetres, -400, 2000), new Plain(groundMetres, -12_000, 9_000));
        for (var height = 20.0; height < 12_000; height += 90)
        {
            foreach (var above in (double[])[1_000, 6_000])
            {
                Assert.Equal(Evidence(open, height).IsLowerThan(above), Evidence(bounded, height).IsLowerThan(above));
            }
        }

        Assert.InRange((double)bounded.Asked / open.Asked, 0.1, 0.5);
    }

    /// <summary>Not even the ground of the shipped relief is outside its bounds, nor the water that lies on it.</summary>
    [Fact]
    public void No_ground_is_outside_the_bounds_of_its_map()
    {
        var map = new LayeredElevation(ShippedRelief.Load());
        Assert.InRange(map.Lowest.Metres, -500, -1);
        Assert.InRange(map.Highest.Metres, 4_000, 5_700);
        var stream = new RandomSource(3, 0).Stream(Purpose.Test, 0);
        for (var draw = 0; draw < 20_000; draw++)
        {
            var height = map.HeightAt(Angle.FromDegrees(24 + 27 * stream.NextUniform()), Angle.FromDegrees(14 + 47 * stream.NextUniform()));
            Assert.InRange(height.Metres, map.Lowest.Metres, map.Highest.Metres);
        }
    }

    private static TrackEvidence Evidence(IElevation map, double heightMetres)
    {
        var report = Body.Inbound(1, 30, 100, 200, heightMetres).ReportAt(Instant.Start);
        var evidence = new TrackEvidence(new([]), new(), map);
        evidence.Begin(new TrackFile(report.Number, 1, 1, new(1, 1), Setting.Node) { Report = report }, Instant.Start);
        return evidence;
    }

    private sealed class Plain(double heightMetres, double lowestMetres, double highestMetres) : IElevation
    {
        public int Asked { get; private set; }

        public Length Lowest => Length.FromMetres(lowestMetres);

        public Length Highest => Length.FromMetres(highestMetres);

        public Length HeightAt(Angle latitude, Angle longitude)
        {
            Asked++;
            return Length.FromMetres(heightMetres);
        }

        public string LayerAt(Angle latitude, Angle longitude) => "plain";
    }
}
