using Parapet.Earth.Ellipsoid;
using Parapet.Foundation.Randomness;
using Parapet.Fusion;
using Parapet.Fusion.Registration;
using Parapet.Messages;
using Parapet.Tracking.Filtering;
using Parapet.Tests.Unit.Tracking;
using Xunit;

namespace Parapet.Tests.Unit.Fusion;

/// <summary>Two turning radars 80 km apart, each off by what its data sheet allows, whose keepers report to one post.</summary>
public sealed class PictureRegistrationTests
{
    private const double RadiansPerDegree = Math.PI / 180;

    private static readonly NodeId Post = new(1000);
    private static readonly NodeId Good = new(1);
    private static readonly NodeId Coarse = new(2);
    private static readonly LocalFrame CoarseSite = LocalFrame.At(Rig.At(70_000, 40_000, 0));

    private static readonly SensorBias GoodSigma = new(15.Metres, 0.03.Degrees, Duration.FromSeconds(0.01)) { Elevation = 0.03.Degrees };
    private static readonly SensorBias CoarseSigma = new(100.Metres, 0.3.Degrees, Duration.FromSeconds(0.05)) { Elevation = 0.3.Degrees };

    /// <summary>
    /// What the coarse radar's tracks stand off from the other's has, over 60 draws, a normalised error squared whose mean
    /// is its three dimensions within three standard errors of sqrt(6 / 60), and is known far better than at first.
    /// </summary>
    [Fact]
    public void The_offset_found_is_true_within_its_own_covariance()
    {
        const int Draws = 60;
        var place = Rig.At(20_000, 90_000, 9_000);
        var (sum, before, after) = (0.0, 0.0, 0.0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (good, coarse) = (Drawn(GoodSigma, draw, 1), Drawn(CoarseSigma, draw, 2));
            var registration = Registration();
            var probe = Report(Coarse, 1, 600, place);
            before += Framed(registration, probe).Covariance.PositionTrace / Draws;
            Fly(registration, draw, good, coarse, seconds: 600);
            var found = Framed(registration, probe);
            var offset = Biased(CoarseSite, place, coarse) - Biased(Rig.Site, place, good);
            sum += Normalised(found.Covariance, probe.Position - found.Position - offset) / Draws;
            after += found.Covariance.PositionTrace / Draws;
        }

        Assert.InRange(sum, 3 - 3 * Math.Sqrt(6.0 / Draws), 3 + 3 * Math.Sqrt(6.0 / Draws));

        // A fifth of the standard deviation is left at most.
        Assert.InRange(after, 0, before / 25);
    }

    /// <summary>Until a target has shown anything, a report is as far off as the data sheets of both radars say.</summary>
    [Fact]
    public void At_first_the_data_sheets_alone_speak()
    {
        var place = CoarseSite.ToEcef(new Position<Enu>(0, 100_000, 0));
        var framed = Framed(Registration(good: default), Report(Coarse, 1, 0, place));
        Assert.Equal(0, (framed.Position - place).Norm);
        var toEnu = CoarseSite.Rotation;
        var across = 100_000 * 0.3 * RadiansPerDegree;
        Assert.Equal(across, Sigma(framed.Covariance, toEnu.XAxis), 1e-6 * across);
        Assert.Equal(100, Sigma(framed.Covariance, toEnu.YAxis), 1e-4);
        Assert.Equal(across, Sigma(framed.Covariance, toEnu.ZAxis), 1e-6 * across);
    }

    [Fact]
    public void A_clock_is_off_along_the_flight_alone()
    {
        var place = CoarseSite.ToEcef(new Position<Enu>(0, 100_000, 0));
        var along = CoarseSite.Rotation.XAxis;
        var registration = new PictureRegistration(
            [new(Good, _ => Rig.Site, default), new(Coarse, _ => CoarseSite, new(Length.Zero, Angle.Zero, Duration.FromSeconds(0.1)))], Good);
        var framed = Framed(registration, Report(Coarse, 1, 0, place) with { Velocity = new(300 * along.X, 300 * along.Y, 300 * along.Z) });
        Assert.Equal(30, Sigma(framed.Covariance, along), 1e-6);
        Assert.Equal(900, framed.Covariance.PositionTrace, 1e-6);
    }

    [Fact]
    public void The_reference_the_exact_and_the_unknown_are_left_as_told()
    {
        var place = Rig.At(0, 50_000, 5_000);
        Assert.Equal(place, Framed(Registration(), Report(Good, 1, 0, place)).Position);
        Assert.Equal(0, Framed(Registration(), Report(Good, 1, 0, place)).Covariance.PositionTrace);
        Assert.Equal(0, Framed(Registration(default, default), Report(Coarse, 1, 0, place)).Covariance.PositionTrace);
        Assert.Equal(0, Framed(Registration(), Report(new(77), 1, 0, place)).Covariance.PositionTrace);
    }

    [Fact]
    public void A_fused_report_is_as_far_off_as_the_radar_that_leads_in_it()
    {
        var place = Rig.At(0, 50_000, 5_000);
        var fused = Report(new(1001), 1, 0, place) with { Leader = Coarse };
        Assert.Equal(
            Framed(Registration(), Report(Coarse, 1, 0, place)).Covariance.PositionTrace, Framed(Registration(), fused).Covariance.PositionTrace);
        Assert.Equal(0, Framed(Registration(), fused with { Leader = Good }).Covariance.PositionTrace);
    }

