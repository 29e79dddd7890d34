using CsCheck;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

public sealed class ThreatTests
{
    private static readonly ValueOverTime Rule = new(
        new([
            new DefendedAsset("city", Setting.City, 5.Kilometres, 10),
            new DefendedAsset("base", Geodetic.FromDegrees(38, 36.5), 1.Kilometres, 4),
        ]),
        3.Kilometres);

    [Fact]
    public void AFallIsPredictedToItsImpact() => Gen.Select(Gen.Double[0.05, 0.95], Gen.Double[0, 360], Gen.Double[800, 3000]).Sample(
        (share, bearing, speed) =>
        {
            // Anywhere on the fall of a body thrown up at 45 deg, which lasts 2 v sin 45 / g or more.
            var seconds = share * speed * Math.Sqrt(2) / 9.81;
            var report = Body.Falling(1, seconds, 0, bearing, speed).ReportAt(Instant.Start);
            var path = new PredictedPath();
            path.Fall(report);
            // A step of 15 s by the midpoint rule errs by the turn of gravity, 3 g v / r = 0.014 m/s3 at most, times t^3/6:
            // 8 m each, over up to 27 steps; the joints and the approximate height add some tens of metres.
            Assert.Equal(seconds, path.ImpactSeconds, 0.15);
            var miss = EarthShape.Place(path.ImpactDirection, 0) - Wgs84.ToEcef(Setting.City);
            Assert.True(miss.Norm < 250, $"{miss.Norm} m");
        },
        iter: 200);

    [Fact]
    public void SamplesLieOnTheFall()
    {
        var report = Body.Falling(1, 250, 0, 30, 2500).ReportAt(Instant.Start);
        var path = new PredictedPath();
        path.Fall(report);
        foreach (var sample in path.Samples[..^1])
        {
            var exact = FreeFall.Extrapolate(report.Position, report.Velocity, sample.Seconds).Position;
            Assert.True((sample.Position - exact).Norm < 60, $"{(sample.Position - exact).Norm} m at {sample.Seconds} s");
        }

        for (var i = 1; i < path.Samples.Length; i++)
        {
            var middle = PredictedPath.Between(path.Samples[i - 1], path.Samples[i], 0.5);
            var exact = FreeFall.Extrapolate(report.Position, report.Velocity, middle.Seconds).Position;
            Assert.True((middle.Position - exact).Norm < 350, $"{(middle.Position - exact).Norm} m at {middle.Seconds} s");
        }
    }

    [Fact]
    public void ACruiseKeepsSpeedCourseAndHeight()
    {
        var body = Body.Inbound(1, 70, 120, 250, 9000);
        var path = new PredictedPath();
        path.Cruise(body.ReportAt(Instant.Start), 400, groundMetres: 0);
        foreach (var sample in path.Samples)
        {
            // The body keeps its height over the ellipsoid exactly; its track flies over a sphere of nearly the same radius.
            var exact = body.ReportAt(Instant.FromSeconds(sample.Seconds)).Position;
            Assert.True((sample.Position - exact).Norm < 0.005 * 250 * sample.Seconds + 50);
        }
    }

    /// <summary>A low flyer with an error of climb as large as the climb: it stays where it is, and never dives under a round's least height.</summary>
    [Theory]
    [InlineData(60, -8, 6)]
    [InlineData(60, -3, 3)]
    [InlineData(120, 8, 6)]
    [InlineData(30, -2, 1)]
    public void ADoubtfulClimbIsNotCarriedOn(double height, double climb, double sigma)
    {
        var path = Cruise(height, climb, (30, sigma), ground: 0);
        Assert.All(path.Samples.ToArray(), sample => Assert.InRange(sample.HeightMetres, Math.Min(height, 50) - 0.2 * height - 1, height + 60));
    }

    /// <summary>A rate that stands out holds for its minute.</summary>
    [Theory]
    [InlineData(3000, -30, 1)]
    [InlineData(3000, 40, 5)]
    public void AClimbThatStandsOutIsCarriedOnForAMinute(double height, double climb, double sigma)
    {
        var last = Cruise(height, climb, (30, sigma), ground: 0).Samples[^1].HeightMetres;
        Assert.Equal(height + 60 * climb, last, 0.06 * 60 * Math.Abs(climb));
    }

    /// <summary>The ground is where it is, and not at sea level.</summary>
    [Fact]
    public void WhatSinksLevelsOffAboveTheGround()
    {
        Assert.Equal(1050, Cruise(1400, -40, (10, 1), ground: 1000).Samples[^1].HeightMetres, 5);
        // Below the ellipsoid too, as by the Dead Sea.
        Assert.Equal(-350, Cruise(-100, -40, (10, 1), ground: -400).Samples[^1].HeightMetres, 5);
        // One that is surely lower stays there.
        Assert.Equal(1012, Cruise(1010, -5, (1, 0.2), ground: 1000).Samples[^1].HeightMetres, 0.5);
    }

    private static PredictedPath Cruise(double height, double climb, (double Position, double Velocity) sigma, double ground)
    {
        var body = Body.Sinking(1, 120, 250, height, -climb);
        body.Sigma = sigma;
        var path = new PredictedPath();
        path.Cruise(body.ReportAt(Instant.Start), 400, ground);
        return path;
    }

    [Fact]
    public void HeightsAndRangesAgreeWithTheEllipsoid() => Gen.Select(Gen.Double[-80, 80], Gen.Double[-180, 180], Gen.Double[0, 300_000]).Sample(
        (latitude, longitude, height) =>
        {
            var place = Wgs84.ToEcef(Geodetic.FromDegrees(latitude, longitude, height));
            Assert.Equal(height, EarthShape.HeightMetres(place), 30.0);
            Assert.Equal(0, (EarthShape.Place(EarthShape.Direction(place), EarthShape.HeightMetres(place)) - place).Norm, 1e-6);
        });

    [Fact]
    public void AChordGivesItsArc()
    {
        var a = new Vector<Ecef>(1, 0, 0);
        for (var angle = 0.001; angle < 0.35; angle += 0.01)
        {
            var b = new Vector<Ecef>(Math.Cos(angle), Math.Sin(angle), 0);
            Assert.Equal(1, EarthShape.GroundRange(a, b) / (EarthShape.RadiusMetres * angle), 1e-4);
        }
    }

    [Fact]
    public void NearerSoonerAndWorthierThreatsComeFirst()
    {
        var near = Score(Body.Inbound(1, 0, 40, 240, 6000));
        var far = Score(Body.Inbound(1, 0, 80, 240, 6000));
        var slow = Score(Body.Inbound(1, 0, 80, 60, 6000));
        var aside = Score(Body.Inbound(1, 0, 80, 240, 6000, 40));
        Assert.True(near > far && far > slow && far > aside && aside > 0);
        // Value over time to impact: half the way, twice the score.
        Assert.Equal(2, near / far, 0.01);
        Assert.Equal(10 * 240 / 80_000.0, far, 0.001);
    }

    private static double Score(Body body) => Rule.OfAirBreathing(body.ReportAt(Instant.Start)).Score(Instant.Start);
}
