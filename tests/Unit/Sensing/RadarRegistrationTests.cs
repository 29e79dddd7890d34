using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Sensing.Radar;
using Xunit;
using static Parapet.Tests.Unit.Sensing.Sample;

namespace Parapet.Tests.Unit.Sensing;

/// <summary>What a radar's survey and clock leave wrong throughout a run.</summary>
public sealed class RadarRegistrationTests
{
    private static readonly RegistrationDescription Loose = new()
    {
        RangeSigma = 40.Metres,
        AzimuthSigma = Angle.FromMilliradians(1),
        ElevationSigma = Angle.FromMilliradians(2),
        ClockSigma = Duration.FromSeconds(0.05),
    };

    private static readonly MeasurementBias Shifted =
        new(200.Metres, Angle.FromMilliradians(5), Angle.FromMilliradians(-3)) { Clock = Duration.FromSeconds(0.25) };

    [Fact]
    public void Errors_are_normal_with_the_stated_sigmas_and_independent_of_each_other()
    {
        const int Draws = 4000;
        var units = new double[Draws, 5];
        for (var i = 0; i < Draws; i++)
        {
            var random = new RandomSource(11, (ulong)i);
            var one = Loose.Draw(new(3), random);
            (units[i, 0], units[i, 1], units[i, 2]) = (one.Range.Metres / 40, one.Azimuth.Milliradians, one.Elevation.Milliradians / 2);
            (units[i, 3], units[i, 4]) = (one.Clock.Seconds / 0.05, Loose.Draw(new(4), random).Range.Metres / 40);
        }

        // Means of products of unit normals: variance 2 with themselves, 1 with others; four standard errors.
        var bound = 4 / Math.Sqrt(Draws);
        for (var a = 0; a < 5; a++)
        {
            Assert.Equal(0, Enumerable.Range(0, Draws).Average(i => units[i, a]), bound);
            for (var b = a; b < 5; b++)
            {
                Assert.Equal(a == b ? 1 : 0, Enumerable.Range(0, Draws).Average(i => units[i, a] * units[i, b]), a == b ? Math.Sqrt(2) * bound : bound);
            }
        }
    }

    [Fact]
    public void One_replication_has_one_error_whoever_asks_and_however_often()
    {
        var random = new RandomSource(11, 5);
        Assert.Equal(Loose.Draw(new(3), random), Loose.Draw(new(3), random));
        Assert.NotEqual(Loose.Draw(new(3), random), Loose.Draw(new(3), new(11, 6)));
    }

    [Fact]
    public void A_clock_ahead_stamps_true_and_false_plots_and_replies_late()
    {
        var description = Turning with { FalsePlotsPerScan = 3 };
        var truth = TruthOf(Hanging(0, At(100, 77, 5)));
        var plain = new RadarSite(new(3), description, Station.Fixed(Antenna, OpenSky.Instance), Azimuth.North).Scans(truth, 20);
        var late = Registered(description, new MeasurementBias { Clock = Duration.FromSeconds(0.25) }).Scans(truth, 20);
        Assert.True(plain.Count > 40);
        Assert.Equal(plain.Select(plot => plot.Time + Duration.FromSeconds(0.25)), late.Select(plot => plot.Time));
    }

    [Fact]
    public void Against_its_own_rounds_a_radars_registration_falls_out()
    {
        var place = At(100, 77, 5);
        var truth = TruthOf(Hanging(0, place));
        var site = Registered(Errorless(Turning), Shifted);
        var plot = Assert.Single(site.Scans(truth));
        var report = new TrackReport
        {
            Number = new(new(3), 1),
            Time = plot.Time,
            Position = Frame.PointAt(new(plot.Range, plot.Azimuth, plot.Elevation)),
            Velocity = default,
            Covariance = default,
            Status = TrackStatus.Confirmed,
            Motion = default,
            FirstPlot = plot.Time,
            LastPlot = plot.Time,
            Iff = default,
        };
        Assert.InRange((report.Position - place).Norm, 500, 1000);

        var met = site.AgainstOwnRounds(report);

        Assert.Equal(0, (met.Position - place).Norm, 1e-6);
        Assert.Equal(plot.Time - Duration.FromSeconds(0.25), met.Time);
        Assert.Equal(report.Position, Registered(Errorless(Turning), default).AgainstOwnRounds(report).Position);
    }

    private static RadarSite Registered(RadarDescription description, MeasurementBias registration) =>
        new(new(3), description, Station.Fixed(Antenna, OpenSky.Instance), Azimuth.North, registration: registration);
}
