using Xunit;

namespace Parapet.Tests.Unit.Studies;

/// <summary>A group of a raid that circles at a distance, as a jammer does that stands off.</summary>
public sealed class LoiterTests
{
    private const string Bombers = "height: 10 km, release: 60 km }";

    [Theory]
    [InlineData("threat: stand-off-jammer", "height: 10 km, release: 150 km, loiter: 40 min }", "")]
    [InlineData("threat: stand-off-jammer", "height: 10 km, loiter: 40 min }", "loiter: 40 min without release; 'release', the distance at which it circles")]
    [InlineData("threat: mrbm", "release: 150 km, loiter: 40 min }", "loiter: 40 min for mrbm, which cannot circle; none for a ballistic missile")]
    public void It_needs_a_distance_and_wings(string threat, string settings, string expected)
    {
        var (_, problems) = AlteredStudy.Read("anatolia", text => text.With("threat: bomber", threat).With(Bombers, settings));
        if (expected.Length == 0)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(problems, problem => problem.Contains("loiter", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }
}
