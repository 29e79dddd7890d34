using CsCheck;
using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>The rules that a doctrine may choose, and the covariance of an impact.</summary>
public sealed class ThreatRuleTests
{
    // The distribution function's 1e-7, and strips of a forty-eighth: their midpoint rule errs by less than 1e-3.
    private const double DiscTolerance = 1e-3;

    [Theory]
    [InlineData(1000, 500)]
    [InlineData(1000, 1000)]
    [InlineData(3000, 5000)]
    public void AShareOfACentredDiscIsItsClosedForm(double sigma, double radius) =>
        // Round and centred: 1 - exp(-r^2 / 2 sigma^2).
        Assert.Equal(
            1 - Math.Exp(-radius * radius / (2 * sigma * sigma)),
            NormalShare.OnDisc(0, 0, new(sigma * sigma, 0, sigma * sigma), radius),
            DiscTolerance);

    [Fact]
    public void AShareOfADiscIsThatOfManyDraws() => Gen.Select(Gen.Double[-4000, 4000], Gen.Double[-4000, 4000], Gen.Double[200, 3000], Gen.Double[200, 3000], Gen.Double[-0.9, 0.9], Gen.ULong).Sample(
        (x, y, a, b, correlation, seed) =>
        {
            const int Draws = 20_000;
            var stream = new RandomSource(seed, 0).Stream(Purpose.Test, 0);
            var inside = 0;
            for (var i = 0; i < Draws; i++)
            {
                var (first, second) = (stream.NextNormal(), stream.NextNormal());
                var (u, v) = (x + a * first, y + b * (correlation * first + Math.Sqrt(1 - correlation * correlation) * second));
                inside += u * u + v * v <= 3000.0 * 3000 ? 1 : 0;
            }

            var share = NormalShare.OnDisc(x, y, new(a * a, correlation * a * b, b * b), 3000);
            // Five standard errors: passed by chance alone once in a million draws.
            Assert.Equal(share, (double)inside / Draws, 5 * Math.Sqrt(share * (1 - share) / Draws) + 5.0 / Draws + DiscTolerance);
        },
        iter: 100);

    /// <summary>Assets that cannot be the most threatened are passed over, which must change no threat.</summary>
    [Fact]
    public void Of_many_assets_that_one_is_found_which_scores_most_alone() =>
        Gen.Select(Gen.Double[0, 360], Gen.Double[5, 300], Gen.Double[0, 60], Gen.Double[0.5, 600], Gen.Int[2, 9], Gen.ULong).Sample(
            (bearing, range, aside, speed, count, seed) =>
            {
                var stream = new RandomSource(seed, 0).Stream(Purpose.Test, 0);
                var assets = new DefendedAsset[count];
                for (var i = 0; i < count; i++)
                {
                    var place = Geodetic.FromDegrees(38 + 3 * (stream.NextUniform() - 0.5), 35 + 3 * (stream.NextUniform() - 0.5));
                    assets[i] = new($"asset {i}", place, Length.FromKilometres(30 * stream.NextUniform()), 1 + 9 * stream.NextUniform());
                }

                var report = Body.Inbound(1, bearing, range, speed, 6000, aside).ReportAt(Instant.Start);
                var expected = Threat.None;
                for (var i = 0; i < count; i++)
                {
                    var alone = new ValueOverTime(new([assets[i]]), 3.Kilometres).OfAirBreathing(report);
                    expected = alone.Score(report.Time) > expected.Score(report.Time) ? alone with { Asset = i } : expected;
                }

                Assert.Equal(expected, new ValueOverTime(new([.. assets]), 3.Kilometres).OfAirBreathing(report));
            },
            iter: 2000);

    [Fact]
    public void TheSpreadOfAnImpactIsThatOfManyFalls()
    {
        // 120 s before impact, with errors that lean on each other as a filter's do.
        var report = Body.Falling(1, 120, bearingDegrees: 30).ReportAt(Instant.Start);
        var covariance = report.Covariance;
        for (var i = 0; i < 3; i++)
        {
            covariance.Set(i, i, 200 * 200);
            covariance.Set(i + 3, i + 3, 8 * 8);
            covariance.Set(i, i + 3, 0.5 * 200 * 8);
        }

        report = report with { Covariance = covariance };
        var path = new PredictedPath();
        path.Fall(report);
        var spread = ImpactSpread.Of(covariance, path.ImpactSeconds, path.ImpactDirection, path.ImpactVelocity, out var across, out var along);
        var (acrossSquares, alongSquares, product) = Falls(report, path.ImpactDirection, across, along);
        // 4,000 falls give a variance to 2.2 % (one standard error); gravity's own gradient, left out, adds 2 % in 120 s.
        Assert.Equal(1, spread.Across / acrossSquares, 0.09);
        Assert.Equal(1, spread.Along / alongSquares, 0.09);
        Assert.Equal(0, (spread.AcrossAlong - product) / Math.Sqrt(acrossSquares * alongSquares), 0.07);
    }

    [Fact]
    public void EachRuleRanksByWhatItNames()
    {
        // A base of little value is hit in 60 s, the city in 90 s.
        var atBase = Body.Falling(1, 60, eastKilometres: 131).ReportAt(Instant.Start);
        var atCity = Body.Falling(2, 90).ReportAt(Instant.Start);
        Assert.True(Score(ThreatMeasure.ValueOverTime, atCity) > Score(ThreatMeasure.ValueOverTime, atBase));
        Assert.True(Score(ThreatMeasure.TimeToGo, atCity) < Score(ThreatMeasure.TimeToGo, atBase));
        Assert.True(Score(ThreatMeasure.ValueAtRisk, atCity) > Score(ThreatMeasure.ValueAtRisk, atBase));
    }

