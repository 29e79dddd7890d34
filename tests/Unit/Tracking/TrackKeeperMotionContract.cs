using Parapet.Earth.Ellipsoid;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tracking.Keeping;
using Xunit;

namespace Parapet.Tests.Unit.Tracking;

/// <summary>How well every track keeper follows what moves, whichever way it decides.</summary>
public abstract class TrackKeeperMotionContract(TrackKeeperKind kind, ITestOutputHelper output)
{
    [Theory]
    [InlineData(0.9, 6)]
    [InlineData(0.7, 9)]
    public void A_cruising_aircraft_is_confirmed_once_and_kept(double detection, int confirmedBy)
    {
        var rig = NewRig(2, Rig.Rotating with { DetectionProbability = Ratio.Of(detection) });
        var target = Rig.Cruise(-100_000, 120_000, 8000, 230, 0);
        var numbers = new HashSet<TrackNumber>();
        var confirmedAt = -1;
        for (var i = 1; i <= 100; i++)
        {
            rig.Scan(target);
            foreach (var report in rig.Report())
            {
                numbers.Add(report.Number);
                confirmedAt = confirmedAt < 0 ? i : confirmedAt;
                Assert.True((report.Position - target(report.Time.Seconds)).Norm < 3000);
                Assert.Equal(MotionKind.AirBreathing, report.Motion);
            }
        }

        output.WriteLine($"confirmed in scan {confirmedAt}");
        Assert.Single(numbers);
        Assert.InRange(confirmedAt, 3, confirmedBy);
    }

    [Fact]
    public void A_falling_missile_is_found_to_fall_and_kept()
    {
        var rig = NewRig(3, Rig.Staring);
        var target = Falling();
        for (var i = 0; i < 120; i++)
        {
            rig.Scan(target);
        }

        var report = Assert.Single(rig.Report());
        Assert.Equal(MotionKind.Ballistic, report.Motion);

        // Where it will be in a minute, told by what is known now.
        var ahead = Extrapolation.To(report, report.Time + Duration.FromSeconds(60));
        var error = (ahead.Position - target(ahead.Time.Seconds)).Norm;
        output.WriteLine($"error now {(report.Position - target(report.Time.Seconds)).Norm:F0} m, in a minute {error:F0} m");
        Assert.True(error < 3 * Math.Sqrt(ahead.Covariance.PositionTrace));
    }

    /// <summary>
    /// A target that does nothing unforeseen has smaller errors than a keeper may claim that must be ready for
    /// manoeuvres; what matters is that it never claims too much. 6 is the mean of an honest claim, and of a modest one
    /// less; the two standard deviations of the mean of some thousand looks, correlated over about ten, are 0.7.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_covariance_is_honest(bool ballistic)
    {
        var target = ballistic ? Falling() : Rig.Cruise(-100_000, 120_000, 8000, 230, 0);
        var (sum, count) = (0.0, 0);
        for (ulong seed = 0; seed < 40; seed++)
        {
            var rig = NewRig(seed, Rig.Rotating with { FalsePlotsPerScan = 0.1 });
            for (var i = 0; i < 40; i++)
            {
                rig.Scan(target);
                if (i < 12)
                {
                    continue;
                }

                foreach (var report in rig.Report().Where(r => rig.Now - r.LastPlot < rig.Model.ScanPeriod))
                {
                    sum += Consistency.Normalised(report.Covariance, report.Position - target(report.Time.Seconds), report.Velocity - VelocityOf(target, report.Time));
                    count++;
                }
            }
        }

        output.WriteLine($"NEES {sum / count:F2} over {count} looks");
        Assert.InRange(sum / count, 2, 6.7);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(45)]
    [InlineData(90)]
    public void Crossing_targets_keep_their_numbers_most_of_the_time(double angle)
    {
        var (kept, swapped) = (0, 0);
        for (ulong seed = 0; seed < 50; seed++)
        {
            var (before, after) = Cross(seed, angle * Math.PI / 360);
            kept += before.Item1 is not null && before == after ? 1 : 0;
            swapped += before.Item1 is not null && before == (after.Item2, after.Item1) ? 1 : 0;
        }

        output.WriteLine($"{angle} deg: kept {kept}, swapped {swapped}, lost {50 - kept - swapped} of 50");
        Assert.True(kept >= (angle < 45 ? 35 : 45));
    }

