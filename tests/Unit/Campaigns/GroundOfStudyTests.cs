using Parapet.Campaigns.Merging;
using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Tests.Unit.Studies;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns;

public sealed class GroundOfStudyTests
{
    /// <summary>A layer that begins beyond 290 km counts for a circle's segment of a little under a hundredth; one beyond 310 km for nothing.</summary>
    [Theory]
    [InlineData(290, true)]
    [InlineData(310, false)]
    public void The_ground_is_looked_at_within_300_km_of_each_asset(double kilometres, bool counts)
    {
        var study = AlteredStudy.Read("anatolia", text => text).Study!;
        var asset = study.Assets[0].At;
        var beyond = new Beyond(Geodesic.Direct(asset, Azimuth.North, kilometres.Kilometres).Place.Latitude);
        var shares = GroundOfStudy.Survey(study with { Assets = [study.Assets[0]] }, new LayeredElevation(beyond)).Shares;
        var share = shares.Where(layer => layer.Layer == beyond.Name).Sum(layer => layer.Share.Value);
        Assert.Equal(counts, share > 0);
        Assert.InRange(share, 0, 0.02);
    }

    private sealed class Beyond(Angle from) : IReliefLayer
    {
        public string Name => "beyond";

        public Length PostSpacing => 1.Kilometres;

        public bool TryGround(Angle latitude, Angle longitude, out Ground ground)
        {
            ground = new(1, 1);
            return latitude > from;
        }
    }
}
