using Parapet.BattleManagement;
using Parapet.BattleManagement.Identification;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Terrain;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Xunit;

namespace Parapet.Tests.Unit.BattleManagement;

/// <summary>What falls side by side has the bits of what falls alone.</summary>
public sealed class FallBatchTests
{
    /// <summary>One to nine bodies at any moment of flights of 60 to 1,500 km, going up or down, within the air and above it; some of them below the ground already.</summary>
    [Fact]
    public void A_batch_has_the_bits_of_one_by_one()
    {
        var stream = new RandomSource(8, 0).Stream(Purpose.RaidGeometry, 0);
        var batch = new FallBatch();
        var (ends, longest) = (0, 0);
        for (var draw = 0; draw < 150; draw++)
        {
            var expected = new PredictedPath[1 + (int)(9 * stream.NextUniform())];
            var paths = new PredictedPath[expected.Length];
            for (var i = 0; i < paths.Length; i++)
            {
                var speed = 800 + 3000 * stream.NextUniform();
                var untilImpact = (1.02 * stream.NextUniform() - 0.02) * speed * Math.Sqrt(2) / 9.81;
                var report = Body.Falling(1, untilImpact, 0, 360 * stream.NextUniform(), speed).ReportAt(Instant.Start);
                var inverseCoefficient = 1 / (600 + 24_000 * stream.NextUniform());
                (expected[i], paths[i]) = (new(), new());
                expected[i].Fall(report, inverseCoefficient);
                batch.Add(paths[i], report, inverseCoefficient);
            }

            batch.Run();
            for (var i = 0; i < paths.Length; i++)
            {
                AssertSame(expected[i], paths[i]);
                ends += double.IsFinite(paths[i].ImpactSeconds) ? 1 : 0;
                longest = Math.Max(longest, paths[i].Samples.Length);
            }
        }

        Assert.InRange(ends, 500, 900);
        Assert.InRange(longest, 40, PredictedPath.Capacity);
    }

    /// <summary>Reports that stray from every path, of bodies that slow down and so are believed ever denser: a post that predicts together says what one says that predicts at each revision.</summary>
    [Fact]
    public void A_look_that_foresees_its_falls_judges_as_one_that_does_not()
    {
        var (together, alone) = (Judge(), Judge());
        var (files, others) = (Files(), Files());
        for (var look = 0; look < 30; look++)
        {
            var now = Instant.FromSeconds(4 * look);
            together.BeginLook(now);
            alone.BeginLook(now);
            for (var i = 0; i < files.Count; i++)
            {
                files[i].Report = others[i].Report = Slowed(i, now);
            }

            together.Foresee(files, now);
            for (var i = 0; i < files.Count; i++)
            {
                Assert.Equal(alone.Revise(others[i], now), together.Revise(files[i], now));
                Assert.Equal(others[i].Threat, files[i].Threat);
                AssertSame(others[i].Path, files[i].Path);
            }
        }
    }

    private static TrackJudge Judge() => new(Setting.Post(), SmoothEarth.Instance, new(), new());

    private static List<TrackFile> Files() =>
        [.. Enumerable.Range(0, 6).Select(i => new TrackFile(Slowed(i, Instant.Start).Number, 1, 1, new(1, 1), Setting.Node) { Report = Slowed(i, Instant.Start), IsActedOn = true })];

    private static TrackReport Slowed(int serial, Instant now)
    {
        var report = Body.Falling(1 + serial, 130 + 10 * serial, serial, 50 * serial).ReportAt(now);
        return report with { Velocity = report.Velocity * (1 - 0.001 * now.Seconds), LastPlot = now };
    }

    private static void AssertSame(PredictedPath expected, PredictedPath actual)
    {
        Assert.Equal(expected.Samples, actual.Samples);
        Assert.Equal(expected.Origin, actual.Origin);
        Assert.Equal(expected.ImpactSeconds, actual.ImpactSeconds);
        Assert.Equal(expected.ImpactDirection, actual.ImpactDirection);
        Assert.Equal(expected.ImpactVelocity, actual.ImpactVelocity);
        Assert.Equal(expected.FallTo(10), actual.FallTo(10));
    }
}
