using System.Runtime.Intrinsics;
using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

public sealed class KeeperOffsetTests
{
    private static readonly LocalFrame OtherSite = LocalFrame.At(Rig.At(70_000, 40_000, 0));
    private static readonly RegisteredKeeper Other = new(new(2), _ => OtherSite, new(100.Metres, 0.3.Degrees, Duration.FromSeconds(0.05)) { Elevation = 0.2.Degrees });
    private static readonly RegisteredKeeper Reference = new(new(1), _ => Rig.Site, new(15.Metres, 0.03.Degrees, Duration.FromSeconds(0.01)) { Elevation = 0.03.Degrees });

    /// <summary>
    /// Against the same sums one axis after another, nothing kept from one report to the next: what a report stands off,
    /// before and after it and others have taught, to the last bit.
    /// </summary>
    [Fact]
    public void An_offset_is_what_its_sums_come_to_one_by_one()
    {
        var stream = new RandomSource(8, 0).Stream(Purpose.RaidGeometry, 0);
        var offset = new KeeperOffset(Other, Reference);
        var estimate = new BiasEstimate(
        [
            100, Other.Expected.Azimuth.Radians, Other.Expected.Elevation.Radians, 0.05,
            15, Reference.Expected.Azimuth.Radians, Reference.Expected.Elevation.Radians, 0.01,
        ]);
        var taught = 0;
        for (var i = 0; i < 300; i++)
        {
            var report = Report(i, Rig.At(60_000 * stream.NextNormal(), 80_000 + 20_000 * stream.NextNormal(), 9_000));
            Compare(offset, estimate, report);
            if (stream.NextUniform() < 0.5)
            {
                var own = report.Position + new Vector<Ecef>(40 * stream.NextNormal(), 40 * stream.NextNormal(), 40 * stream.NextNormal());
                taught += Teach(offset, estimate, report, own) ? 1 : 0;
                Compare(offset, estimate, report);
            }
        }

        Assert.InRange(taught, 20, 200);
    }

    private static void Compare(KeeperOffset offset, BiasEstimate estimate, TrackReport report)
    {
        var (displacement, spread) = offset.At(report);
        var columns = Columns(report);
        var mean = default(Vector<Ecef>);
        for (var i = 0; i < columns.Length; i++)
        {
            mean += columns[i] * estimate.Mean(i);
        }

        Assert.Equal(mean, displacement);
        Assert.Equal(Spread(columns, estimate), spread);
    }

    private static bool Teach(KeeperOffset offset, BiasEstimate estimate, TrackReport report, Position<Ecef> own)
    {
        var errors = new SpreadMatrix(900, 0, 0, 900, 0, 900);
        offset.Take(report, own, errors);
        var columns = Columns(report);
        var spread = Spread(columns, estimate);
        if (spread.Xx + spread.Yy + spread.Zz <= 0.02 * 2700)
        {
            return false;
        }

        double[] rows = [.. columns.Select(column => column.X), .. columns.Select(column => column.Y), .. columns.Select(column => column.Z)];
        return estimate.Take(rows, report.Position - own, errors, 16.27);
    }

    private static Vector<Ecef>[] Columns(TrackReport report)
    {
        var columns = new Vector256<double>[8];
        BiasColumns.Find(OtherSite, report.Position, report.Velocity, 1, columns);
        BiasColumns.Find(Rig.Site, report.Position, report.Velocity, -1, columns.AsSpan(4));
        return [.. columns.Select(column => new Vector<Ecef>(column[0], column[1], column[2]))];
    }

    private static SpreadMatrix Spread(Vector<Ecef>[] columns, BiasEstimate estimate)
    {
        var (xx, xy, xz, yy, yz, zz) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < columns.Length; i++)
        {
            var a = columns[i];
            var b = a * (estimate.Covariance(i, i) / 2);
            for (var j = i + 1; j < columns.Length; j++)
            {
                b += columns[j] * estimate.Covariance(i, j);
            }

            xx += 2 * a.X * b.X;
            xy += a.X * b.Y + a.Y * b.X;
            xz += a.X * b.Z + a.Z * b.X;
            yy += 2 * a.Y * b.Y;
            yz += a.Y * b.Z + a.Z * b.Y;
            zz += 2 * a.Z * b.Z;
        }

        return new(xx, xy, xz, yy, yz, zz);
    }

    private static TrackReport Report(int seconds, Position<Ecef> place) => new()
    {
        Number = new(Other.Keeper, 1),
        Time = Instant.FromSeconds(seconds),
        Position = place,
        Velocity = new(120, -80, 60),
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.AirBreathing,
        FirstPlot = Instant.Start,
        LastPlot = Instant.FromSeconds(seconds),
        Iff = default,
    };
}