    [Theory]
    [InlineData(5, 2, 20)]
    [InlineData(5, 5, 8)]
    [InlineData(1, 5, 8)]
    [InlineData(1, 7, 20)]
    public void A_weaving_fighter_keeps_its_track(double period, double gees, double halfPeriod)
    {
        var model = (period > 1 ? Rig.Rotating : Rig.Staring) with { ScanPeriod = Duration.FromSeconds(period) };
        var (numbers, error, looks) = (0, 0.0, 0);
        for (ulong seed = 0; seed < 10; seed++)
        {
            var rig = NewRig(seed, model);
            var target = Weave(gees, halfPeriod);
            var seen = new HashSet<TrackNumber>();
            for (var i = 0; i < 200 / period; i++)
            {
                rig.Scan(target);
                foreach (var report in rig.Report())
                {
                    seen.Add(report.Number);
                    error += (report.Position - target(report.Time.Seconds)).Norm;
                    looks++;
                }
            }

            numbers += seen.Count;
        }

        output.WriteLine($"{gees} g every {halfPeriod} s, seen every {period} s: {numbers / 10.0} numbers a flight, mean error {error / looks:F0} m");
        Assert.InRange(numbers, 10, 11);
    }

    [Fact]
    public void A_target_that_crosses_north_keeps_its_number()
    {
        var rig = NewRig(9);
        var target = Rig.Cruise(-30_000, 60_000, 9000, 220, 0);
        for (var i = 0; i < 60; i++)
        {
            rig.Scan(target);
        }

        Assert.Equal(new TrackNumber(new(3), 1), Assert.Single(rig.Report()).Number);
    }

    private Rig NewRig(ulong seed, SensorModel? model = null, SensorModel? believed = null) => new(seed, model, believed: believed, kind: kind);

    private static Func<double, Position<Ecef>> Falling()
    {
        var begin = Rig.At(-150_000, 250_000, 60_000);
        var v = Rig.Direction(1100, -1500, 900);
        return t => FreeFall.Extrapolate(begin, new(v.X, v.Y, v.Z), t).Position;
    }

    private static Velocity<Ecef> VelocityOf(Func<double, Position<Ecef>> target, Instant time)
    {
        var d = target(time.Seconds + 0.05) - target(time.Seconds - 0.05);
        return new(d.X * 10, d.Y * 10, d.Z * 10);
    }

    /// <summary>A level flight whose turn changes sides every half period, stepped finely and read between the steps.</summary>
    private static Func<double, Position<Ecef>> Weave(double gees, double halfPeriod)
    {
        const double Speed = 280;
        const double Step = 0.05;
        var rate = gees * 9.80665 / Speed;
        var path = new List<(double East, double North)>();
        var (east, north, heading) = (10_000.0, 150_000.0, Math.PI);
        for (var t = 0.0; t < 210; t += Step)
        {
            path.Add((east, north));
            heading += ((int)(t / halfPeriod) % 2 == 0 ? rate : -rate) * Step;
            east += Speed * Math.Sin(heading) * Step;
            north += Speed * Math.Cos(heading) * Step;
        }

        return t =>
        {
            var i = Math.Min((int)(t / Step), path.Count - 2);
            var share = t / Step - i;
            return Rig.At(
                path[i].East + (path[i + 1].East - path[i].East) * share,
                path[i].North + (path[i + 1].North - path[i].North) * share,
                6000);
        };
    }

    /// <summary>The numbers of two aircraft a minute before and two and a half after their paths cross at one point and time.</summary>
    private ((TrackNumber?, TrackNumber?) Before, (TrackNumber?, TrackNumber?) After) Cross(ulong seed, double halfAngle)
    {
        const double Speed = 230;
        const double Half = 150;
        var (sin, cos) = Math.SinCos(halfAngle);
        var rig = NewRig(seed);
        var a = Rig.Cruise(-Speed * sin * Half, 100_000 + Speed * cos * Half, 8000, Speed * sin, -Speed * cos);
        var b = Rig.Cruise(Speed * sin * Half, 100_000 + Speed * cos * Half, 8000, -Speed * sin, -Speed * cos);
        (TrackNumber?, TrackNumber?) before = default;
        for (var i = 0; i < 60; i++)
        {
            rig.Scan(a, b);
            if (i == 17)
            {
                before = (Holder(rig, a), Holder(rig, b));
            }
        }

        return (before, (Holder(rig, a), Holder(rig, b)));
    }

    private static TrackNumber? Holder(Rig rig, Func<double, Position<Ecef>> target) =>
        rig.Report()
            .Where(r => (r.Position - target(r.Time.Seconds)).Norm < 2500)
            .OrderBy(r => (r.Position - target(r.Time.Seconds)).Norm)
            .Select(r => (TrackNumber?)r.Number)
            .FirstOrDefault();
}
