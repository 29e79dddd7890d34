using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

public sealed class TrackerTests(ITestOutputHelper output)
{
    [Fact]
    public void No_plots_make_no_tracks()
    {
        var rig = new Rig(1, Rig.Rotating with { FalsePlotsPerScan = 0 });
        for (var i = 0; i < 50; i++)
        {
            rig.Scan();
        }

        Assert.Equal(0, rig.Tracker.Count);
        Assert.Empty(rig.Report());
    }

    [Fact]
    public void A_cruising_aircraft_is_confirmed_once_and_kept()
    {
        var rig = new Rig(2);
        var target = Rig.Cruise(-100_000, 120_000, 8000, 230, 0);
        var numbers = new HashSet<TrackNumber>();
        var confirmedAt = -1;
        for (var i = 0; i < 100; i++)
        {
            rig.Scan(target);
            foreach (var report in rig.Report())
            {
                var error = (report.Position - target(report.Time.Seconds)).Norm;
                if (error > 5000)
                    continue;
                numbers.Add(report.Number);
                confirmedAt = confirmedAt < 0 ? i : confirmedAt;
            }
        }

        output.WriteLine($"confirmed after {confirmedAt + 1} scans; numbers {string.Join(' ', numbers)}");
        Assert.Single(numbers);
        Assert.InRange(confirmedAt, 2, 5);
    }

    [Fact]
    public void A_falling_missile_is_found_to_fall_and_kept()
    {
        var rig = new Rig(3, Rig.Staring);
        var begin = Rig.At(-150_000, 250_000, 60_000);
        var v = Rig.Direction(1100, -1500, 900);
        Position<Ecef> Target(double t) => FreeFall.Extrapolate(begin, new(v.X, v.Y, v.Z), t).Position;
        for (var i = 0; i < 120; i++)
        {
            rig.Scan(Target);
        }

        var report = Assert.Single(rig.Report());
        output.WriteLine($"{report.Number} {report.Motion} error {(report.Position - Target(report.Time.Seconds)).Norm:F0} m");
        Assert.Equal(MotionKind.Ballistic, report.Motion);
        Assert.True((report.Position - Target(report.Time.Seconds)).Norm < 500);
    }
}
