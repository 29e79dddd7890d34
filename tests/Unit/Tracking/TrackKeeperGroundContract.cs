using Parapet.Earth.Ellipsoid;
using Parapet.Earth.Terrain;
using Parapet.Messages;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>Track keepers on a turning, curved Earth with ridges, radars that err or fly, and rockets that rise.</summary>
public abstract class TrackKeeperGroundContract(TrackKeeperKind kind, ITestOutputHelper output)
{
    /// <summary>A radar that errs by 5 km in range, and does not know it, keeps a track 5 km off: it follows plots and nothing else.</summary>
    [Fact]
    public void A_biased_radar_keeps_a_biased_track()
    {
        var rig = NewRig(16);
        rig.Bias = 5.Kilometres;
        var target = Rig.Cruise(0, 100_000, 8000, 0, -150);
        for (var i = 0; i < 30; i++)
        {
            rig.Scan(target);
        }

        var report = Assert.Single(rig.Report());
        var offset = (report.Position - target(report.Time.Seconds)).Dot(Rig.Direction(0, 1, 0));

        // A plot errs by 50 m in range, a track by less.
        Assert.InRange(offset, 4900, 5100);
    }

    /// <summary>Where nothing could be seen, nothing was missed.</summary>
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_track_behind_a_ridge_coasts_longer_where_the_keeper_knows_of_the_ridge(bool knows, bool held)
    {
        var rig = NewRig(17, Rig.Rotating with { FalsePlotsPerScan = 1 });
        var target = Rig.Cruise(-20_000, 60_000, 3000, 200, 0);
        rig.Hidden = (_, scan) => scan > 20;
        rig.Horizon = knows ? new Ridge(() => rig.Now.Seconds > 100) : null;
        for (var i = 0; i < 28; i++)
        {
            rig.Scan(target);
        }

        // Seven scans of 5 s without a plot are more than 5.5 scans, and less than those and 20 s.
        Assert.Equal(held ? 1 : 0, rig.Keeper.ConfirmedCount);
    }

    /// <summary>At 380 km the vertical leans by 3.4 degrees: the climb of a steady flight must still be found.</summary>
    [Fact]
    public void The_climb_is_right_far_away()
    {
        var rig = NewRig(18, Rig.Rotating with { FalsePlotsPerScan = 1, ElevationSigma = 0.03.Degrees, MinimumElevation = -2.Degrees });
        var target = Rig.Cruise(-330_000, 190_000, 0, 230, 0);
        double error = 0, looks = 0;
        for (var i = 0; i < 80; i++)
        {
            rig.Scan(target);
            foreach (var report in i < 40 ? [] : rig.Report())
            {
                var moved = target(report.Time.Seconds + 1) - target(report.Time.Seconds);
                var up = report.Position.FromOrigin.Normalized();
                error += report.Velocity.Along(up) - moved.Dot(up);
                looks++;
            }
        }

        // In the plane of the radar the same velocity climbs 13 m/s faster.
        output.WriteLine($"climb {error / looks:F1} m/s off in the mean");
        Assert.InRange(error / looks, -4, 4);
    }

    /// <summary>From an aircraft that circles, each scan from another place: the track is as good as from the ground.</summary>
    [Fact]
    public void A_flying_radar_keeps_a_track()
    {
        var rig = NewRig(19, Rig.Rotating with { MinimumElevation = -10.Degrees });
        rig.Path = t => Rig.At(40_000 * Math.Sin(t / 200), 40_000 * Math.Cos(t / 200), 9000);
        var target = Rig.Cruise(-100_000, 120_000, 8000, 230, 0);
        var numbers = new HashSet<TrackNumber>();
        for (var i = 0; i < 100; i++)
        {
            rig.Scan(target);
            numbers.UnionWith(rig.Report().Select(report => report.Number));
        }

        var last = rig.Report().MaxBy(report => report.LastPlot)!;
        Assert.Single(numbers);
        Assert.InRange((last.Position - target(last.Time.Seconds)).Norm, 0, 1000);
    }

    /// <summary>A rocket seen from 3 km up: 40 m/s2 for a minute, then free fall. One number, and found to fall.</summary>
    [Fact]
    public void A_launch_is_followed_from_boost_to_fall()
    {
        var rig = NewRig(20, Rig.Staring);
        var numbers = new HashSet<TrackNumber>();
        for (var i = 0; i < 120; i++)
        {
            rig.Scan(Launch);
            numbers.UnionWith(rig.Report().Select(report => report.Number));
        }

        var last = Assert.Single(rig.Report());
        output.WriteLine($"error {(last.Position - Launch(last.Time.Seconds)).Norm:F0} m");
        Assert.Single(numbers);
        Assert.Equal(MotionKind.Ballistic, last.Motion);
        Assert.InRange((last.Position - Launch(last.Time.Seconds)).Norm, 0, 300);
    }

    private static Position<Ecef> Launch(double seconds)
    {
        var burn = Math.Min(seconds, 60);
        var direction = Rig.Direction(-0.5, -0.5, 0.707);
        var place = Rig.At(100_000, 150_000, 3000) + direction * (20 * burn * burn);
        var v = direction * (40 * burn);
        return FreeFall.Extrapolate(place, new(v.X, v.Y, v.Z), seconds - burn).Position;
    }

    private sealed class Ridge(Func<bool> hides) : IHorizonMask
    {
        public bool Sees(Azimuth azimuth, Length groundRange, Length targetHeight) => !hides();
    }

    private Rig NewRig(ulong seed, SensorModel? model = null) => new(seed, model, kind: kind);
}
