using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>What plots read of their objects' kinds is laid to the tracks that the plots came from, by both ways of keeping tracks.</summary>
public sealed class FeatureReadingTests
{
    private const int Scans = 20;

    [Theory]
    [InlineData(TrackKeeperKind.NearestNeighbour)]
    [InlineData(TrackKeeperKind.MultiHypothesis)]
    public void Each_of_two_objects_side_by_side_keeps_its_own_readings(TrackKeeperKind kind)
    {
        var rig = new Rig(5, Rig.Staring with { DetectionProbability = Ratio.Of(0.99), FalsePlotsPerScan = 0 }, kind: kind);
        var (near, far) = (Rig.Cruise(-60_000, 60_000, 40_000, 900, 0), Rig.Cruise(-60_000, 62_000, 40_000, 900, 0));
        for (var scan = 0; scan < Scans; scan++)
        {
            rig.Scan(near, far);
            rig.Keeper.TakeReadings([.. rig.Plots.Select(plot => plot with { Features = ReadingOf(plot, rig.Now, near, far) })]);
        }

        var tracks = rig.Report();
        Assert.Equal(2, tracks.Count);
        foreach (var track in tracks)
        {
            var isNear = (track.Position - near(track.Time.Seconds)).Norm < (track.Position - far(track.Time.Seconds)).Norm;

            // The first plots open tentative tracks, and one in a hundred is missed.
            Assert.InRange(track.Features.Weight, 0.1 * (Scans - 6), 0.1 * Scans + 1e-9);
            Assert.Equal(isNear ? 1.5 : -1.5, track.Features.Sum / track.Features.Weight, 1e-9);
        }
    }

    [Fact]
    public void Plots_without_a_reading_leave_tracks_as_they_are()
    {
        var rig = new Rig(5, Rig.Staring);
        var only = Rig.Cruise(-60_000, 60_000, 40_000, 900, 0);
        for (var scan = 0; scan < Scans; scan++)
        {
            rig.Scan(only);
            rig.Keeper.TakeReadings([.. rig.Plots]);
        }

        Assert.All(rig.Report(), track => Assert.Equal(default, track.Features));
    }

    [Fact]
    public void Readings_add_up_by_their_weights_and_a_score_counts_an_objects_own_part()
    {
        var sum = new FeatureEvidence(0.5, 0.5 * 3) + new FeatureEvidence(1.5, 1.5 * -1);
        Assert.Equal(new(2, 0), sum);
        Assert.Equal(0, default(FeatureEvidence).Score);

        // A mean of 2 with an error of variance 1/3 lies 2 / sqrt(1 + 1/3) deviations off.
        Assert.Equal(2 / Math.Sqrt(4.0 / 3), new FeatureEvidence(3, 6).Score, 1e-12);
    }

    private static FeatureEvidence ReadingOf(Plot plot, Instant now, Func<double, Position<Ecef>> near, Func<double, Position<Ecef>> far)
    {
        var place = Rig.Site.PointAt(new(plot.Range, plot.Azimuth, plot.Elevation));
        var isNear = (place - near(now.Seconds)).Norm < (place - far(now.Seconds)).Norm;
        return new(0.1, isNear ? 0.15 : -0.15);
    }
}
