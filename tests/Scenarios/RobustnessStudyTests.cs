using Parapet.Campaigns.Robustness;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Terrain;
using Parapet.Studies.Definition;
using Parapet.Studies.Deployment;
using Xunit;

namespace Parapet.Tests.Scenarios;

/// <summary>The whole way on a shipped study: one battery against none, whose lead is gone where it may not fire.</summary>
public sealed class RobustnessStudyTests
{
    private static readonly SweepSizes Small = new() { First = 1, Second = 3, Third = 6, Confirmation = 8, Stronger = 40, Strongest = 12, Paired = 2, MostCandidates = 6 };

    [Fact]
    public void A_battery_that_may_not_fire_is_among_what_turns_the_answer()
    {
        var problems = new Problems();
        var file = StudyReader.Document(ShippedStudies.FileOf("s400-reach"), problems)!;
        var study = StudyReader.Read(file, problems)!;
        var catalogue = ShippedStudies.Catalogue();
        var robustness = new StudyRobustness(file, study, catalogue, catalogue, new Theatre(new LayeredElevation(ShippedRelief.Load())), isSmoothElsewhere: false);
        var result = robustness.Run(Small, 2, null, CancellationToken.None)!;

        Assert.False(result.Interrupted);
        Assert.NotEqual(Verdict.Neither, result.Verdict);
        var flip = Assert.Single(result.Flips, flip => flip.Effect.Settings is [var setting] && setting.EndsWith("weapon control", StringComparison.Ordinal) && flip.Effect.Tried[0] == "hold");
        Assert.Equal((Verdict.Neither, 0.0), (flip.Verdict, flip.Effect.Difference));
        Assert.Equal(result.Levels, result.Effects.Length + result.Refused.Length);
        Assert.All(result.Refused, refused => Assert.NotEmpty(refused.Reason));
        Assert.Equal(result.Fingerprint, robustness.Fingerprint());

        // What was written is read back, and stands for itself.
        var folder = Directory.CreateTempSubdirectory("parapet-robustness-");
        try
        {
            var path = Path.Combine(folder.FullName, RobustnessFile.Name);
            File.WriteAllText(path, RobustnessFile.Write(result));
            Assert.Equal(RobustnessFile.Write(result), RobustnessFile.Write(RobustnessFile.Read(path, problems)!));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