    /// <summary>Others register what they hear by themselves: what a post tells is what its radars said.</summary>
    [Fact]
    public void What_a_post_passes_on_is_as_its_radars_told_it()
    {
        var picture = new AirPicture(Post, [Good, Coarse], new(), Registration());
        var told = Report(Coarse, 1, 0, Rig.At(0, 50_000, 5_000)) with { Covariance = Unit() };
        picture.Receive(told);
        var passed = new List<TrackReport>();
        picture.OwnTracks(Instant.Start, passed);
        var report = Assert.Single(passed);
        Assert.Equal(told.Position, report.Position);
        Assert.Equal(told.Covariance.PositionTrace, report.Covariance.PositionTrace, 1e-9);
        Assert.Equal(Coarse, report.Leader);
        picture.Tracks(Instant.Start, passed);
        Assert.True(passed[1].Covariance.PositionTrace > 1e4);
    }

    [Fact]
    public void The_radar_that_is_off_least_sets_the_frame()
    {
        RegisteredKeeper[] keepers = [new(Coarse, _ => CoarseSite, CoarseSigma), new(Good, _ => Rig.Site, GoodSigma), new(new(0), _ => Rig.Site, CoarseSigma)];
        Assert.Equal(Good, PictureRegistration.BestOf(keepers));
        Assert.Equal(new NodeId(0), PictureRegistration.BestOf(keepers.Where(keeper => keeper.Keeper != Good)));
        Assert.Null(PictureRegistration.BestOf([]));
        Assert.Throws<ArgumentException>(() => new PictureRegistration([.. keepers], new(9)));
    }

    private static PictureRegistration Registration() => Registration(GoodSigma, CoarseSigma);

    private static PictureRegistration Registration(SensorBias good) => Registration(good, CoarseSigma);

    private static PictureRegistration Registration(SensorBias good, SensorBias coarse) =>
        new([new(Good, _ => Rig.Site, good), new(Coarse, _ => CoarseSite, coarse)], Good);

    /// <summary>Twelve aircraft on a broad front, seen by both for some time.</summary>
    private static void Fly(PictureRegistration registration, int draw, SensorBias good, SensorBias coarse, double seconds)
    {
        var picture = new AirPicture(Post, [Good, Coarse], new(), registration);
        var targets = Enumerable.Range(0, 12).Select(i => Rig.Cruise(-60_000 + 12_000 * i, 120_000 - 6_000 * (i % 3), 9_000, i % 2 == 0 ? 120 : -150, -180)).ToArray();
        var ownRadar = new Rig((ulong)draw + 500);
        var otherRadar = new Rig((ulong)draw + 900) { Path = _ => CoarseSite.Origin };
        while (ownRadar.Now.Seconds < seconds)
        {
            Scan(ownRadar, Rig.Site, good, targets, picture, Good);
            Scan(otherRadar, CoarseSite, coarse, targets, picture, Coarse);
        }
    }

    private static void Scan(Rig radar, in LocalFrame site, SensorBias bias, Func<double, Position<Ecef>>[] targets, AirPicture picture, NodeId keeper)
    {
        radar.Measure(targets);
        Plot[] plots =
        [
            .. radar.Plots.Select(plot => plot with
            {
                Range = plot.Range + bias.Range,
                Azimuth = plot.Azimuth + bias.Azimuth,
                Elevation = plot.Elevation + bias.Elevation,
                Time = plot.Time + bias.Clock,
            }),
        ];
        radar.Keeper.Process(radar.Now + bias.Clock, site.Origin, plots);
        picture.ReceiveAll(keeper, radar.Report().Select(report => report with { Number = new(keeper, report.Number.Serial) }).ToArray());
    }

    private static Position<Ecef> Biased(in LocalFrame site, Position<Ecef> place, SensorBias bias)
    {
        var sight = site.Sight(place);
        return site.PointAt(new(sight.Range + bias.Range, sight.Azimuth + bias.Azimuth, sight.Elevation + bias.Elevation));
    }

    private static SensorBias Drawn(SensorBias sigma, int draw, int radar)
    {
        var stream = new RandomSource(23, (ulong)draw).Stream(Purpose.Registration, radar);
        return new(sigma.Range * stream.NextNormal(), sigma.Azimuth * stream.NextNormal(), sigma.Clock * stream.NextNormal())
        {
            Elevation = sigma.Elevation * stream.NextNormal(),
        };
    }

    private static double Normalised(in StateCovariance p, Vector<Ecef> error) =>
        new SpreadMatrix(p.At(0, 0), p.At(0, 1), p.At(0, 2), p.At(1, 1), p.At(1, 2), p.At(2, 2)).Factor().Whiten(error).NormSquared;

    private static double Sigma(in StateCovariance p, Vector<Ecef> axis)
    {
        var (x, y, z) = (axis.X, axis.Y, axis.Z);
        return Math.Sqrt(
            x * x * p.At(0, 0) + y * y * p.At(1, 1) + z * z * p.At(2, 2) + 2 * (x * y * p.At(0, 1) + x * z * p.At(0, 2) + y * z * p.At(1, 2)));
    }

    private static StateCovariance Unit()
    {
        var covariance = default(StateCovariance);
        for (var i = 0; i < 6; i++)
        {
            covariance.Set(i, i, 1);
        }

        return covariance;
    }

    private static KalmanState Framed(PictureRegistration registration, TrackReport report)
    {
        var framed = new KalmanState { Position = report.Position, Velocity = report.Velocity, Covariance = report.Covariance };
        registration.BringIn(report, ref framed);
        return framed;
    }

    private static TrackReport Report(NodeId keeper, int serial, double seconds, Position<Ecef> place) => new()
    {
        Number = new(keeper, serial),
        Time = Instant.FromSeconds(seconds),
        Position = place,
        Velocity = default,
        Covariance = default,
        Status = TrackStatus.Confirmed,
        Motion = MotionKind.AirBreathing,
        FirstPlot = Instant.FromSeconds(seconds),
        LastPlot = Instant.FromSeconds(seconds),
        Iff = default,
    };
}