    [Fact]
    public void ValueAtRiskFallsWithTheErrorOfTheImpact()
    {
        var body = Body.Falling(1, 60);
        var sharp = Score(ThreatMeasure.ValueAtRisk, body.ReportAt(Instant.Start));
        body.Sigma = (10_000, 200);
        var blurred = Score(ThreatMeasure.ValueAtRisk, body.ReportAt(Instant.Start));
        // A sharp impact on the city takes all of its value, 10, in 60 s.
        Assert.Equal(10 / 60.0, sharp, 0.002);
        Assert.InRange(blurred, 0.01 * sharp, 0.5 * sharp);
        Assert.Equal(Score(ThreatMeasure.ValueOverTime, body.ReportAt(Instant.Start)), sharp, 0.002);
    }

    [Fact]
    public void WhatMissesEveryAssetHarmsNothingUnderAnyRule()
    {
        var report = Body.Falling(1, 60, eastKilometres: -40).ReportAt(Instant.Start);
        var path = new PredictedPath();
        path.Fall(report);
        Assert.All(Enum.GetValues<ThreatMeasure>(), measure => Assert.False(Rule(measure).OfFalling(report, path.Impact).Harms));
    }

    [Fact]
    public void AnAircraftThatPassesCloserPutsMoreAtRisk()
    {
        double[] asides = [0, 5, 10, 20, 40];
        var scores = asides.Select(aside => Rule(ThreatMeasure.ValueAtRisk)
            .OfAirBreathing(Body.Inbound(1, 0, 80, 240, 6000, aside).ReportAt(Instant.Start)).Score(Instant.Start)).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.Equal(scores.Distinct(), scores);
        Assert.True(scores[^1] > 0);
    }

    /// <summary>Past what an asset's ground reaches, 8 km, a course 20 km farther aside keeps the same share again: exp(-20/a) each time.</summary>
    [Fact]
    public void WhatPassesFartherOffKeepsLessOfItsWorthBySteadyShares()
    {
        double[] worths = [.. new[] { 40.0, 60, 80 }.Select(aside =>
            Rule(ThreatMeasure.ValueAtRisk).OfAirBreathing(Body.Inbound(1, 0, 120, 240, 6000, aside).ReportAt(Instant.Start)).Worth)];
        Assert.InRange(worths[1] / worths[0], 0.01, 0.9);
        Assert.Equal(1, worths[2] / worths[1] / (worths[1] / worths[0]), 0.05);
    }

    /// <summary>Of a full covariance carried 4 s: 900 + 4 (60 + 60) + 16 x 87 along x, 120 + 4 (30 - 17) + 16 x 15 between x and y.</summary>
    [Fact]
    public void ACovarianceIsCarriedByItsCells()
    {
        var covariance = default(StateCovariance);
        covariance.Set(0, 0, 900);
        covariance.Set(0, 1, 120);
        covariance.Set(0, 3, 60);
        covariance.Set(0, 4, 30);
        covariance.Set(1, 3, -17);
        covariance.Set(3, 3, 87);
        covariance.Set(3, 4, 15);
        Assert.Equal(2772, ImpactSpread.Carried(covariance, 4, new(1, 0, 0), new(1, 0, 0)), 1e-9);
        Assert.Equal(412, ImpactSpread.Carried(covariance, 4, new(1, 0, 0), new(0, 1, 0)), 1e-9);
    }

    private static (double Across, double Along, double Product) Falls(TrackReport report, Vector<Ecef> impact, Vector<Ecef> across, Vector<Ecef> along)
    {
        const int Draws = 4_000;
        var stream = new RandomSource(5, 5).Stream(Purpose.Test, 0);
        var path = new PredictedPath();
        var sums = (Across: 0.0, Along: 0.0, Product: 0.0);
        Span<double> error = stackalloc double[6];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < 3; i++)
            {
                var first = stream.NextNormal();
                error[i] = 200 * first;
                error[i + 3] = 8 * (0.5 * first + Math.Sqrt(0.75) * stream.NextNormal());
            }

            path.Fall(report with
            {
                Position = report.Position + new Vector<Ecef>(error[0], error[1], error[2]),
                Velocity = report.Velocity + new Velocity<Ecef>(error[3], error[4], error[5]),
            });
            var offset = EarthShape.RadiusMetres * (path.ImpactDirection - impact);
            sums.Across += offset.Dot(across) * offset.Dot(across) / Draws;
            sums.Along += offset.Dot(along) * offset.Dot(along) / Draws;
            sums.Product += offset.Dot(across) * offset.Dot(along) / Draws;
        }

        return sums;
    }

    private static double Score(ThreatMeasure measure, TrackReport report)
    {
        var path = new PredictedPath();
        path.Fall(report);
        return Rule(measure).OfFalling(report, path.Impact).Score(Instant.Start);
    }

    private static IThreatRule Rule(ThreatMeasure measure) => ThreatRules.Of(
        measure,
        [
            new DefendedAsset("city", Setting.City, 5.Kilometres, 10),
            new DefendedAsset("base", Geodetic.FromDegrees(38, 36.5), 3.Kilometres, 4),
        ],
        3.Kilometres);
}
