using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Messages;
using Parapet.Simulation.Digests;
using Parapet.Studies.Definition;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The study of stealth, run small: what is measured in it, and that measuring changes nothing.</summary>
public sealed class StealthStudyTests
{
    [Fact]
    public void MeasuringRangesChangesNoBitOfARun()
    {
        var study = ShippedStudies.Read("stealth");
        var with = ShippedStudies.Runner(study, 2).Digests(threads: 2, blocks: 1);
        var without = ShippedStudies.Runner(study with { Answer = new DecidingText() }, 2).Digests(threads: 2, blocks: 1);

        Assert.All(with.Zip(without), pair => Assert.Null(DigestLog.FirstDifference(pair.First, pair.Second)));
    }

    [Fact]
    public void MetreWavesSeeAStealthAircraftLongBeforeAnEngagementRadarHoldsIt()
    {
        var result = ShippedStudies.Runner(ShippedStudies.Read("stealth"), 6).Run(null, CancellationToken.None)!;
        var findings = StudyFindings.From(result);
        var ranges = findings.Ranges!;

        var warned = result.Options.Index().First(entry => entry.Item.Name == "S-400 warned by long waves").Index;
        var metreWaves = Row("Nebo-M, VHF", RangeStep.Detected);
        var guide = Row(result.Options[warned].EngagementRadars[0], RangeStep.Tracked);
        var launch = ranges.Find(warned, TargetClass.StealthFighter, RangeStep.Launched)!;
        Assert.True(metreWaves.Kilometres.Mean > 1.5 * guide.Kilometres.Mean, $"{metreWaves.Kilometres.Mean:F0} and {guide.Kilometres.Mean:F0} km");

        // A cued round waits for its own radar: none leaves farther out than that radar's firm track.
        Assert.InRange(launch.Kilometres.Mean, 1, guide.Kilometres.Mean);

        // The cross-sections stay within what the catalogue gives for their bands.
        Assert.InRange(metreWaves.SquareMetres.Low, 0.02, 1);
        Assert.InRange(guide.SquareMetres.High, 0.0001, 0.01);

        var unfit = result.Options.Index().First(entry => entry.Item.Name == "THAAD alone").Index;
        Assert.Equal(0, ranges.Find(unfit, TargetClass.StealthFighter, RangeStep.Launched)!.Share.Mean);

        RangeRow Row(string radar, RangeStep step) =>
            ranges.Rows.Single(row => row.Option == warned && row.By == radar && row.Class == TargetClass.StealthFighter && row.Step == step);
    }
}
